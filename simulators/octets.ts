/**
 * What travels on a wire and what a message is made of: a string in which each character is one octet
 * (code ≤ 0xFF). A string is immutable, survives JSON, and indexes by octet, which is what both protocols count.
 */
export type Octets = string;

export const CRLF = '\r\n';

/** Is every character of `text` one octet? */
export function isOctets(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[^\x00-\xff]/.test(text);
}

/** What is octets already, as it is; any other text as its UTF-8 octets. */
export function asOctets(text: string): Octets {
  return isOctets(text) ? text : utf8Encode(text);
}

/** Unicode text → its UTF-8 octets. Lone surrogates become U+FFFD. */
export function utf8Encode(text: string): Octets {
  // eslint-disable-next-line no-control-regex
  if (!/[^\x00-\x7f]/.test(text)) return text;
  let out = '';
  for (const char of text) {
    let code = char.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) out += char;
    else if (code < 0x800) out += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else out += String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return out;
}

/**
 * UTF-8 octets → Unicode text.
 *
 * @returns null where the octets are not valid UTF-8 (overlong forms and surrogates included, RFC 3629 §3).
 */
export function utf8Decode(octets: Octets): string | null {
  // eslint-disable-next-line no-control-regex
  if (!/[^\x00-\x7f]/.test(octets)) return octets;
  let out = '';
  for (let i = 0; i < octets.length; ) {
    const lead = octets.charCodeAt(i++);
    if (lead < 0x80) {
      out += String.fromCharCode(lead);
      continue;
    }
    const extra = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (extra === 0 || i + extra > octets.length) return null;
    let code = lead & (0x3f >> extra);
    for (let k = 0; k < extra; k++) {
      const next = octets.charCodeAt(i++);
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 63);
    }
    const smallest = [0, 0x80, 0x800, 0x10000][extra]!;
    if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    out += String.fromCodePoint(code);
  }
  return out;
}

/** UTF-8 octets → text for a person: octets that are not UTF-8 are read as Latin-1. */
export function octetsToText(octets: Octets): string {
  return utf8Decode(octets) ?? octets;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Octets → base64 with padding, on one line (RFC 4648 §4). */
export function base64Encode(octets: Octets): string {
  let out = '';
  for (let i = 0; i < octets.length; i += 3) {
    const a = octets.charCodeAt(i);
    const b = octets.charCodeAt(i + 1);
    const c = octets.charCodeAt(i + 2);
    out += BASE64[a >> 2]! + BASE64[((a & 3) << 4) | (b >> 4)]!;
    out += i + 1 < octets.length ? BASE64[((b & 15) << 2) | (c >> 6)]! : '=';
    out += i + 2 < octets.length ? BASE64[c & 63]! : '=';
  }
  return out;
}

/**
 * Base64 → octets, strictly (RFC 4648 §4: the alphabet, whole quads, padding at the end only).
 *
 * @returns null where the text is not base64.
 */
export function base64Decode(text: string): Octets | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  let out = '';
  for (let i = 0; i < text.length; i += 4) {
    const quad = [0, 1, 2, 3].map((k) => BASE64.indexOf(text[i + k]!));
    const bits = (quad[0]! << 18) | (quad[1]! << 12) | (Math.max(quad[2]!, 0) << 6) | Math.max(quad[3]!, 0);
    out += String.fromCharCode((bits >> 16) & 255);
    if (text[i + 2] !== '=') out += String.fromCharCode((bits >> 8) & 255);
    if (text[i + 3] !== '=') out += String.fromCharCode(bits & 255);
  }
  return out;
}
