/** What stands around the conversation with a server, and in it where nobody says anything. */
export const words = {
  title: 'Speak it yourself',
  /** Behind the protocol and the port, where it is not seen. */
  line: (secured: boolean, world: string) => `${secured ? ', under TLS' : ', in clear'}, server of the ${world} world`,
  hangUp: 'Hang up',
  protocols: { pop3: 'POP3', imap: 'IMAP', smtp: 'Submission' },

  server: 'Server',
  world: (world: string) => `${world} world`,
  protocol: 'Protocol',
  port: 'Port',
  portNumber: (port: number, tls: boolean) => `${port}, ${tls ? 'TLS' : 'in clear'}`,
  connect: 'Connect',
  again: 'Connect again',

  log: 'Terminal',
  /** What stands in `…` is drawn as code. */
  intro: 'A raw connection to the server, as with telnet or openssl s_client. You are `alice`, the password is `secret`.',
  introNote: 'What you type counts: what you delete here is gone at the server, and from every device that looks there.',
  before: (lines: number) => `… ${lines} lines before`,
  you: 'You: ',
  them: 'Server: ',
  events: {
    opening: 'Connecting.',
    opened: 'Connected.',
    refused: 'Connection refused.',
    handshake: 'The server agreed to TLS, so the terminal begins it by itself.',
    secured: 'TLS is up. Whoever listens has lengths from here on.',
    cut: 'Cut: the line broke.',
    closedByServer: 'The server closed the connection.',
    closedByYou: 'You hung up.',
  },

  session: (protocol: string) => `The ${protocol} session`,
  /** Behind the session that there is not. */
  notOpen: 'is not open.',
  chart: (protocol: string) => `Statechart of the ${protocol} session`,
};
