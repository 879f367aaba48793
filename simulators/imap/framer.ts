import type { Octets } from '../octets';

/**
 * Cuts a stream of octets into commands (RFC 3501 §2.2.1): a line, and where it ends in the announcement of a literal,
 * the literal's octets and the line that goes on behind it. Plain data; nothing is looked at twice, however small the pieces.
 */
export interface Framing {
  /** The command under way, and whatever came behind it. */
  readonly text: Octets;
  /** Where the search for the end of the current line starts. */
  readonly scan: number;
  /** Where the current line starts: behind the last literal. */
  readonly line: number;
  /** Octets of literals before `line`. */
  readonly literals: number;
  /** An announcement that waits for `accept` or `refuse`. */
  readonly announced: Announcement | null;
  /** Octets still to throw away; with `discarding` the rest of the line behind them too. */
  readonly skip: number;
  readonly discarding: boolean;
}

export interface Announcement {
  readonly length: number;
  /** Does the client wait for a continuation request? Not with `{n+}` (RFC 7888). */
  readonly synchronising: boolean;
}

export const noOctets: Framing = { text: '', scan: 0, line: 0, literals: 0, announced: null, skip: 0, discarding: false };

export type Frame =
  /** A whole command, without its last CRLF. */
  | { readonly kind: 'command'; readonly text: Octets }
  /** `head` ends in an announcement and its CRLF: `accept` or `refuse` it. */
  | { readonly kind: 'literal'; readonly head: Octets; readonly announcement: Announcement }
  /** The lines of a command are longer than the limit. `head` is how it began; the rest is thrown away as it comes. */
  | { readonly kind: 'tooLong'; readonly head: Octets }
  /** Nothing whole is there. */
  | { readonly kind: 'more' };

/** More octets have come. */
export function feed(framing: Framing, octets: Octets): Framing {
  if (framing.skip === 0) return { ...framing, text: framing.text + octets };
  const dropped = Math.min(framing.skip, octets.length);
  return { ...framing, text: framing.text + octets.slice(dropped), skip: framing.skip - dropped };
}

/** An announcement at the end of a line: literal = "{" number ["+"] "}" */
const ANNOUNCEMENT = /\{(\d{1,20})(\+?)\}$/;
/** How much of a line's end can be an announcement. */
const ANNOUNCEMENT_SIZE = 24;

/**
 * What comes next, and the framing behind it. Linear: a literal is waited for by its length alone.
 *
 * @param lineLimit octets that the lines of one command may have, its literals not counted.
 * @param plain the next line is no command but an answer (SASL, IDLE's DONE): braces at its end mean nothing.
 */
export function next(given: Framing, lineLimit: number, plain = false): { readonly framing: Framing; readonly frame: Frame } {
  const framing = given.discarding ? discard(given, plain) : given;
  const { text, line, literals, announced } = framing;
  if (announced) return { framing, frame: { kind: 'literal', head: text.slice(0, line), announcement: announced } };
  if (framing.discarding || text.length < line) return { framing, frame: MORE };
  const end = text.indexOf('\r\n', Math.max(framing.scan, line));
  if ((end < 0 ? text.length : end) - literals > lineLimit) {
    return { framing: { ...noOctets, text: text.slice(line), discarding: true }, frame: { kind: 'tooLong', head: text.slice(0, 200) } };
  }
  if (end < 0) return { framing: { ...framing, scan: Math.max(text.length - 1, line) }, frame: MORE };
  const announcement = plain ? null : announcementAt(text, line, end);
  if (announcement) {
    const announcing = { ...framing, line: end + 2, scan: end + 2, announced: announcement };
    return { framing: announcing, frame: { kind: 'literal', head: text.slice(0, end + 2), announcement } };
  }
  return { framing: { ...noOctets, text: text.slice(end + 2) }, frame: { kind: 'command', text: text.slice(0, end) } };
}

const MORE: Frame = { kind: 'more' };

function announcementAt(text: Octets, line: number, end: number): Announcement | null {
  if (text.charCodeAt(end - 1) !== 0x7d) return null;
  const match = ANNOUNCEMENT.exec(text.slice(Math.max(line, end - ANNOUNCEMENT_SIZE), end));
  return match && { length: Number(match[1]), synchronising: match[2] === '' };
}

/** Throws octets away up to the end of the command, over literals that come without being asked for. */
function discard(framing: Framing, plain: boolean): Framing {
  let { text, scan, skip } = framing;
  for (;;) {
    const end = text.indexOf('\r\n', scan);
    if (end < 0) {
      const tail = text.slice(-ANNOUNCEMENT_SIZE);
      return { ...noOctets, text: tail, scan: Math.max(tail.length - 1, 0), skip, discarding: true };
    }
    const announcement = plain ? null : announcementAt(text, 0, end);
    text = text.slice(end + 2);
    scan = 0;
    if (!announcement || announcement.synchronising) return { ...noOctets, text };
    skip = Math.max(announcement.length - text.length, 0);
    text = text.slice(announcement.length);
  }
}

/** The announced literal will be taken: it becomes part of its command. */
export function accept(framing: Framing): Framing {
  const { length } = framing.announced!;
  return { ...framing, announced: null, line: framing.line + length, scan: framing.line + length, literals: framing.literals + length };
}

/**
 * The announced literal will not be taken, and its command was answered. Who waits to be asked sends it no more;
 * who does not wait is sending it already, and what is left of the command is thrown away as it comes (RFC 7888 §4).
 */
export function refuse(framing: Framing): Framing {
  const { length, synchronising } = framing.announced!;
  const rest = framing.text.slice(framing.line);
  if (synchronising) return { ...noOctets, text: rest };
  return { ...noOctets, text: rest.slice(length), skip: Math.max(length - rest.length, 0), discarding: true };
}
