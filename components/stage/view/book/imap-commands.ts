import type { WireLine } from '../wire';
import { count, quoted, type Entry } from './entry';
import { askedIn, bare, flagsIn, marksOf, messages } from './imap-items';

/** The section of each command, in the RFC that defines it. */
const SECTIONS: Readonly<Record<string, string>> = {
  CAPABILITY: 'RFC 3501 §6.1.1',
  NOOP: 'RFC 3501 §6.1.2',
  LOGOUT: 'RFC 3501 §6.1.3',
  STARTTLS: 'RFC 3501 §6.2.1',
  AUTHENTICATE: 'RFC 3501 §6.2.2',
  LOGIN: 'RFC 3501 §6.2.3',
  ENABLE: 'RFC 5161 §3.1',
  ID: 'RFC 2971 §3.1',
  SELECT: 'RFC 3501 §6.3.1',
  EXAMINE: 'RFC 3501 §6.3.2',
  CREATE: 'RFC 3501 §6.3.3',
  DELETE: 'RFC 3501 §6.3.4',
  RENAME: 'RFC 3501 §6.3.5',
  SUBSCRIBE: 'RFC 3501 §6.3.6',
  UNSUBSCRIBE: 'RFC 3501 §6.3.7',
  LIST: 'RFC 3501 §6.3.8',
  LSUB: 'RFC 3501 §6.3.9',
  STATUS: 'RFC 3501 §6.3.10',
  APPEND: 'RFC 3501 §6.3.11',
  NAMESPACE: 'RFC 2342 §5',
  GETQUOTA: 'RFC 9208 §4.1.1',
  GETQUOTAROOT: 'RFC 9208 §4.1.2',
  SETQUOTA: 'RFC 9208 §4.1.3',
  IDLE: 'RFC 2177 §3',
  DONE: 'RFC 2177 §3',
  CHECK: 'RFC 3501 §6.4.1',
  CLOSE: 'RFC 3501 §6.4.2',
  UNSELECT: 'RFC 3691 §2',
  EXPUNGE: 'RFC 3501 §6.4.3',
  'UID EXPUNGE': 'RFC 4315 §2.1',
  SEARCH: 'RFC 3501 §6.4.4',
  FETCH: 'RFC 3501 §6.4.5',
  STORE: 'RFC 3501 §6.4.6',
  COPY: 'RFC 3501 §6.4.7',
  'UID FETCH': 'RFC 3501 §6.4.8',
  'UID STORE': 'RFC 3501 §6.4.8',
  'UID COPY': 'RFC 3501 §6.4.8',
  'UID SEARCH': 'RFC 3501 §6.4.8',
  MOVE: 'RFC 6851 §3.1',
  'UID MOVE': 'RFC 6851 §3.2',
  SORT: 'RFC 5256 §3',
  'UID SORT': 'RFC 5256 §3',
  THREAD: 'RFC 5256 §3',
  'UID THREAD': 'RFC 5256 §3',
};

/** Where a command is defined; null where none is of that name. */
export function sectionOf(command: string): string | null {
  return SECTIONS[command] ?? null;
}

const PLAIN: Readonly<Record<string, string>> = {
  CAPABILITY: 'Asks what the server can do.',
  NOOP: 'Does nothing, and gives the server occasion to tell of changes.',
  LOGOUT: 'Ends the session. Nothing is removed by it.',
  STARTTLS: 'Asks to go on under TLS.',
  AUTHENTICATE: 'Logs in by a SASL mechanism.',
  ID: 'Says which program this is, and asks the same of the server.',
  NAMESPACE: 'Asks where mailboxes are: one’s own, other people’s, shared ones.',
  IDLE: 'Waits for the server to tell of changes as they happen.',
  DONE: 'Ends the waiting.',
  CHECK: 'Asks the server to put its house in order.',
  CLOSE: 'Closes the mailbox and removes for good what is marked \\Deleted, without a word about each.',
  UNSELECT: 'Closes the mailbox and removes nothing.',
  EXPUNGE: 'Removes for good all that is marked \\Deleted, for every device.',
  SORT: 'Lets the server search, and put in order what it finds.',
  THREAD: 'Lets the server find the conversations among the messages.',
  SEARCH: 'Lets the server search.',
  SETQUOTA: 'Asks for another limit.',
};

