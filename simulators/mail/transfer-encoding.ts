import { base64Encode, CRLF, type Octets } from '../octets';

/** RFC 2045 §6.7 and §6.8: no more than 76 characters on a line. */
const LINE = 76;

/**
 * The octets that an encoded body stands for (RFC 2045 §6).
 *
 *     encoding := "7bit" / "8bit" / "binary" / "quoted-printable" / "base64" / ietf-token / x-token
 *
 * Lenient: base64 passes over what is not of its alphabet (§6.8 asks for it), quoted-printable leaves a `=` that encodes nothing (§6.7).
 *
 * @returns null for an encoding that is not known.
 */
export function decodeTransfer(octets: Octets, encoding: string): Octets | null {
  switch (encoding.toLowerCase()) {
    case '7bit':
    case '8bit':
    case 'binary':
      return octets;
    case 'quoted-printable':
      return decodeQuotedPrintable(octets);
    case 'base64':
      return decodeBase64(octets);
    default:
      return null;
  }
}

/** Value of each base64 character by its code; 64 for padding, 65 for what is passed over. */
const VALUES = new Uint8Array(256).fill(65);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/='].forEach((char, value) => (VALUES[char.charCodeAt(0)] = value));

function decodeBase64(octets: Octets): Octets {
  const pieces: Octets[] = [];
  const piece: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = 0; i < octets.length; i++) {
    const value = VALUES[octets.charCodeAt(i)]!;
    if (value > 64) continue;
    if (value === 64) {
      // Padding ends one encoded run; some mailers join several, and each starts on a whole octet.
      held = 0;
      continue;
    }
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    piece.push((bits >> held) & 255);
    if (piece.length === 8192) pieces.push(String.fromCharCode(...piece.splice(0)));
  }
  pieces.push(String.fromCharCode(...piece));
  return pieces.join('');
}

/** Reads line by line, so that white space at the end of a line, which transport may have added, costs no search. */
function decodeQuotedPrintable(octets: Octets): Octets {
  const lines = octets.split('\n');
  return lines
    .map((line, i) => {
      let end = line.length;
      while (end > 0 && ' \t\r'.includes(line[end - 1]!)) end--;
      const last = i === lines.length - 1;
      const soft = line[end - 1] === '=';
      const text = line.slice(0, soft ? end - 1 : end).replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      return soft || last ? text : text + (line.endsWith('\r') ? '\r\n' : '\n');
    })
    .join('');
}

/** Octets → base64 in lines of 76 characters, each with its CRLF (RFC 2045 §6.8). */
export function encodeBase64Lines(octets: Octets): Octets {
  const text = base64Encode(octets);
  let out = '';
  for (let at = 0; at < text.length; at += LINE) out += text.slice(at, at + LINE) + CRLF;
  return out;
}

/** Text with CRLF line ends → quoted-printable (RFC 2045 §6.7). Octets that are no text survive as well: a bare CR or LF is encoded. */
export function encodeQuotedPrintable(octets: Octets): Octets {
  return octets.split(CRLF).map(encodeLine).join(CRLF);
}

function encodeLine(line: Octets): Octets {
  const out: string[] = [];
  let column = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    const last = i === line.length - 1;
    // White space may not stand at the end of a line. (§6.7, rule 3)
    const literal = (char >= '!' && char <= '~' && char !== '=') || ((char === ' ' || char === '\t') && !last);
    const token = literal ? char : `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    // One column is kept for the `=` of a soft line break, except behind the last character.
    if (column + token.length > (last ? LINE : LINE - 1)) {
      out.push('=', CRLF);
      column = 0;
    }
    out.push(token);
    column += token.length;
  }
  return out.join('');
}
