/** Why a server refuses what was typed. */
export const words = {
  /** Response codes. */
  codes: {
    AUTHENTICATIONFAILED: 'The user name or the password is wrong; which of them, a server does not tell. Here it is alice, secret.',
    AUTHORIZATIONFAILED: 'The password is right, but this user may not act for that one.',
    PRIVACYREQUIRED: 'Not in clear: begin TLS first.',
    TRYCREATE: 'There is no such mailbox, but CREATE could make it.',
    NONEXISTENT: 'There is no such mailbox. LIST "" * names those that are there.',
    ALREADYEXISTS: 'A mailbox of that name is there already.',
    CANNOT: 'That can never be done here, whoever asks.',
    NOPERM: 'This user may not do that.',
    HASCHILDREN: 'The mailbox has others below it.',
    OVERQUOTA: 'The account is full.',
    TOOBIG: 'The message is larger than this server takes.',
    BADCHARSET: 'The server does not search in that charset.',
    'UNKNOWN-CTE': 'The body’s transfer encoding is not known here.',
    'IN-USE': 'Another session holds the maildrop: POP3 lets one in at a time.',
    AUTH: 'The user name or the password is wrong. Here it is alice, secret.',
    'SYS/TEMP': 'The server has trouble of its own; later it may work.',
    'SYS/PERM': 'The server has trouble of its own that will not pass by itself.',
  },
  /** SMTP's own codes. */
  replies: {
    '504': 'This server does not know that mechanism. It offers PLAIN.',
    '530': 'Who sends has to log in first, with AUTH PLAIN.',
    '535': 'The user name or the password is wrong. Here it is alice, secret.',
    '550': 'There is nobody of that address.',
    '552': 'The message is larger than this server takes.',
    '452': 'So many recipients at once are too many.',
    '421': 'The server closes the connection: nothing came for too long.',
  },
  /** What to do first, by the state of the session. */
  first: {
    imap: { notAuthenticated: 'Log in first, with LOGIN.', authenticated: 'Open a mailbox first, with SELECT.' },
    pop3: { authorization: 'Log in first, with USER and then PASS.' },
    smtp: { awaitingHello: 'Say EHLO first.', unauthenticated: 'Log in first, with AUTH PLAIN.', 'authenticated.ready': 'Name the sender first, with MAIL FROM.', 'authenticated.awaitingRecipients': 'Name a recipient first, with RCPT TO.' },
  },
  loggedIn: 'You are logged in already.',
  userFirst: 'USER comes first.',
  /** @param places the states in which the command is legal */
  elsewhere: (command: string, places: readonly string[], state: string) => `${command} is legal in ${places.join(' or ')}; this session is in ${state}.`,
  tooMany: 'Before login this server bears few bad commands, and closes then. Connect again.',
  notDone: 'The command is well formed and legal, but it could not be done.',
  noMessage: 'No message has that number now, or DELE marked it in this session. LIST tells which there are.',
  saysItself: 'The command is legal and well written; the server says itself why it will not do it.',
  takesNothing: (command: string) => `${command} takes nothing behind it.`,
  written: (form: string, example: string) => `It is written: ${form}. For example: ${example}`,
  noCommand: 'There is no command of that name here.',
  noTag: (read: string) => `The tag is missing: “${read}” was read as one. A command begins with a tag of your own: a1 ${read} …`,
  emptyLine: 'An empty line is no command.',
  whatItIs: 'A command is a tag, a space, and the command’s name: a1 NOOP.',
};
