import type { Flag } from '../../mail/flag';
import { parseDateTime } from '../../mail/date';
import type { Instant, ModSeq, Uid, UidValidity } from '../../mail/mailbox';
import type { Octets } from '../../octets';
import type { NumberRange } from '../sequence-set';
import type { MailboxStatus } from './job';

/** `[NAME arguments]` of a status response (RFC 3501 §7.1); the name in capitals. */
export interface ResponseCode {
  readonly name: string;
  readonly text: Octets;
}

export type Status = 'OK' | 'NO' | 'BAD' | 'BYE' | 'PREAUTH';

/** What FETCH told of one message; null for what it did not tell. */
export interface FetchData {
  readonly seq: number;
  readonly uid: number | null;
  readonly flags: readonly Flag[] | null;
  readonly modSeq: number | null;
  readonly internalDate: Instant | null;
  readonly size: number | null;
  readonly header: Octets | null;
  readonly whole: Octets | null;
}

/** One response as the client understands it. What it does not know is `other`, what it cannot read `invalid`. */
export type ClientResponse =
  | { readonly kind: 'continuation' }
  /** `tag` null: untagged. */
  | { readonly kind: 'status'; readonly tag: string | null; readonly status: Status; readonly code: ResponseCode | null; readonly text: Octets }
  | { readonly kind: 'capability'; readonly names: readonly string[] }
  | { readonly kind: 'enabled'; readonly names: readonly string[] }
  | { readonly kind: 'list'; readonly attributes: readonly string[]; readonly delimiter: Octets | null; readonly name: Octets }
  | { readonly kind: 'mailboxStatus'; readonly name: Octets; readonly status: MailboxStatus }
  | { readonly kind: 'exists'; readonly count: number }
  | { readonly kind: 'expunge'; readonly seq: number }
  | { readonly kind: 'fetch'; readonly data: FetchData }
  | { readonly kind: 'vanished'; readonly earlier: boolean; readonly uids: readonly NumberRange[] }
  | { readonly kind: 'other' }
  | { readonly kind: 'invalid' };

class Malformed extends Error {}

interface Cursor {
  readonly text: Octets;
  at: number;
}

/** Atoms and strings alike are strings; NIL is null. */
type Value = Octets | null | readonly Value[];

/** BODYSTRUCTURE nests as deep as a message does; deeper than this no honest server goes. */
const MAX_DEPTH = 100;

/**
 * Reads one framed response (RFC 3501 §9):
 *
 *     response = continue-req / response-data / response-done
 *
 * More forgiving than a server must be with commands (RFC 2683 §3.4.1): any case, any text, data of extensions unasked for.
 */
export function parseResponse(text: Octets): ClientResponse {
  try {
    if (text.startsWith('+')) return { kind: 'continuation' };
    const cursor: Cursor = { text, at: 0 };
    const tag = word(cursor);
    const first = word(cursor);
    if (tag === '' || first === '') return { kind: 'invalid' };
    const name = first.toUpperCase();
    if (isStatus(name)) return statusResponse(tag === '*' ? null : tag, name, text.slice(cursor.at));
    if (tag !== '*') return { kind: 'invalid' };
    return /^\d+$/.test(first) ? messageData(Number(first), cursor) : mailboxData(name, cursor);
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'invalid' };
    throw error;
  }
}

function isStatus(name: string): name is Status {
  return name === 'OK' || name === 'NO' || name === 'BAD' || name === 'BYE' || name === 'PREAUTH';
}

/** resp-text = ["[" resp-text-code "]" SP] text */
function statusResponse(tag: string | null, status: Status, rest: Octets): ClientResponse {
  const close = rest.startsWith('[') ? rest.indexOf(']') : -1;
  if (close < 0) return { kind: 'status', tag, status, code: null, text: rest };
  const inside = rest.slice(1, close);
  const space = inside.indexOf(' ');
  const code = space < 0 ? { name: inside.toUpperCase(), text: '' } : { name: inside.slice(0, space).toUpperCase(), text: inside.slice(space + 1) };
  return { kind: 'status', tag, status, code, text: rest.slice(close + 1).trimStart() };
}

