import { base64Encode, octetsToText, utf8Encode, type Octets } from '../octets';
import { decodeText, isKnownCharset } from './charset';
import { decodeTransfer } from './transfer-encoding';

/** encoded-word = "=?" charset ["*" language] "?" encoding "?" encoded-text "?=" (RFC 2047 §2, RFC 2231 §5) */
const WORD = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([BbQq])\?([^?\s]*)\?=/g;

/** One word stays short enough to follow any of our field names on a line of 76 (RFC 2047 §2 allows 75 for the word alone). */
const MAX_WORD = 60;

/**
 * A header's octets → text for a person. Encoded words are decoded, white space between two of them belongs to neither (RFC 2047 §6.2), and
 * a character that was split over two is put together again. A word in a charset that is not known stays as it is; all else is read
 * as UTF-8, or as Latin-1 where it is not.
 */
export function decodeEncodedWords(octets: Octets): string {
  let out = '';
  let end = 0;
  let pending = '';
  let pendingCharset = '';
  const flush = (): void => {
    if (pending !== '') out += decodeText(pending, pendingCharset) ?? '';
    pending = '';
  };
  for (const match of octets.matchAll(WORD)) {
    const [word, charset = '', encoding, text = ''] = match;
    if (!isKnownCharset(charset)) continue;
    const between = octets.slice(end, match.index);
    const adjacent = end > 0 && /^[ \t\r\n]*$/.test(between);
    if (!adjacent || charset.toLowerCase() !== pendingCharset) flush();
    if (!adjacent) out += octetsToText(between);
    pendingCharset = charset.toLowerCase();
    pending += encoding === 'B' || encoding === 'b' ? decodeTransfer(text, 'base64')! : decodeQ(text);
    end = match.index + word.length;
  }
  flush();
  return out + octetsToText(octets.slice(end));
}

/** The "Q" encoding (RFC 2047 §4.2). */
function decodeQ(text: Octets): Octets {
  return text.replace(/_/g, ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * Is it ASCII that can stand in a header as it is? Nothing may look like an encoded word that is none, and it must fold well: neither a run that fits
 * on no line, nor so many spaces that a line of nothing else could come of it (RFC 5322 §3.2.2).
 */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !/=\?|[^ ]{200}| {20}/.test(text);
}

/** Line breaks and tabs become a space: what a person writes may not start another field. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}

/** Text → an unstructured field body such as Subject's (RFC 5322 §2.2.1): as it is, or in encoded words folded onto lines of their own. */
export function encodeUnstructured(text: string): Octets {
  const line = onOneLine(text);
  // White space at the ends would not survive the reading of the field.
  return isPlain(line) && line === line.trim() ? line : encodeWords(line);
}

/** A display name → a phrase (RFC 5322 §3.2.5): atoms, a quoted string, or encoded words. */
export function encodePhrase(text: string): Octets {
  const line = onOneLine(text);
  if (/^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+( [A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/.test(line) && isPlain(line)) return line;
  return isPlain(line) ? `"${line.replace(/["\\]/g, '\\$&')}"` : encodeWords(line);
}

/** Whole characters to each word (RFC 2047 §5); "Q", which one can nearly read, as long as at least two thirds need no code. */
function encodeWords(text: string): Octets {
  const octets = utf8Encode(text);
  const quoted = octets.replace(/[A-Za-z0-9!*+\-/ ]/g, '').length * 3 <= octets.length;
  const words: Octets[] = [];
  let held = '';
  for (const char of text) {
    const next = held + utf8Encode(char);
    if (held !== '' && encodeWord(next, quoted).length > MAX_WORD) {
      words.push(encodeWord(held, quoted));
      held = utf8Encode(char);
    } else held = next;
  }
  words.push(encodeWord(held, quoted));
  return words.join('\r\n ');
}

function encodeWord(octets: Octets, quoted: boolean): Octets {
  if (!quoted) return `=?UTF-8?B?${base64Encode(octets)}?=`;
  const text = octets.replace(/[^A-Za-z0-9!*+\-/]/g, (octet) =>
    octet === ' ' ? '_' : `=${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `=?UTF-8?Q?${text}?=`;
}
