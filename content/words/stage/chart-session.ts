/** Where a session stands in its statechart. */
export const words = {
  none: 'No session has been opened yet.',
  chart: (world: string) => `Statechart of the ${world} session`,
  way: (world: string) => `The way of the ${world} session`,
  step: (from: string, to: string, event: string) => `From ${from} to ${to}, by ${event}.`,
  led: (from: string, to: string) => `Led from ${from} to ${to}.`,
  over: 'No command is legal now: the session is over.',
  commands: (n: number) => `${n} ${n === 1 ? 'command is' : 'commands are'} legal now`,
  noCommand: 'No command is legal now. What may happen:',
  legal: 'What is legal now',
};
