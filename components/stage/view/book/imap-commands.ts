import { words } from '@/content/words/stage/view/book-imap-commands';
import type { WireLine } from '../wire';
import { sentenceOf, type Entry } from './entry';
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

/** A command of the client: what it does, with the numbers that it names. */
export function imapCommand({ said, tokens }: WireLine): Entry {
  if (!said || said.name === '') return [words.noTag, 'RFC 3501 §2.2.1'];
  const section = sectionOf(said.name);
  if (!section) return [words.unknown(said.name), 'RFC 3501 §7.1.3'];
  const [first] = tokens;
  // Behind a literal: the command goes on, or ends, on a line of its own.
  if (said.tag !== '' && first?.kind !== 'tag') return [tokens.length === 0 ? words.ends(said.name) : words.goesOn(said.name), 'RFC 3501 §4.3'];
  const rest = said.text.replace(/^\S+ +(uid +\S+|\S+) */i, '');
  return [sentence(said.name, rest), section === 'RFC 3501 §6.3.1' && /QRESYNC/i.test(rest) ? 'RFC 7162 §3.2.5' : section];
}

function sentence(name: string, rest: string): string {
  if (rest.trim() === '' && sentenceOf(words.plain, name) === undefined) return words.lacks(name);
  const [first = '', ...others] = rest.split(/ +/);
  const behind = others.join(' ');
  const box = bare(/^("(?:[^"\\]|\\.)*"|\S+)/.exec(rest)?.[0]);
  const uid = name.startsWith('UID ');
  const [, literal] = /\{(\d+)\+?\}$/.exec(rest) ?? [];
  switch (uid ? name.slice(4) : name) {
    case 'LOGIN':
      return literal && first.startsWith('{') ? words.loginOfNext : words.login(box);
    case 'ENABLE':
      return words.enable(rest);
    case 'SELECT':
      return /QRESYNC/i.test(rest) ? words.resync(box) : words.select(box);
    case 'EXAMINE':
      return words.examine(box);
    case 'CREATE':
      return words.create(box);
    case 'DELETE':
      return words.delete(box);
    case 'RENAME':
      return words.rename(box);
    case 'SUBSCRIBE':
      return words.subscribe(box);
    case 'UNSUBSCRIBE':
      return words.unsubscribe(box);
    case 'LIST':
      return /STATUS/i.test(rest) ? words.listWithStatus : words.list;
    case 'LSUB':
      return words.lsub;
    case 'STATUS':
      return words.status(box);
    case 'APPEND':
      return words.append(box, literal);
    case 'GETQUOTA':
    case 'GETQUOTAROOT':
      return words.quota;
    case 'EXPUNGE':
      return !uid ? words.plain.EXPUNGE : /^\d+$/.test(first) ? words.expungeOne(messages(first, true)) : words.expungeSome(messages(first, true));
    case 'SEARCH':
      return /^(UNSEEN|SEEN|DELETED|FLAGGED|ALL)$/i.test(rest) ? words.searchFor(rest.toLowerCase()) : words.search;
    case 'FETCH':
      return `${words.fetch(/CHANGEDSINCE/i.test(rest) ? words.changed : askedIn(behind), messages(first, uid))} ${marksOf(behind)}`.trimEnd();
    case 'STORE':
      return stored(behind, messages(first, uid));
    case 'COPY':
      return words.copy(messages(first, uid), bare(behind));
    case 'MOVE':
      return words.move(messages(first, uid), bare(behind));
    default:
      return sentenceOf(words.plain, uid ? name.slice(4) : name) ?? words.other(name);
  }
}

function stored(rest: string, which: string): string {
  const [, sign, , list = ''] = /([+-]?)FLAGS(\.SILENT)? +(.*)$/i.exec(rest) ?? [];
  const flags = flagsIn(list) || words.noFlag;
  if (sign === '+') return /\\Deleted/i.test(list) ? `${words.addFlags(which, flags)} ${words.beforeExpunge}` : words.addFlags(which, flags);
  return sign === '-' ? words.removeFlags(which, flags) : words.setFlags(which, flags);
}