/** message-data = nz-number SP ("EXPUNGE" / ("FETCH" SP msg-att)), and number SP "EXISTS" / "RECENT" */
function messageData(number: number, cursor: Cursor): ClientResponse {
  const name = word(cursor).toUpperCase();
  if (name === 'EXISTS') return { kind: 'exists', count: number };
  if (name === 'EXPUNGE') return { kind: 'expunge', seq: number };
  if (name === 'FETCH') return { kind: 'fetch', data: fetchData(number, cursor) };
  return { kind: 'other' };
}

function mailboxData(name: string, cursor: Cursor): ClientResponse {
  switch (name) {
    case 'CAPABILITY':
      return { kind: 'capability', names: words(cursor.text.slice(cursor.at)) };
    case 'ENABLED':
      return { kind: 'enabled', names: words(cursor.text.slice(cursor.at)) };
    case 'LIST': {
      const attributes = value(cursor, 0);
      skipSpace(cursor);
      const delimiter = value(cursor, 0);
      skipSpace(cursor);
      const mailbox = value(cursor, 0);
      if (!Array.isArray(attributes) || Array.isArray(delimiter) || typeof mailbox !== 'string') throw new Malformed();
      return { kind: 'list', attributes: strings(attributes), delimiter: delimiter as Octets | null, name: mailbox };
    }
    case 'STATUS': {
      const mailbox = value(cursor, 0);
      skipSpace(cursor);
      const status = value(cursor, 0);
      if (typeof mailbox !== 'string' || !Array.isArray(status)) throw new Malformed();
      return mailboxStatus(mailbox, strings(status));
    }
    case 'VANISHED': {
      const rest = cursor.text.slice(cursor.at);
      const earlier = /^\(EARLIER\) /i.test(rest);
      const uids = parseRanges(earlier ? rest.slice(10) : rest);
      return uids ? { kind: 'vanished', earlier, uids } : { kind: 'invalid' };
    }
    default:
      return { kind: 'other' };
  }
}

/** status-att-list = status-att SP number *(SP status-att SP number) */
function mailboxStatus(name: Octets, list: readonly string[]): ClientResponse {
  const item = (wanted: string) => {
    const at = list.findIndex((each, index) => index % 2 === 0 && each.toUpperCase() === wanted);
    return at < 0 ? null : number(list[at + 1] ?? null);
  };
  const [messages, uidNext, uidValidity, highestModSeq] = [item('MESSAGES'), item('UIDNEXT'), item('UIDVALIDITY'), item('HIGHESTMODSEQ')];
  if (messages === null || uidNext === null || uidValidity === null) return { kind: 'other' };
  // A HIGHESTMODSEQ of 0 means that the mailbox keeps none (RFC 7162 §3.1.7).
  return { kind: 'mailboxStatus', name, status: { messages, uidNext: uidNext as Uid, uidValidity: uidValidity as UidValidity, highestModSeq: (highestModSeq || null) as ModSeq | null } };
}

/**
 * `1:3,7` without `*`, as servers write sets of UIDs → ranges in the order given.
 *
 * @returns null where it is no such set.
 */
export function parseRanges(text: Octets): NumberRange[] | null {
  const ranges: NumberRange[] = [];
  for (const part of text.trim().split(',')) {
    const match = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(part);
    if (!match) return null;
    const [a, b] = [Number(match[1]), Number(match[2] ?? match[1])];
    ranges.push({ from: Math.min(a, b), to: Math.max(a, b) });
  }
  return ranges;
}

