import { base64Decode, base64Encode, utf8Decode, utf8Encode, type Octets } from '../octets';
import type { MailboxName } from '../mail/mailbox';
import { astring, quoted } from './response';

/** Base64 that ends and at once begins again. */
const SUPERFLUOUS_SHIFT = /&[A-Za-z0-9+,]+-&[A-Za-z0-9+,]/;

/**
 * Modified UTF-7 → Unicode (RFC 3501 §5.1.3): `&` … `-` holds UTF-16 in base64 with `,` for `/` and without padding; `&-` is `&`.
 *
 * @returns null where it is not well formed, with printable ASCII in base64 and superfluous shifts included, which §5.1.3 forbids.
 */
export function decodeModifiedUtf7(octets: Octets): string | null {
  if (!/^[\x20-\x7e]*$/.test(octets) || SUPERFLUOUS_SHIFT.test(octets)) return null;
  let out = '';
  for (let at = 0; at < octets.length; ) {
    const shift = octets.indexOf('&', at);
    if (shift < 0) return out + octets.slice(at);
    const close = octets.indexOf('-', shift);
    if (close < 0) return null;
    out += octets.slice(at, shift);
    const run = octets.slice(shift + 1, close);
    const text = run === '' ? '&' : decodeRun(run);
    if (text === null) return null;
    out += text;
    at = close + 1;
  }
  return out;
}

function decodeRun(run: string): string | null {
  const bits = base64Decode(run.replaceAll(',', '/') + '='.repeat((4 - (run.length % 4)) % 4));
  if (bits === null || run.includes('/') || bits.length % 2 !== 0) return null;
  let text = '';
  for (let at = 0; at < bits.length; at += 2) text += String.fromCharCode((bits.charCodeAt(at) << 8) | bits.charCodeAt(at + 1));
  return !/\p{Surrogate}/u.test(text) && !/[\x20-\x7e]/.test(text) && encodeRun(text) === run ? text : null;
}

/** Unicode → modified UTF-7. */
export function encodeModifiedUtf7(name: string): Octets {
  return name.replace(/&|[^\x20-\x7e]+/g, (run) => (run === '&' ? '&-' : `&${encodeRun(run)}-`));
}

function encodeRun(run: string): string {
  let bits = '';
  for (let at = 0; at < run.length; at++) bits += String.fromCharCode(run.charCodeAt(at) >> 8, run.charCodeAt(at) & 255);
  return base64Encode(bits).replace(/=+$/, '').replaceAll('/', ',');
}

/** A name as a client wrote it → Unicode; null where it is well formed in neither spelling that the session uses (RFC 6855 §3, RFC 9051 §5.1). */
export function decodeMailboxName(octets: Octets, utf8: boolean): MailboxName | null {
  return utf8 ? utf8Decode(octets) : decodeModifiedUtf7(octets);
}

/** mailbox = "INBOX" / astring, in UTF-8 where the session uses it, else in modified UTF-7. */
export function mailboxName(name: MailboxName, utf8: boolean): Octets {
  if (!utf8) return astring(encodeModifiedUtf7(name));
  const octets = utf8Encode(name);
  // eslint-disable-next-line no-control-regex
  return /^[^\x00-\x1f\x7f]*[\x80-\xff][^\x00-\x1f\x7f]*$/.test(octets) ? quoted(octets) : astring(octets);
}
