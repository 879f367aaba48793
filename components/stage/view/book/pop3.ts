import type { WireLine } from '../wire';
import { count, quoted, type Entry } from './entry';

const UNKNOWN: Entry = ['No command that POP3 knows. The server says what it makes of it.', 'RFC 1939 §3'];

/** A command of the client. */
export function pop3Command(text: string): Entry {
  const [word = '', first, second] = text.trim().split(/\s+/);
  switch (word.toUpperCase()) {
    case 'USER':
      return [`Names the mailbox${first ? ` ${quoted(first)}` : ''}. The password follows.`, 'RFC 1939 §7'];
    case 'PASS':
      return ['Gives the password. With +OK the maildrop is locked for this session.', 'RFC 1939 §7'];
    case 'APOP':
      return ['Logs in with a digest of the greeting and the password, so that the password itself is not sent.', 'RFC 1939 §7'];
    case 'AUTH':
      return ['Logs in by a SASL mechanism.', 'RFC 5034 §4'];
    case 'CAPA':
      return ['Asks what the server can do.', 'RFC 2449 §5'];
    case 'STLS':
      return ['Asks to go on under TLS.', 'RFC 2595 §4'];
    case 'STAT':
      return ['Asks how many messages there are, and how large they are together.', 'RFC 1939 §5'];
    case 'LIST':
      return [first ? `Asks for the size of message ${first}.` : 'Asks for the size of each message.', 'RFC 1939 §5'];
    case 'UIDL':
      return [first ? `Asks for the lasting name of message ${first}.` : 'Asks for a lasting name of each message, so that the device knows which it has already.', 'RFC 1939 §7'];
    case 'RETR':
      return [`Fetches message ${first ?? '…'}, all of it.`, 'RFC 1939 §5'];
    case 'TOP':
      return [second === '0' ? `Fetches the header of message ${first} and nothing of its body.` : `Fetches the header of message ${first ?? '…'} and the first ${second ?? '…'} lines of its body.`, 'RFC 1939 §7'];
    case 'DELE':
      return [`Marks message ${first ?? '…'} to be deleted. Nothing is removed before QUIT.`, 'RFC 1939 §5'];
    case 'RSET':
      return ['Takes all marks of this session back.', 'RFC 1939 §5'];
    case 'NOOP':
      return ['Does nothing, and shows that somebody is there.', 'RFC 1939 §5'];
    case 'QUIT':
      return ['Ends the session. Only now does the server remove what DELE marked.', 'RFC 1939 §6'];
    default:
      return UNKNOWN;
  }
}

const CODES: Readonly<Record<string, Entry>> = {
  'IN-USE': ['Another session holds the maildrop. POP3 lets one in at a time, so this one has to come again later.', 'RFC 2449 §8.1.2'],
  'LOGIN-DELAY': ['This user logged in a moment ago and has to wait before the next login.', 'RFC 2449 §8.1.1'],
  AUTH: ['The name, the password or the way to log in is wrong. Trying the same again won’t help.', 'RFC 3206 §5'],
  'SYS/TEMP': ['The server has trouble that may pass. Later it may work.', 'RFC 3206 §4'],
  'SYS/PERM': ['The server has trouble that won’t pass by itself.', 'RFC 3206 §4'],
};

