import { words } from '@/content/words/stage/view/book-smtp';
import type { WireLine } from '../wire';
import { entryOf, type Entry } from './entry';

/** Where the commands are defined of which the word alone says what they do. */
const COMMANDS = {
  EHLO: 'RFC 5321 §4.1.1.1',
  HELO: 'RFC 5321 §4.1.1.1',
  AUTH: 'RFC 4954 §4',
  STARTTLS: 'RFC 3207 §4',
  DATA: 'RFC 5321 §4.1.1.4',
  RSET: 'RFC 5321 §4.1.1.5',
  VRFY: 'RFC 5321 §4.1.1.6',
  NOOP: 'RFC 5321 §4.1.1.9',
  QUIT: 'RFC 5321 §4.1.1.10',
};

/** A command of the client. */
export function smtpCommand(text: string): Entry {
  const word = (/^[a-z]+/i.exec(text)?.[0] ?? '').toUpperCase();
  const [, address = ''] = /<([^>]*)>/.exec(text) ?? [];
  const [, size] = /SIZE=(\d+)/i.exec(text) ?? [];
  if (word === 'MAIL') return [words.mail(address, size), size ? 'RFC 1870 §6' : 'RFC 5321 §4.1.1.2'];
  if (word === 'RCPT') return [words.rcpt(address), 'RFC 5321 §4.1.1.3'];
  return entryOf(words.commands, COMMANDS, word) ?? [words.unknown, 'RFC 5321 §4.2.4'];
}

/** Where the extensions are defined. */
const OFFERS = {
  SIZE: 'RFC 1870 §4',
  '8BITMIME': 'RFC 6152 §2',
  PIPELINING: 'RFC 2920 §3.1',
  AUTH: 'RFC 4954 §3',
  STARTTLS: 'RFC 3207 §4',
  ENHANCEDSTATUSCODES: 'RFC 2034 §3',
  SMTPUTF8: 'RFC 6531 §3.1',
  CHUNKING: 'RFC 3030 §2',
  DSN: 'RFC 3461 §3',
};

/** Where the codes of replies are defined. */
const REPLIES = {
  220: 'RFC 5321 §3.1',
  221: 'RFC 5321 §4.1.1.10',
  235: 'RFC 4954 §6',
  252: 'RFC 5321 §3.5.3',
  334: 'RFC 4954 §4',
  354: 'RFC 5321 §4.1.1.4',
  421: 'RFC 5321 §3.8',
  452: 'RFC 5321 §4.5.3.1.10',
  500: 'RFC 5321 §4.2.4',
  501: 'RFC 5321 §4.2.4',
  502: 'RFC 5321 §4.2.4',
  503: 'RFC 5321 §4.1.4',
  504: 'RFC 4954 §4',
  530: 'RFC 6409 §4.3',
  535: 'RFC 4954 §6',
  550: 'RFC 5321 §4.2.3',
  552: 'RFC 1870 §6.1',
  555: 'RFC 5321 §4.1.1.11',
};

/** Where it says what 250 means behind each command. */
const TAKEN = {
  EHLO: 'RFC 5321 §4.1.1.1',
  HELO: 'RFC 5321 §4.1.1.1',
  MAIL: 'RFC 5321 §3.3',
  RCPT: 'RFC 5321 §3.3',
  DATA: 'RFC 5321 §4.2.5',
  RSET: 'RFC 5321 §4.1.1.5',
  NOOP: 'RFC 5321 §4.1.1.9',
};

/** One line of a reply. */
export function smtpReply(text: string, { said, tokens }: WireLine): Entry {
  const code = text.slice(0, 3);
  const item = tokens.find(({ kind }) => kind === 'item')?.text;
  if (item) return entryOf(words.offers, OFFERS, item.toUpperCase()) ?? [words.offer(item), 'RFC 5321 §4.1.1.1'];
  if (code === '220' && said?.name === 'STARTTLS') return [words.startTls, 'RFC 3207 §4'];
  if (code === '250') return entryOf(words.taken, TAKEN, said?.name ?? '') ?? [words.done, 'RFC 5321 §4.2.3'];
  return entryOf(words.replies, REPLIES, code) ?? [code.startsWith('4') ? words.later : code.startsWith('5') ? words.refused : words.reply, 'RFC 5321 §4.2.1'];
}
