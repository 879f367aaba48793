import type { Octets } from '../../octets';

/** Octets that have arrived and do not make a whole response yet. Plain JSON. */
export interface ResponseFramer {
  readonly buffer: Octets;
  /** Where the line that is arriving begins, or goes on behind a literal. */
  readonly line: number;
  /** Where the search for the line's end goes on: what stands before it was searched, or is a literal. */
  readonly from: number;
  /** Below this length nothing can be complete (a literal is still arriving), and nothing is searched. */
  readonly need: number;
}

export const emptyFramer: ResponseFramer = { buffer: '', line: 0, from: 0, need: 0 };

/** The longest line of a response, literals not counted; and the largest literal that this client takes. */
const MAX_LINE = 1 << 20;
const MAX_LITERAL = 1 << 26;

/**
 * Cuts what arrived into responses: lines with their literals inline, without the last CRLF (RFC 3501 §2.2.2, §4.3).
 * However the octets are split over segments, the same responses come out.
 *
 * @returns `overflow` where a line or a literal is longer than this client takes; nothing more can be read then.
 */
export function frame(framer: ResponseFramer, octets: Octets): { readonly framer: ResponseFramer; readonly responses: Octets[]; readonly overflow: boolean } {
  const buffer = framer.buffer + octets;
  const responses: Octets[] = [];
  if (buffer.length < framer.need) return { framer: { ...framer, buffer }, responses, overflow: false };
  let start = 0;
  let { line, from } = framer;
  for (;;) {
    const end = buffer.indexOf('\r\n', from);
    if (end < 0) {
      // A lone CR at the end may be the first half of a CRLF.
      const resume = Math.max(from, buffer.length - 1);
      const overflow = buffer.length - line > MAX_LINE;
      return { framer: { buffer: buffer.slice(start), line: line - start, from: resume - start, need: 0 }, responses, overflow };
    }
    const literal = STATUS.test(buffer.slice(start, start + 40)) ? null : LITERAL.exec(buffer.slice(Math.max(line, end - 14), end));
    if (!literal) {
      responses.push(buffer.slice(start, end));
      start = line = from = end + 2;
      continue;
    }
    const length = Number(literal[1]);
    line = from = end + 2 + length;
    if (length > MAX_LITERAL || from - start > 2 * MAX_LITERAL) return { framer: emptyFramer, responses, overflow: true };
    if (buffer.length < from) return { framer: { buffer: buffer.slice(start), line: line - start, from: from - start, need: from - start }, responses, overflow: false };
  }
}

/** The end of a line behind which a literal begins. */
const LITERAL = /\{(\d{1,10})\+?\}$/;
/** Status responses and continuation requests end in free text, which may look like anything. */
const STATUS = /^(?:\+|\S+ (?:OK|NO|BAD|BYE|PREAUTH)(?:[ \r]|$))/i;