/** The first line of an answer. */
export function pop3Answer(text: string, { said }: WireLine): Entry {
  const [status = '', ...words] = text.split(' ');
  const rest = words.join(' ');
  if (status === '+') return ['The server waits for the credentials, in base64.', 'RFC 5034 §4'];
  const [, code] = /^\[([A-Z/-]+)/.exec(rest) ?? [];
  if (status === '-ERR') return (code && CODES[code]) || refusal(said?.name, said?.text.split(/\s+/)[1]);
  if (status !== '+OK') return ['Part of an answer.', 'RFC 1939 §3'];
  if (!said) return /<[^>]+>/.test(rest) ? ['The server greets. The part in angle brackets is new each time: APOP makes its digest of it.', 'RFC 1939 §7'] : ['The server greets: it speaks POP3, and waits for a login.', 'RFC 1939 §4'];
  return done(said.name, said.text.split(/\s+/).slice(1).filter(Boolean), rest);
}

function refusal(name: string | undefined, message: string | undefined): Entry {
  if (/^(RETR|DELE|TOP|LIST|UIDL)$/.test(name ?? '') && message) return [`The server has no message ${message} for this session: there is none of that number, or DELE marked it.`, 'RFC 1939 §5'];
  if (/^(PASS|USER|APOP)$/.test(name ?? '')) return ['The login is refused. The maildrop stays closed.', 'RFC 1939 §7'];
  return [`The server refuses${name ? ` ${quoted(name)}` : ''}. Nothing has changed.`, 'RFC 1939 §3'];
}

function done(name: string, [message]: readonly string[], rest: string): Entry {
  const [first = '', second = ''] = rest.split(' ');
  switch (name) {
    case 'USER':
      return ['The name is taken. It says nothing about whether there is such a user.', 'RFC 1939 §7'];
    case 'PASS':
    case 'APOP':
      return ['Logged in. The maildrop is locked: no other session may open it now.', 'RFC 1939 §4'];
    case 'AUTH':
      return ['Logged in. The maildrop is locked: no other session may open it now.', 'RFC 5034 §4'];
    case 'STAT':
      return [first === '0' ? 'The maildrop is empty.' : `${count(first, 'message')}, ${count(second, 'octet')} together.`, 'RFC 1939 §5'];
    case 'LIST':
      return message ? [`Message ${first} has ${count(second, 'octet')}.`, 'RFC 1939 §5'] : ['The size of each message follows, one a line.', 'RFC 1939 §5'];
    case 'UIDL':
      return message ? [`Message ${first} is called ${quoted(second)}. The name stays, in each session.`, 'RFC 1939 §7'] : ['The lasting name of each message follows, one a line.', 'RFC 1939 §7'];
    case 'RETR':
      return [`Message ${message} follows${/^\d+/.test(rest) ? `, ${count(first, 'octet')}` : ''}, up to a line of one dot.`, 'RFC 1939 §5'];
    case 'TOP':
      return [`The header of message ${message} follows, up to a line of one dot.`, 'RFC 1939 §7'];
    case 'DELE':
      return [`Message ${message} is marked. It is still there: QUIT removes it, and a broken line does not.`, 'RFC 1939 §5'];
    case 'RSET':
      return ['All marks are off again.', 'RFC 1939 §5'];
    case 'NOOP':
      return ['The server is there.', 'RFC 1939 §5'];
    case 'QUIT':
      return [/delet/i.test(rest) ? 'What was marked is removed now, and the maildrop is free.' : 'The session is over, and the maildrop is free.', 'RFC 1939 §6'];
    case 'CAPA':
      return ['What the server can do follows, one capability a line.', 'RFC 2449 §5'];
    case 'STLS':
      return ['Agreed. The TLS handshake comes next, and then everything from the beginning.', 'RFC 2595 §4'];
    default:
      return ['The server has done it.', 'RFC 1939 §3'];
  }
}

const CAPABILITIES: Readonly<Record<string, Entry>> = {
  TOP: ['It can give the header of a message alone.', 'RFC 2449 §6.1'],
  USER: ['Login with USER and PASS is offered.', 'RFC 2449 §6.2'],
  SASL: ['AUTH is offered, with these mechanisms.', 'RFC 2449 §6.3'],
  'RESP-CODES': ['Some answers say why, in brackets.', 'RFC 2449 §6.4'],
  'LOGIN-DELAY': ['So many seconds have to pass between two logins.', 'RFC 2449 §6.5'],
  PIPELINING: ['Commands may be sent without waiting for each answer.', 'RFC 2449 §6.6'],
  EXPIRE: ['After so many days the server removes mail by itself.', 'RFC 2449 §6.7'],
  UIDL: ['Each message has a name that lasts.', 'RFC 2449 §6.8'],
  IMPLEMENTATION: ['Which program the server is.', 'RFC 2449 §6.9'],
  STLS: ['The connection can go on under TLS.', 'RFC 2595 §4'],
  'AUTH-RESP-CODE': ['Of a refused login it says whether the password was the reason.', 'RFC 3206 §6'],
  UTF8: ['Mail may hold UTF-8 throughout.', 'RFC 6856 §2'],
};

/** One line of a list. */
export function pop3Listing(text: string, { said }: WireLine): Entry {
  const [first = '', second = ''] = text.split(/\s+/);
  if (said?.name === 'CAPA') return CAPABILITIES[first.toUpperCase()] ?? [`The server can do ${quoted(first)}.`, 'RFC 2449 §5'];
  if (said?.name === 'UIDL') return [`Message ${first} is called ${quoted(second)}. In the next session its number may change, and its name won’t.`, 'RFC 1939 §7'];
  return [`Message ${first} has ${count(second, 'octet')}.`, 'RFC 1939 §5'];
}
