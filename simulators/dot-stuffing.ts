import { CRLF, type Octets } from './octets';

/**
 * A message as the body of a multi-line response: each line that begins with the termination octet is stuffed with another
 * one, and a line of `.` ends it (RFC 1939 §3). SMTP's transparency is the same (RFC 5321 §4.5.2).
 *
 * A message whose last line lacks its CRLF gets one; its size in octets is not affected by either (RFC 1939 §11).
 */
export function dotStuff(octets: Octets): Octets {
  const stuffed = octets.startsWith('.') || octets.includes('\r\n.') ? octets.replace(/(^|\r\n)\./g, '$1..') : octets;
  return `${stuffed}${stuffed === '' || stuffed.endsWith(CRLF) ? '' : CRLF}.${CRLF}`;
}

/** A multi-line body that is being read: lines so far, unstuffed, and the start of a line whose end has not come yet. */
export interface DotReader {
  readonly body: Octets;
  readonly partial: Octets;
}

export const emptyDotReader: DotReader = { body: '', partial: '' };

export type DotStep =
  | { readonly done: false; readonly reader: DotReader }
  /** `rest` is what came behind the terminating line. */
  | { readonly done: true; readonly body: Octets; readonly rest: Octets };

/**
 * Reads more of a multi-line body, split anywhere. Only CRLF ends a line, so that no bare LF can fake the end.
 * Beyond `limit` octets the body is dropped while its end is still looked for; it then has more than `limit` octets.
 */
export function readDotted(reader: DotReader, octets: Octets, limit: number): DotStep {
  const text = reader.partial + octets;
  let body = reader.body;
  let at = 0;
  for (let end = text.indexOf(CRLF); end >= 0; end = text.indexOf(CRLF, at)) {
    const dotted = text[at] === '.';
    if (dotted && end === at + 1) return { done: true, body, rest: text.slice(end + 2) };
    if (body.length <= limit) body += text.slice(dotted ? at + 1 : at, end + 2);
    at = end + 2;
  }
  const partial = text.slice(at);
  // A line that alone is too long: its start tells whether it is the end (it isn't), its last octet whether CRLF is being split.
  if (partial.length > limit + 2) return { done: false, reader: { body: body.length > limit ? body : body + partial, partial: `x${partial.slice(-1)}` } };
  return { done: false, reader: { body, partial } };
}
