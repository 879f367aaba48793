import { words } from '@/content/words/handout/handout';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film } from '../stage/view/film';
import { callerOf } from '../stage/view/places';
import { talksOf, type WireLine } from '../stage/view/wire';
import { shownOf } from '../stage/view/wire-shown';

/** What was said on the wire, as it fits on paper: one conversation after the other. */
export type Excerpt = readonly Row[];

export interface Row {
  readonly id: string;
  /** `talk` names who speaks with the server, `letter` stands for lines of a message, `event` is what happened to the connection, `left` stands for lines left out. */
  readonly kind: 'talk' | 'client' | 'server' | 'event' | 'letter' | 'left';
  readonly text: string;
}

/** So many rows of a conversation are printed: its end, for there it comes to what a step is about. */
const MOST = 14;
/** Of what the server says at a stretch, the first and the last; more are left out. */
const AT_A_STRETCH = 3;
/** A longer line is cut: what it begins with is what matters. */
const WIDTH = 110;

/** What was said from `from` to `to`; letters and handshakes by their number, passwords behind dots. */
export function excerptOf(film: Film, from: Instant, to: Instant): Excerpt {
  const world = film.worldAt(to);
  return talksOf(film).flatMap((talk) => {
    const rows = shortened(rowsOf(talk.lines.filter((line) => line.at >= from && line.at <= to && isTold(line))));
    if (rows.length === 0) return [];
    return [{ id: `talk ${talk.connection}`, kind: 'talk' as const, text: `${callerOf(world, talk.device)}, ${talk.protocol.toUpperCase()}` }, ...rows];
  });
}

/** Of what happens to a connection, what ends it against somebody’s will. The lines of a handshake are lengths only. */
function isTold({ part, event }: WireLine): boolean {
  return part === 'event' ? event === 'cut' || event === 'refused' : part !== 'flight';
}

const isLetter = ({ part }: WireLine) => part === 'header' || part === 'blank' || part === 'body';

function rowsOf(lines: readonly WireLine[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const end = stretchFrom(lines, at, isLetter);
    if (end > at) {
      rows.push({ id: line.id, kind: 'letter', text: words.linesOfLetter(end - at) });
      at = end - 1;
      continue;
    }
    // Both ends note that a line broke; on paper it broke once.
    if (line.event && line.event === lines[at - 1]?.event) continue;
    const text = shownOf(line, { eavesdrop: false, octets: false, revealed: false, search: '' }).map((piece) => piece.text).join('');
    rows.push({ id: line.id, kind: line.kind === 'event' ? 'event' : line.direction === 'toServer' ? 'client' : 'server', text: text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text });
  }
  return rows;
}

/** Long answers and long conversations, cut to what fits. */
function shortened(rows: readonly Row[]): Row[] {
  const short: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = Math.max(at + 1, stretchFrom(rows, at, ({ kind }) => kind === 'server'));
    if (end - at > AT_A_STRETCH) short.push(rows[at]!, left(rows[at]!, end - at - 2), rows[end - 1]!);
    else short.push(...rows.slice(at, end));
    at = end;
  }
  return short.length > MOST ? [left(short[0]!, short.length - MOST + 1), ...short.slice(1 - MOST)] : short;
}

const left = ({ id }: Row, count: number): Row => ({ id: `left ${id}`, kind: 'left', text: words.linesLeftOut(count) });

/** Where a stretch of such entries from here on ends. */
function stretchFrom<T>(entries: readonly T[], from: number, isOne: (entry: T) => boolean): number {
  const end = entries.findIndex((entry, index) => index >= from && !isOne(entry));
  return end < 0 ? entries.length : end;
}