/** A command of the client: what it does, with the numbers that it names. */
export function imapCommand({ said, tokens }: WireLine): Entry {
  if (!said || said.name === '') return ['A command begins with a tag of the client’s own and a space. This line is not one.', 'RFC 3501 §2.2.1'];
  const section = sectionOf(said.name);
  if (!section) return [`No command that IMAP knows: ${quoted(said.name)}. The server says what it makes of it.`, 'RFC 3501 §7.1.3'];
  const [first] = tokens;
  // Behind a literal: the command goes on, or ends, on a line of its own.
  if (said.tag !== '' && first?.kind !== 'tag') return [tokens.length === 0 ? `The empty line ends the ${said.name} command.` : `The ${said.name} command goes on behind its literal.`, 'RFC 3501 §4.3'];
  const rest = said.text.replace(/^\S+ +(uid +\S+|\S+) */i, '');
  return [sentence(said.name, rest), section === 'RFC 3501 §6.3.1' && /QRESYNC/i.test(rest) ? 'RFC 7162 §3.2.5' : section];
}

function sentence(name: string, rest: string): string {
  if (rest.trim() === '' && PLAIN[name] === undefined) return `${name} lacks what should stand behind it.`;
  const words = rest.split(/ +/);
  const [first = ''] = words;
  const box = quoted(bare(/^("(?:[^"\\]|\\.)*"|\S+)/.exec(rest)?.[0]));
  const uid = name.startsWith('UID ');
  const [, literal] = /\{(\d+)\+?\}$/.exec(rest) ?? [];
  switch (uid ? name.slice(4) : name) {
    case 'LOGIN':
      return `Logs in as ${literal && first.startsWith('{') ? 'the user that follows' : box}, with a password.`;
    case 'ENABLE':
      return `Switches ${rest} on for this session.`;
    case 'SELECT':
      return /QRESYNC/i.test(rest) ? `Opens ${box}, and asks what has changed there since this device last looked.` : `Opens ${box}, to read and to change it.`;
    case 'EXAMINE':
      return `Opens ${box}, only to read it.`;
    case 'CREATE':
      return `Makes a new mailbox at the server: ${box}.`;
    case 'DELETE':
      return `Removes ${box} at the server, with all that is in it.`;
    case 'RENAME':
      return `Gives ${box} another name, at the server.`;
    case 'SUBSCRIBE':
      return `Puts ${box} on the list of mailboxes that this user wants to see.`;
    case 'UNSUBSCRIBE':
      return `Takes ${box} off the list of mailboxes that this user wants to see.`;
    case 'LIST':
      return `Asks which mailboxes there are${/STATUS/i.test(rest) ? ', and how many messages each holds' : ''}.`;
    case 'LSUB':
      return 'Asks which mailboxes this user wants to see.';
    case 'STATUS':
      return `Asks for counters of ${box}, without opening it.`;
    case 'APPEND':
      return `Puts a message${literal ? ` of ${count(literal, 'octet')}` : ''} into ${box}, such as a copy of what was sent.`;
    case 'GETQUOTA':
    case 'GETQUOTAROOT':
      return 'Asks how much may be stored, and how much is.';
    case 'EXPUNGE':
      return !uid ? PLAIN.EXPUNGE! : /^\d+$/.test(first) ? `Removes ${messages(first, true)} for good, if it is marked \\Deleted.` : `Removes for good those of ${messages(first, true)} that are marked \\Deleted.`;
    case 'SEARCH':
      return `Lets the server search${/^(UNSEEN|SEEN|DELETED|FLAGGED|ALL)$/i.test(rest) ? ` for ${rest.toLowerCase()} messages` : ''}. Only numbers come back.`;
    case 'FETCH': {
      const wanted = /CHANGEDSINCE/i.test(rest) ? 'what has changed' : askedIn(words.slice(1).join(' '));
      return `Asks for ${wanted} of ${messages(first, uid)}. The messages stay at the server.${marksOf(words.slice(1).join(' '))}`;
    }
    case 'STORE':
      return stored(words.slice(1).join(' '), messages(first, uid));
    case 'COPY':
      return `Copies ${messages(first, uid)} to ${quoted(bare(words.slice(1).join(' ')))}, at the server.`;
    case 'MOVE':
      return `Moves ${messages(first, uid)} to ${quoted(bare(words.slice(1).join(' ')))}, at the server and for every device.`;
    default:
      return PLAIN[uid ? name.slice(4) : name] ?? `Says ${name}.`;
  }
}

function stored(rest: string, which: string): string {
  const [, sign, , list = ''] = /([+-]?)FLAGS(\.SILENT)? +(.*)$/i.exec(rest) ?? [];
  const flags = flagsIn(list) || 'no flag';
  const so = /\\Deleted/i.test(list) && sign === '+' ? ' Nothing is removed before EXPUNGE.' : '';
  if (sign === '+') return `Gives ${which} the flag ${flags}, for every device.${so}`;
  return sign === '-' ? `Takes the flag ${flags} off ${which}, for every device.` : `Gives ${which} ${flags} and no other flag, for every device.`;
}
