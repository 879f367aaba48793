import { words } from '@/content/words/stage/view/book-pop3';
import type { WireLine } from '../wire';
import { entryOf, type Entry } from './entry';

/** Stands for a number that was not given. */
const MISSING = '…';

/** A command of the client. */
export function pop3Command(text: string): Entry {
  const [word = '', first, second] = text.trim().split(/\s+/);
  const { commands } = words;
  switch (word.toUpperCase()) {
    case 'USER':
      return [commands.USER(first), 'RFC 1939 §7'];
    case 'PASS':
      return [commands.PASS, 'RFC 1939 §7'];
    case 'APOP':
      return [commands.APOP, 'RFC 1939 §7'];
    case 'AUTH':
      return [commands.AUTH, 'RFC 5034 §4'];
    case 'CAPA':
      return [commands.CAPA, 'RFC 2449 §5'];
    case 'STLS':
      return [commands.STLS, 'RFC 2595 §4'];
    case 'STAT':
      return [commands.STAT, 'RFC 1939 §5'];
    case 'LIST':
      return [commands.LIST(first), 'RFC 1939 §5'];
    case 'UIDL':
      return [commands.UIDL(first), 'RFC 1939 §7'];
    case 'RETR':
      return [commands.RETR(first ?? MISSING), 'RFC 1939 §5'];
    case 'TOP':
      return [commands.TOP(first ?? MISSING, second ?? MISSING), 'RFC 1939 §7'];
    case 'DELE':
      return [commands.DELE(first ?? MISSING), 'RFC 1939 §5'];
    case 'RSET':
      return [commands.RSET, 'RFC 1939 §5'];
    case 'NOOP':
      return [commands.NOOP, 'RFC 1939 §5'];
    case 'QUIT':
      return [commands.QUIT, 'RFC 1939 §6'];
    default:
      return [words.unknown, 'RFC 1939 §3'];
  }
}

/** Where the codes of a refusal are defined. */
const CODES = { 'IN-USE': 'RFC 2449 §8.1.2', 'LOGIN-DELAY': 'RFC 2449 §8.1.1', AUTH: 'RFC 3206 §5', 'SYS/TEMP': 'RFC 3206 §4', 'SYS/PERM': 'RFC 3206 §4' };

/** The first line of an answer. */
export function pop3Answer(text: string, { said }: WireLine): Entry {
  const [status = '', ...behind] = text.split(' ');
  const rest = behind.join(' ');
  if (status === '+') return [words.credentials, 'RFC 5034 §4'];
  const [, code = ''] = /^\[([A-Z/-]+)/.exec(rest) ?? [];
  if (status === '-ERR') return entryOf(words.codes, CODES, code) ?? refusal(said?.name, said?.text.split(/\s+/)[1]);
  if (status !== '+OK') return [words.part, 'RFC 1939 §3'];
  if (!said) return /<[^>]+>/.test(rest) ? [words.greetingForApop, 'RFC 1939 §7'] : [words.greeting, 'RFC 1939 §4'];
  return done(said.name, said.text.split(/\s+/).slice(1).filter(Boolean), rest);
}

function refusal(name: string | undefined, message: string | undefined): Entry {
  if (/^(RETR|DELE|TOP|LIST|UIDL)$/.test(name ?? '') && message) return [words.noMessage(message), 'RFC 1939 §5'];
  if (/^(PASS|USER|APOP)$/.test(name ?? '')) return [words.noLogin, 'RFC 1939 §7'];
  return [words.refused(name), 'RFC 1939 §3'];
}

function done(name: string, [message]: readonly string[], rest: string): Entry {
  const [first = '', second = ''] = rest.split(' ');
  const { done: said } = words;
  switch (name) {
    case 'USER':
      return [said.USER, 'RFC 1939 §7'];
    case 'PASS':
    case 'APOP':
      return [said.login, 'RFC 1939 §4'];
    case 'AUTH':
      return [said.login, 'RFC 5034 §4'];
    case 'STAT':
      return [said.STAT(first, second), 'RFC 1939 §5'];
    case 'LIST':
      return [message ? words.size(first, second) : said.LIST, 'RFC 1939 §5'];
    case 'UIDL':
      return [message ? words.name(first, second) : said.UIDL, 'RFC 1939 §7'];
    case 'RETR':
      return [said.RETR(message ?? MISSING, /^\d+/.test(rest) ? first : null), 'RFC 1939 §5'];
    case 'TOP':
      return [said.TOP(message ?? MISSING), 'RFC 1939 §7'];
    case 'DELE':
      return [said.DELE(message ?? MISSING), 'RFC 1939 §5'];
    case 'RSET':
      return [said.RSET, 'RFC 1939 §5'];
    case 'NOOP':
      return [said.NOOP, 'RFC 1939 §5'];
    case 'QUIT':
      return [/delet/i.test(rest) ? said.QUITAndRemoved : said.QUIT, 'RFC 1939 §6'];
    case 'CAPA':
      return [said.CAPA, 'RFC 2449 §5'];
    case 'STLS':
      return [said.STLS, 'RFC 2595 §4'];
    default:
      return [said.other, 'RFC 1939 §3'];
  }
}

/** Where the capabilities are defined. */
const CAPABILITIES = {
  TOP: 'RFC 2449 §6.1',
  USER: 'RFC 2449 §6.2',
  SASL: 'RFC 2449 §6.3',
  'RESP-CODES': 'RFC 2449 §6.4',
  'LOGIN-DELAY': 'RFC 2449 §6.5',
  PIPELINING: 'RFC 2449 §6.6',
  EXPIRE: 'RFC 2449 §6.7',
  UIDL: 'RFC 2449 §6.8',
  IMPLEMENTATION: 'RFC 2449 §6.9',
  STLS: 'RFC 2595 §4',
  'AUTH-RESP-CODE': 'RFC 3206 §6',
  UTF8: 'RFC 6856 §2',
};

/** One line of a list. */
export function pop3Listing(text: string, { said }: WireLine): Entry {
  const [first = '', second = ''] = text.split(/\s+/);
  if (said?.name === 'CAPA') return entryOf(words.capabilities, CAPABILITIES, first.toUpperCase()) ?? [words.capability(first), 'RFC 2449 §5'];
  if (said?.name === 'UIDL') return [words.nameInList(first, second), 'RFC 1939 §7'];
  return [words.size(first, second), 'RFC 1939 §5'];
}
