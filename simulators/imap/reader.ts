import type { Octets } from '../octets';
import { canonicalFlag, type Flag } from '../mail/flag';
import { parseDate, parseDateTime } from '../mail/date';
import type { Instant, ModSeq } from '../mail/mailbox';
import type { SequenceSet, SetRange } from './sequence-set';

/**
 * A cursor over one framed command: its line without the last CRLF, with its literals inline exactly as on the wire
 * (`a1 APPEND x {3}\r\nabc`). Local to one decode; never kept.
 */
export interface Reader {
  readonly text: Octets;
  at: number;
  /** May quoted strings hold UTF-8 (IMAP4rev2 or UTF8=ACCEPT is on, RFC 9051 §9, RFC 6855 §3)? */
  readonly utf8: boolean;
  /** Is the text the head of a command whose next literal was announced and has not come yet? */
  readonly partial: boolean;
  /** Does this server serve the capability? What it does not serve does not parse. */
  readonly offers: (capability: string) => boolean;
}

export interface ReaderOptions {
  readonly utf8?: boolean;
  readonly partial?: boolean;
  readonly offers?: (capability: string) => boolean;
}

/** The octets do not follow the grammar. Thrown by the functions here and caught by `decode`; it never leaves the decoder. */
export class Invalid extends Error {}

/** The head of a command ended, as it should, at the literal that was announced last. Thrown only where the reader is `partial`. */
export class Awaited extends Error {}

const all = () => true;

export function readerOf(text: Octets, { utf8 = false, partial = false, offers = all }: ReaderOptions = {}): Reader {
  return { text, at: 0, utf8, partial, offers };
}

/** @throws Invalid always; `what` is told to the client. */
export function invalid(what: string): never {
  throw new Invalid(what);
}

/** The next octet, or the empty string at the end. */
export function peek(r: Reader): string {
  return r.text.charAt(r.at);
}

export function atEnd(r: Reader): boolean {
  return r.at >= r.text.length;
}

/** @throws Invalid where anything is left. */
export function end(r: Reader): void {
  if (r.at < r.text.length) invalid('Unexpected arguments');
}

/** Takes `text` if it comes next, ASCII letters without case. */
export function accept(r: Reader, text: string): boolean {
  const next = r.text.substr(r.at, text.length);
  if (next !== text && next.toUpperCase() !== text.toUpperCase()) return false;
  if (next.length !== text.length) return false;
  r.at += text.length;
  return true;
}

/** Takes the word if it comes next and no atom character follows it. */
export function acceptWord(r: Reader, word: string): boolean {
  const start = r.at;
  if (accept(r, word) && !isAtomChar(r.text.charCodeAt(r.at))) return true;
  r.at = start;
  return false;
}

export function expect(r: Reader, text: string): void {
  if (!accept(r, text)) invalid(text === ' ' ? 'Missing argument' : `Expected ${text}`);
}

/** SP: one, as the grammar says. */
export function space(r: Reader): void {
  if (r.text.charCodeAt(r.at) !== 0x20) invalid(atEnd(r) ? 'Missing argument' : 'Expected a space');
  r.at++;
  if (r.text.charCodeAt(r.at) === 0x20) invalid('Two spaces');
}

/** True where a space came and was taken: another argument follows. */
export function more(r: Reader): boolean {
  if (r.text.charCodeAt(r.at) !== 0x20) return false;
  space(r);
  return true;
}

// Character classes of RFC 3501 §9 by octet, as bits.
const ATOM = 1;
const ASTRING = 2;
const TAG = 4;
const LIST = 8;
const classes: readonly number[] = Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (code <= 0x20 || code >= 0x7f || '(){"\\'.includes(char)) return 0;
  const atom = '%*]'.includes(char) ? 0 : ATOM;
  const astring = '%*'.includes(char) ? 0 : ASTRING;
  return atom | astring | (astring && char !== '+' ? TAG : 0) | LIST;
});

/** ATOM-CHAR = any CHAR except "(" ")" "{" SP CTL "%" "*" DQUOTE "\" "]" */
export function isAtomChar(code: number): boolean {
  return (classes[code]! & ATOM) !== 0;
}

/** ASTRING-CHAR = ATOM-CHAR / "]" */
export function isAstringChar(code: number): boolean {
  return (classes[code]! & ASTRING) !== 0;
}

function run(r: Reader, bit: number): Octets {
  const { text } = r;
  const start = r.at;
  let at = start;
  while (at < text.length && (classes[text.charCodeAt(at)]! & bit) !== 0) at++;
  r.at = at;
  return text.slice(start, at);
}

/** tag = 1*<any ASTRING-CHAR except "+"> */
export function tag(r: Reader): string {
  return run(r, TAG) || invalid('Missing tag');
}

/** atom = 1*ATOM-CHAR */
export function atom(r: Reader): Octets {
  return run(r, ATOM) || invalid(atEnd(r) ? 'Missing argument' : 'Expected an atom');
}

/** astring = 1*ASTRING-CHAR / string */
export function astring(r: Reader): Octets {
  return run(r, ASTRING) || string(r);
}

/** list-mailbox = 1*list-char / string; list-char = ATOM-CHAR / "%" / "*" / "]" */
export function listMailbox(r: Reader): Octets {
  return run(r, LIST) || string(r);
}

/** string = quoted / literal */
export function string(r: Reader): Octets {
  const next = peek(r);
  if (next === '"') return quoted(r);
  if (next === '{') return literal(r);
  return invalid(atEnd(r) ? 'Missing argument' : 'Expected a string');
}

