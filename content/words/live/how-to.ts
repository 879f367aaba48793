/** How a bridge is started, and what to type into a mail program. */
export const words = {
  start: {
    title: '1. Start the bridge',
    where: 'In the folder of this project, in a terminal:',
    command: 'The command',
    then: 'It listens on this machine alone, and the phone is a simulated one that watches.',
  },
  open: {
    title: '2. Open what it prints',
    /** The address is printed in a line that begins with `name`. */
    line: { before: 'Its line', name: 'Live on the stage', after: 'ends in an address with a key. The key is new with each start, and only a page with the key sees anything.' },
  },
  letIn: { title: '3. Let a mail program in', how: 'Any that you have. Give it these, or the ports that the bridge printed:' },
  server: 'Server',
  protocols: { imap: 'IMAP', pop3: 'POP3', smtp: 'SMTP (to send)' },
  /** Before the number of a port, and before that of one with TLS. */
  port: 'port',
  orSealed: 'or, with TLS,',
  user: 'User name',
  password: 'Password',
  security: 'Security',
  sealed: 'STARTTLS, TLS, or none. Accept the bridge’s own certificate.',
  inClear: 'None: neither TLS nor STARTTLS',
};
