/** The lines of a conversation. */
export const words = {
  title: (title: string) => `What was said, ${title}`,
  before: (n: number, shown: number) => `${n} lines before. Show ${shown} more`,
  folded: (n: number) => `… ${n} more lines of the message`,
  speaker: { event: 'line', toServer: 'client', toClient: 'server' },
  hidden: 'password, hidden',
  octets: 'octets',
  secret: 'The password of this simulation',
  reveal: 'Show the simulated password',
  loading: 'One moment …',
};
