import type { Protocol } from '@/simulators/kernel/process';
import type { WireLine, WireTalk } from './wire';

/** What a line on the wire does, in a sentence, and the section that says so. */
export interface Explanation {
  readonly word: string;
  readonly text: string;
  readonly section: string;
}

type Entry = readonly [text: string, section: string];

const POP3: Readonly<Record<string, Entry>> = {
  USER: ['Names the mailbox. The password follows.', 'RFC 1939 §7'],
  PASS: ['Gives the password. With +OK the maildrop is locked for this session.', 'RFC 1939 §7'],
  APOP: ['Logs in with a digest, so that the password itself is not sent.', 'RFC 1939 §7'],
  AUTH: ['Logs in by a SASL mechanism.', 'RFC 5034 §4'],
  CAPA: ['Asks what the server can do.', 'RFC 2449 §5'],
  STLS: ['Asks to go on under TLS.', 'RFC 2595 §4'],
  STAT: ['Asks how many messages there are, and how large they are together.', 'RFC 1939 §5'],
  LIST: ['Asks for the size of each message.', 'RFC 1939 §5'],
  UIDL: ['Asks for a lasting name of each message, so that the device knows which it has already.', 'RFC 1939 §7'],
  RETR: ['Fetches a whole message.', 'RFC 1939 §5'],
  TOP: ['Fetches the header and the first lines of a message.', 'RFC 1939 §7'],
  DELE: ['Marks a message to be deleted. Nothing is removed before QUIT.', 'RFC 1939 §5'],
  RSET: ['Takes all marks of this session back.', 'RFC 1939 §5'],
  NOOP: ['Does nothing, and shows that somebody is there.', 'RFC 1939 §5'],
  QUIT: ['Ends the session. Only now does the server remove what DELE marked.', 'RFC 1939 §6'],
  '+OK': ['The server has done it.', 'RFC 1939 §3'],
  '-ERR': ['The server refuses.', 'RFC 1939 §3'],
};

const IMAP: Readonly<Record<string, Entry>> = {
  CAPABILITY: ['Asks, or tells, what the server can do.', 'RFC 3501 §6.1.1'],
  LOGIN: ['Logs in with user name and password.', 'RFC 3501 §6.2.3'],
  AUTHENTICATE: ['Logs in by a SASL mechanism.', 'RFC 3501 §6.2.2'],
  STARTTLS: ['Asks to go on under TLS.', 'RFC 3501 §6.2.1'],
  ENABLE: ['Switches an extension on for this session.', 'RFC 5161 §3.1'],
  ENABLED: ['Tells which extensions are on now.', 'RFC 5161 §3.2'],
  ID: ['Client and server say who they are.', 'RFC 2971 §3.1'],
  LIST: ['Which mailboxes there are at the server.', 'RFC 3501 §6.3.8'],
  STATUS: ['Counters of a mailbox, without opening it.', 'RFC 3501 §6.3.10'],
  SELECT: ['Opens a mailbox, to read and to change it.', 'RFC 3501 §6.3.1'],
  EXAMINE: ['Opens a mailbox, only to read it.', 'RFC 3501 §6.3.2'],
  FLAGS: ['The flags that messages of this mailbox may carry.', 'RFC 3501 §7.2.6'],
  EXISTS: ['How many messages the mailbox holds now.', 'RFC 3501 §7.3.1'],
  FETCH: ['Data of messages: flags, headers, bodies. The messages stay at the server.', 'RFC 3501 §6.4.5'],
  'UID FETCH': ['Fetches data of messages named by their lasting numbers. The messages stay at the server.', 'RFC 3501 §6.4.8'],
  'UID STORE': ['Changes flags of messages at the server, for every device.', 'RFC 3501 §6.4.6'],
  'UID MOVE': ['Moves messages to another mailbox at the server.', 'RFC 6851 §3.2'],
  'UID COPY': ['Copies messages to another mailbox at the server.', 'RFC 3501 §6.4.7'],
  'UID SEARCH': ['Lets the server search.', 'RFC 3501 §6.4.4'],
  'UID EXPUNGE': ['Removes for good those of the named messages that are marked \\Deleted.', 'RFC 4315 §2.1'],
  EXPUNGE: ['Removes for good what is marked \\Deleted; as an answer, tells that a message is gone.', 'RFC 3501 §7.4.1'],
  VANISHED: ['Tells by their lasting numbers which messages are gone.', 'RFC 7162 §3.2.10'],
  APPEND: ['Puts a message into a mailbox, such as a copy of what was sent.', 'RFC 3501 §6.3.11'],
  CREATE: ['Makes a new mailbox at the server.', 'RFC 3501 §6.3.3'],
  DELETE: ['Removes a whole mailbox at the server.', 'RFC 3501 §6.3.4'],
  IDLE: ['Waits for the server to tell of changes.', 'RFC 2177 §3'],
  DONE: ['Ends the waiting.', 'RFC 2177 §3'],
  NOOP: ['Does nothing, and gives the server occasion to tell of changes.', 'RFC 3501 §6.1.2'],
  LOGOUT: ['Ends the session. Nothing is removed by it.', 'RFC 3501 §6.1.3'],
  BYE: ['The server is about to close.', 'RFC 3501 §7.1.5'],
  OK: ['The server has done it, or informs.', 'RFC 3501 §7.1.1'],
  NO: ['The server could not do it.', 'RFC 3501 §7.1.2'],
  BAD: ['The server does not understand, or not in this state.', 'RFC 3501 §7.1.3'],
};

const SMTP: Readonly<Record<string, Entry>> = {
  EHLO: ['Greets the submission server. Sending is neither POP3’s nor IMAP’s.', 'RFC 5321 §4.1.1.1'],
  AUTH: ['Logs in, to be allowed to send.', 'RFC 4954 §4'],
  STARTTLS: ['Asks to go on under TLS.', 'RFC 3207 §4'],
  MAIL: ['Names the sender on the envelope.', 'RFC 5321 §4.1.1.2'],
  RCPT: ['Names one recipient on the envelope.', 'RFC 5321 §4.1.1.3'],
  DATA: ['Announces the message itself.', 'RFC 5321 §4.1.1.4'],
  QUIT: ['Ends the session.', 'RFC 5321 §4.1.1.10'],
};

const BOOKS: Readonly<Record<Protocol, Readonly<Record<string, Entry>>>> = { pop3: POP3, imap: IMAP, smtp: SMTP };

/** Explains a line; null for one that only carries a message on, or that the book does not know. */
export function explain(talk: Pick<WireTalk, 'protocol'>, line: WireLine): Explanation | null {
  const token = line.tokens.find((one) => one.kind === 'keyword' || one.kind === 'ok' || one.kind === 'bad');
  if (line.kind !== 'text' || !token) return null;
  const word = token.text.toUpperCase().replace(/^\d+ /, '');
  const entry = BOOKS[talk.protocol][word];
  return entry ? { word, text: entry[0], section: entry[1] } : null;
}