/** quoted = DQUOTE *QUOTED-CHAR DQUOTE; QUOTED-CHAR = TEXT-CHAR except quoted-specials / "\" quoted-specials */
export function quoted(r: Reader): Octets {
  expect(r, '"');
  const { text } = r;
  let out = '';
  let start = r.at;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      out += text.slice(start, at);
      r.at = at + 1;
      return out;
    }
    if (code === 0x5c) {
      const next = text.charCodeAt(at + 1);
      if (next !== 0x22 && next !== 0x5c) invalid('Only " and \\ may follow \\ in a quoted string');
      out += text.slice(start, at);
      start = at + 1;
      at++;
    } else if (code === 0 || code === 0x0d || code === 0x0a) invalid('CR, LF and NUL cannot stand in a quoted string');
    else if (code > 0x7f && !r.utf8) invalid('8-bit octets cannot stand in a quoted string');
  }
  return invalid("Missing '\"'");
}

/** literal = "{" number ["+"] "}" CRLF *CHAR8, without NUL (RFC 3501 §9, RFC 7888) */
export function literal(r: Reader): Octets {
  const octets = literalOctets(r);
  if (octets.includes('\0')) invalid('NUL cannot stand in a literal');
  return octets;
}

/** literal8 = "~{" number ["+"] "}" CRLF *OCTET, or a literal (RFC 3516 §4.4). */
export function literal8(r: Reader): Octets {
  return accept(r, '~') ? literalOctets(r) : literal(r);
}

function literalOctets(r: Reader): Octets {
  expect(r, '{');
  const length = number(r);
  accept(r, '+');
  expect(r, '}');
  expect(r, '\r\n');
  if (r.partial && atEnd(r)) throw new Awaited('literal');
  if (r.at + length > r.text.length) invalid('A literal is cut short');
  const octets = r.text.slice(r.at, r.at + length);
  r.at += length;
  return octets;
}

/** nil = "NIL"; nstring = string / nil */
export function nstring(r: Reader): Octets | null {
  return acceptWord(r, 'NIL') ? null : string(r);
}

function digits(r: Reader): string {
  const { text } = r;
  const start = r.at;
  let at = start;
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++;
  r.at = at;
  if (at === start) invalid(atEnd(r) ? 'Missing argument' : 'Expected a number');
  return text.slice(start, at);
}

/** number = 1*DIGIT ; 0 <= n < 4,294,967,296 */
export function number(r: Reader): number {
  const value = Number(digits(r));
  return value < 0x1_0000_0000 ? value : invalid('Number too large');
}

/** nz-number = digit-nz *DIGIT ; 0 < n < 4,294,967,296 */
export function nzNumber(r: Reader): number {
  if (peek(r) === '0') invalid('Expected a number that does not begin with 0');
  return number(r);
}

/** number64 = 1*DIGIT ; 0 <= n <= 9,223,372,036,854,775,807 (RFC 9051 §9) */
export function number64(r: Reader): number {
  const value = digits(r).replace(/^0+(?=.)/, '');
  return value.length < 19 || (value.length === 19 && value <= '9223372036854775807') ? Number(value) : invalid('Number too large');
}

/** mod-sequence-valzer = "0" / mod-sequence-value ; 63 bits (RFC 7162 §7) */
export function modSeqValzer(r: Reader): ModSeq {
  return number64(r) as ModSeq;
}

/** mod-sequence-value = 1*DIGIT ; positive, 63 bits (RFC 7162 §7) */
export function modSeqValue(r: Reader): ModSeq {
  const value = modSeqValzer(r);
  return value > 0 ? value : invalid('A mod-sequence must be positive');
}

/** "(" item *(SP item) ")" */
export function parenthesised<T>(r: Reader, item: (r: Reader) => T): T[] {
  expect(r, '(');
  const items = [item(r)];
  while (more(r)) items.push(item(r));
  expect(r, ')');
  return items;
}

/** "(" [item *(SP item)] ")" */
export function parenthesisedOrEmpty<T>(r: Reader, item: (r: Reader) => T): T[] {
  return accept(r, '()') ? [] : parenthesised(r, item);
}

/** How many ranges one set may have: more would be a burden and no honest client needs it. */
const MAX_RANGES = 20_000;

/** sequence-set, or "$" (RFC 5182 §3) */
export function sequenceSet(r: Reader): SequenceSet {
  if (r.offers('SEARCHRES') && accept(r, '$')) return '$';
  const ranges: SetRange[] = [];
  do {
    if (ranges.length >= MAX_RANGES) invalid('Too many ranges');
    const from = seqNumber(r);
    ranges.push({ from, to: accept(r, ':') ? seqNumber(r) : from });
  } while (accept(r, ','));
  return ranges;
}

function seqNumber(r: Reader): number | '*' {
  return accept(r, '*') ? '*' : nzNumber(r);
}

/** flag = "\Answered" / "\Flagged" / "\Deleted" / "\Seen" / "\Draft" / flag-keyword; \Recent cannot be named by a client (RFC 3501 §2.3.2) */
export function flag(r: Reader): Flag {
  const name = (accept(r, '\\') ? '\\' : '') + atom(r);
  return canonicalFlag(name) ?? invalid(`${name} cannot be set by a client`);
}

/** flag-list = "(" [flag *(SP flag)] ")" */
export function flagList(r: Reader): Flag[] {
  return parenthesisedOrEmpty(r, flag);
}

/** date = date-text / DQUOTE date-text DQUOTE → days since 1970-01-01. Dates that no calendar has are invalid. */
export function date(r: Reader): number {
  const octets = peek(r) === '"' ? quoted(r) : atom(r);
  return parseDate(octets) ?? invalid('Not a date');
}

/** date-time = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE */
export function dateTime(r: Reader): { readonly instant: Instant; readonly zone: number } {
  return parseDateTime(quoted(r)) ?? invalid('Not a date-time');
}
