import type { Carried } from '../kernel/process';
import { CRLF, type Octets } from '../octets';
import { isAstringChar } from './reader';

/** One untagged response (RFC 3501 §2.2.2). */
export interface Untagged {
  /** Without `* ` and the last CRLF; literals inline. */
  readonly text: Octets;
  /** What the pill on the stage says, e.g. `* 3 FETCH FLAGS`. */
  readonly label: string;
  readonly carries?: readonly Carried[];
}

/** An untagged response whose label is its text's first words. */
export function untagged(text: Octets, label: string = shortLabel(text)): Untagged {
  return { text, label: `* ${label}` };
}

function shortLabel(text: Octets): string {
  const bracket = /^(OK|NO|BAD|BYE|PREAUTH) \[([A-Z0-9-]+)/.exec(text);
  if (bracket) return `${bracket[1]} ${bracket[2]}`;
  return text.length <= 24 ? text : (/^(?:\d+ )?\S+/.exec(text)?.[0] ?? text.slice(0, 24));
}

// eslint-disable-next-line no-control-regex
const QUOTABLE = /^[\x01-\x09\x0b\x0c\x0e-\x7f]*$/;

/** string: quoted where a quoted string can hold it, else a literal (RFC 3501 §4.3). */
export function string(octets: Octets): Octets {
  return octets.length <= 1000 && QUOTABLE.test(octets) ? quoted(octets) : literalOf(octets);
}

/** quoted; only for octets without CR, LF, NUL, and 8-bit. */
export function quoted(octets: Octets): Octets {
  return `"${octets.replace(/["\\]/g, '\\$&')}"`;
}

/** literal */
export function literalOf(octets: Octets): Octets {
  return `{${octets.length}}${CRLF}${octets}`;
}

/** literal8, which may hold NUL (RFC 3516 §4.4) */
export function literal8Of(octets: Octets): Octets {
  return `~${literalOf(octets)}`;
}

/** nstring: NIL for null */
export function nstring(octets: Octets | null): Octets {
  return octets === null ? 'NIL' : string(octets);
}

/** astring: an atom where that is enough. `NIL` is quoted, lest a client read it as nil. */
export function astring(octets: Octets): Octets {
  if (octets.length === 0 || octets.length > 1000 || /^nil$/i.test(octets)) return string(octets);
  for (let at = 0; at < octets.length; at++) if (!isAstringChar(octets.charCodeAt(at))) return string(octets);
  return octets;
}