/** msg-att = "(" (msg-att-dynamic / msg-att-static) *(SP …) ")" */
function fetchData(seq: number, cursor: Cursor): FetchData {
  const data: { -readonly [Key in keyof FetchData]: FetchData[Key] } = {
    seq, uid: null, flags: null, modSeq: null, internalDate: null, size: null, header: null, whole: null,
  };
  skip(cursor, '(');
  while (cursor.text[cursor.at] !== ')') {
    const name = attributeName(cursor).toUpperCase();
    skipSpace(cursor);
    const item = value(cursor, 0);
    skipSpace(cursor);
    if (name === 'UID') data.uid = number(item);
    else if (name === 'FLAGS' && Array.isArray(item)) data.flags = strings(item);
    else if (name === 'MODSEQ' && Array.isArray(item)) data.modSeq = number(item[0] ?? null);
    else if (name === 'RFC822.SIZE') data.size = number(item);
    else if (name === 'INTERNALDATE' && typeof item === 'string') data.internalDate = parseDateTime(item)?.instant ?? null;
    else if ((name === 'BODY[HEADER]' || name === 'RFC822.HEADER') && typeof item === 'string') data.header = item;
    else if ((name === 'BODY[]' || name === 'RFC822') && typeof item === 'string') data.whole = item;
  }
  return data;
}

/** An attribute's name up to its value: brackets may hold spaces (`BODY[HEADER.FIELDS (TO)]<0>`). */
function attributeName(cursor: Cursor): Octets {
  const { text } = cursor;
  const start = cursor.at;
  const bracketOrSpace = /[[ ]/g;
  bracketOrSpace.lastIndex = start;
  const stop = bracketOrSpace.exec(text);
  if (!stop) throw new Malformed();
  const end = stop[0] === ' ' ? stop.index : text.indexOf(' ', closing(text, stop.index));
  if (end <= start) throw new Malformed();
  cursor.at = end;
  return text.slice(start, end);
}

function closing(text: Octets, from: number): number {
  const close = text.indexOf(']', from);
  if (close < 0) throw new Malformed();
  return close;
}

function value(cursor: Cursor, depth: number): Value {
  const { text } = cursor;
  const lead = text[cursor.at];
  if (lead === '(') {
    if (depth >= MAX_DEPTH) throw new Malformed();
    cursor.at++;
    const list: Value[] = [];
    for (;;) {
      skipSpace(cursor);
      if (text[cursor.at] === ')') break;
      list.push(value(cursor, depth + 1));
    }
    cursor.at++;
    return list;
  }
  if (lead === '"') return quoted(cursor);
  if (lead === '{' || lead === '~') return literal(cursor);
  const atom = /[^ ()"{\r\n]+/y;
  atom.lastIndex = cursor.at;
  const found = atom.exec(text);
  if (!found) throw new Malformed();
  cursor.at = atom.lastIndex;
  return /^nil$/i.test(found[0]) ? null : found[0];
}

function quoted(cursor: Cursor): Octets {
  const string = /"([^"\\\r\n]*(?:\\.[^"\\\r\n]*)*)"/y;
  string.lastIndex = cursor.at;
  const found = string.exec(cursor.text);
  if (!found) throw new Malformed();
  cursor.at = string.lastIndex;
  return found[1]!.includes('\\') ? found[1]!.replace(/\\(.)/g, '$1') : found[1]!;
}

function literal(cursor: Cursor): Octets {
  const head = /~?\{(\d{1,10})\+?\}\r\n/y;
  head.lastIndex = cursor.at;
  const found = head.exec(cursor.text);
  if (!found) throw new Malformed();
  const start = head.lastIndex;
  const end = start + Number(found[1]);
  if (end > cursor.text.length) throw new Malformed();
  cursor.at = end;
  return cursor.text.slice(start, end);
}

function word(cursor: Cursor): Octets {
  const end = cursor.text.indexOf(' ', cursor.at);
  const found = end < 0 ? cursor.text.slice(cursor.at) : cursor.text.slice(cursor.at, end);
  cursor.at = end < 0 ? cursor.text.length : end + 1;
  return found;
}

function words(text: Octets): string[] {
  return text.split(' ').filter((each) => each !== '');
}

function strings(values: readonly Value[]): string[] {
  return values.filter((each): each is string => typeof each === 'string');
}

function number(item: Value): number | null {
  return typeof item === 'string' && /^\d{1,19}$/.test(item) ? Number(item) : null;
}

function skip(cursor: Cursor, char: string): void {
  if (cursor.text[cursor.at] !== char) throw new Malformed();
  cursor.at++;
}

function skipSpace(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at++;
}
