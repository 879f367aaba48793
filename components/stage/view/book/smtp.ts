import type { WireLine } from '../wire';
import { count, quoted, type Entry } from './entry';

/** A command of the client. */
export function smtpCommand(text: string): Entry {
  const word = (/^[a-z]+/i.exec(text)?.[0] ?? '').toUpperCase();
  const [, address = ''] = /<([^>]*)>/.exec(text) ?? [];
  const [, size] = /SIZE=(\d+)/i.exec(text) ?? [];
  switch (word) {
    case 'EHLO':
      return ['Greets the submission server, and asks what it can do. Sending is neither POP3’s work nor IMAP’s.', 'RFC 5321 §4.1.1.1'];
    case 'HELO':
      return ['Greets in the older way, without asking for extensions.', 'RFC 5321 §4.1.1.1'];
    case 'AUTH':
      return ['Logs in, to be allowed to send.', 'RFC 4954 §4'];
    case 'STARTTLS':
      return ['Asks to go on under TLS.', 'RFC 3207 §4'];
    case 'MAIL':
      return [`Begins a letter: the envelope names ${address ? quoted(address) : 'nobody'} as its sender${size ? ` and announces ${count(size, 'octet')}` : ''}.`, size ? 'RFC 1870 §6' : 'RFC 5321 §4.1.1.2'];
    case 'RCPT':
      return [`Names a recipient on the envelope: ${quoted(address)}.`, 'RFC 5321 §4.1.1.3'];
    case 'DATA':
      return ['The envelope is complete; the letter itself is next.', 'RFC 5321 §4.1.1.4'];
    case 'RSET':
      return ['Drops the letter that was begun.', 'RFC 5321 §4.1.1.5'];
    case 'VRFY':
      return ['Asks whether there is such a user.', 'RFC 5321 §4.1.1.6'];
    case 'NOOP':
      return ['Does nothing, and shows that somebody is there.', 'RFC 5321 §4.1.1.9'];
    case 'QUIT':
      return ['Ends the session.', 'RFC 5321 §4.1.1.10'];
    default:
      return ['No command that SMTP knows. The server says what it makes of it.', 'RFC 5321 §4.2.4'];
  }
}

const OFFERS: Readonly<Record<string, Entry>> = {
  SIZE: ['A letter may have so many octets at most.', 'RFC 1870 §4'],
  '8BITMIME': ['Letters may hold octets above 127.', 'RFC 6152 §2'],
  PIPELINING: ['Commands may be sent without waiting for each answer.', 'RFC 2920 §3.1'],
  AUTH: ['Login is offered, with these mechanisms.', 'RFC 4954 §3'],
  STARTTLS: ['The connection can go on under TLS.', 'RFC 3207 §4'],
  ENHANCEDSTATUSCODES: ['Replies carry a second code that says more exactly what happened.', 'RFC 2034 §3'],
  SMTPUTF8: ['Addresses may hold any letters.', 'RFC 6531 §3.1'],
  CHUNKING: ['A letter may come in pieces of a known length.', 'RFC 3030 §2'],
  DSN: ['The sender may ask to be told of the delivery.', 'RFC 3461 §3'],
};

const REPLIES: Readonly<Record<string, Entry>> = {
  '220': ['The server greets: it takes mail in.', 'RFC 5321 §3.1'],
  '221': ['The server takes its leave and closes.', 'RFC 5321 §4.1.1.10'],
  '235': ['Logged in: mail may be sent.', 'RFC 4954 §6'],
  '252': ['The server neither confirms nor denies, but would take the letter.', 'RFC 5321 §3.5.3'],
  '334': ['The server waits for the credentials, in base64.', 'RFC 4954 §4'],
  '354': ['Go on: all that follows is the letter, up to a line of one dot.', 'RFC 5321 §4.1.1.4'],
  '421': ['The server closes the connection.', 'RFC 5321 §3.8'],
  '452': ['Not now: there are too many recipients, or too little room.', 'RFC 5321 §4.5.3.1.10'],
  '500': ['The server does not know that command.', 'RFC 5321 §4.2.4'],
  '501': ['What stands behind the command is not well written.', 'RFC 5321 §4.2.4'],
  '502': ['The command is known, and not done here.', 'RFC 5321 §4.2.4'],
  '503': ['The command comes out of turn.', 'RFC 5321 §4.1.4'],
  '504': ['The server does not know that mechanism.', 'RFC 4954 §4'],
  '530': ['Log in first: this server takes mail from its own users only.', 'RFC 6409 §4.3'],
  '535': ['The name or the password is wrong.', 'RFC 4954 §6'],
  '550': ['There is nobody of that address.', 'RFC 5321 §4.2.3'],
  '552': ['The letter is larger than the server takes.', 'RFC 1870 §6.1'],
  '555': ['A parameter of the address is not known.', 'RFC 5321 §4.1.1.11'],
};

const TAKEN: Readonly<Record<string, Entry>> = {
  EHLO: ['The server greets back by its name. What it can do follows.', 'RFC 5321 §4.1.1.1'],
  HELO: ['The server greets back by its name.', 'RFC 5321 §4.1.1.1'],
  MAIL: ['The sender is taken.', 'RFC 5321 §3.3'],
  RCPT: ['The recipient is taken.', 'RFC 5321 §3.3'],
  DATA: ['The server has the letter, and answers for it from here on.', 'RFC 5321 §4.2.5'],
  RSET: ['The letter that was begun is dropped.', 'RFC 5321 §4.1.1.5'],
  NOOP: ['The server is there.', 'RFC 5321 §4.1.1.9'],
};

/** One line of a reply. */
export function smtpReply(text: string, { said, tokens }: WireLine): Entry {
  const code = text.slice(0, 3);
  const item = tokens.find(({ kind }) => kind === 'item')?.text;
  if (item) return OFFERS[item.toUpperCase()] ?? [`The server can do ${quoted(item)}.`, 'RFC 5321 §4.1.1.1'];
  if (code === '220' && said?.name === 'STARTTLS') return ['Agreed. The TLS handshake comes next, and then everything from the beginning.', 'RFC 3207 §4'];
  if (code === '250') return TAKEN[said?.name ?? ''] ?? ['The server has done it.', 'RFC 5321 §4.2.3'];
  return REPLIES[code] ?? [code.startsWith('4') ? 'Not now; later it may work.' : code.startsWith('5') ? 'The server refuses.' : 'A reply of the server.', 'RFC 5321 §4.2.1'];
}
