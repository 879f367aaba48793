/** What the machine of a real mail program says. */
export const words = {
  encrypted: ', encrypted',
  inClear: ', in clear',
  state: "Where its session's chart stands",
  disconnected: 'disconnected',
  said: (name: string) => `Last said: ${name}`,
  silent: 'Connected. It has said nothing yet.',
  client: 'client:',
  server: 'server:',
  /** How it left; without anybody who hung up, the line broke. */
  left: (by: 'client' | 'server' | null, time: string) => `${by === 'client' ? 'It hung up' : by === 'server' ? 'The server hung up' : 'The line broke'}, ${time}`,
};
