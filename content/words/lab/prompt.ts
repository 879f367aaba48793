import { count } from '@/content/words/prose';

const octets = (n: number) => count(n, 'octet');

/** What the prompt says, and what helps with the line that is being typed. */
export const words = {
  line: 'Your line',
  before: 'The line before',
  send: 'Send',
  placeholders: { literal: 'The octets of the literal', rest: 'Return ends the command', credentials: 'base64, or * to cancel', content: 'The message, then a dot' },
  legal: 'Legal now',
  insertLiteral: (n: number) => `Insert a letter of ${n} octets`,
  insertContent: 'Insert a letter and the dot',
  credentials: 'alice, secret in base64',
  cancels: 'Cancels',
  endsMessage: 'Ends the message',
  more: (n: number) => `${n} more`,
  fewer: 'Fewer',
  tag: 'Tag my commands for me',

  /** What the server reads next, where that is no command. */
  wanting: {
    rest: 'The literal is complete. Return ends the command, or goes on behind it.',
    discarded: 'That command was refused already. What still comes of it is thrown away.',
    done: 'The server tells what happens as it happens. DONE ends that.',
    credentials: 'The server waits for the credentials in base64: NUL, user, NUL, password. * cancels.',
    content: 'All is message now, up to a line of one dot.',
    nothing: 'Nothing is read now.',
  },
  /** How many octets of a literal are missing, and what the line brings of them. */
  literal: {
    missing: (missing: number) => `${octets(missing)} of the literal are missing. Each Return counts for two.`,
    exact: (text: number) => `${octets(text)}: exactly what was missing. Return ends the command.`,
    over: (text: number, over: number) => `${octets(text)}, ${over} more than the literal has: those will be read as the command.`,
    oneOver: (typed: number) => `${octets(typed)} with Return, one more than is missing.`,
    short: (typed: number, missing: number) => `${octets(typed)} with Return. ${octets(missing)} will be missing then.`,
    announced: (length: number, waits: boolean) => `A literal of ${octets(length)} follows. ${waits ? 'The server says + when it may come.' : 'With {n+} nobody waits for the server.'}`,
  },
  notLegal: 'Not legal in this state.',
  chooseTagged: 'A tag of your own, then a command. These are legal now:',
  choose: 'These commands are legal now:',
};
