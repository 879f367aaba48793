import type { Octets } from '../octets';

/** One field of a header (RFC 5322 §2.2). */
export interface HeaderField {
  /** As it is spelt; compare without case. */
  readonly name: Octets;
  /** Unfolded: the line ends before white space are gone (RFC 5322 §2.2.3), and so is white space at both ends. */
  readonly value: Octets;
  /** The field as it stands, folding and final line end included. */
  readonly raw: Octets;
}

/** Fields read of one header. Those behind are passed over: no honest message has so many. */
const MAX_FIELDS = 10_000;

/**
 * Where the header ends and the body begins (RFC 5322 §2.1): after the first empty line, which belongs to the header.
 * Octets without an empty line are all header, and the body is empty.
 */
export function splitMessage(octets: Octets): { readonly header: Octets; readonly body: Octets } {
  const end = bodyStart(octets);
  return { header: octets.slice(0, end), body: octets.slice(end) };
}

/** The offset of the body in a message or MIME part. A bare LF, which APPEND can bring, ends a line too. */
export function bodyStart(octets: Octets): number {
  for (let at = 0; at < octets.length; at = endOfLine(octets, at, octets.length)) {
    if (octets[at] === '\n') return at + 1;
    if (octets[at] === '\r' && octets[at + 1] === '\n') return at + 2;
  }
  return octets.length;
}

/**
 * Reads a header, or the header of a message given whole.
 *
 *     field = field-name ":" unstructured CRLF      field-name = 1*%d33-57 / %d59-126
 *
 * Lines that are no field (an mbox's `From ` line, garbage) are passed over, together with what is folded onto them.
 */
export function parseHeader(octets: Octets): HeaderField[] {
  const fields: HeaderField[] = [];
  const end = bodyStart(octets);
  for (let at = 0; at < end && fields.length < MAX_FIELDS; ) {
    let next = endOfLine(octets, at, end);
    while (next < end && (octets[next] === ' ' || octets[next] === '\t')) next = endOfLine(octets, next, end);
    const raw = octets.slice(at, next);
    const colon = raw.indexOf(':');
    // White space before the colon is obsolete syntax that must still be read (RFC 5322 §4.5).
    const name = isSpace(raw.charCodeAt(0)) ? '' : trimSpace(raw.slice(0, Math.max(colon, 0)));
    if (/^[\x21-\x39\x3b-\x7e]+$/.test(name)) fields.push({ name, value: trimSpace(raw.slice(colon + 1).replace(/\r?\n/g, '')), raw });
    at = next;
  }
  return fields;
}

/** Where the line that starts at `from` ends, its line end included, but not behind `end`. */
function endOfLine(octets: Octets, from: number, end: number): number {
  const at = octets.indexOf('\n', from);
  return at < 0 || at >= end ? end : at + 1;
}

/** Without white space at both ends; linear on any input, which an anchored pattern would not be. */
export function trimSpace(octets: Octets): Octets {
  let from = 0;
  let to = octets.length;
  while (from < to && isSpace(octets.charCodeAt(from))) from++;
  while (to > from && isSpace(octets.charCodeAt(to - 1))) to--;
  return octets.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}

/** The value of the first field of this name, which is compared without case; undefined where there is none. */
export function fieldValue(fields: readonly HeaderField[], name: string): Octets | undefined {
  const wanted = name.toLowerCase();
  return fields.find((field) => field.name.length === wanted.length && field.name.toLowerCase() === wanted)?.value;
}
