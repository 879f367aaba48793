import type { Instant } from '@/simulators/mail/mailbox';
import type { Film } from '../stage/view/film';
import { callerOf } from '../stage/view/places';
import { interleaved, talksOf, type WireLine } from '../stage/view/wire';
import { shownOf } from '../stage/view/wire-shown';

/** What was said on the wire, as it fits on paper. */
export interface Excerpt {
  readonly rows: readonly Row[];
  /** Lines that there was no room for. */
  readonly left: number;
}

export interface Row {
  readonly id: string;
  /** `talk` names who speaks with the server; `letter` stands for so many lines of a message; `event` is what happened to the connection. */
  readonly kind: 'talk' | 'client' | 'server' | 'event' | 'letter';
  readonly text: string;
}

/** So much of a passage is printed of each world. */
const MOST = 22;
/** A longer line is cut: what it begins with is what matters. */
const WIDTH = 110;

/** What was said after `from`, at or before `to`; letters and handshakes by their number, passwords behind dots. */
export function excerptOf(film: Film, from: Instant, to: Instant): Excerpt {
  const talks = talksOf(film);
  const world = film.worldAt(to);
  const rows: Row[] = [];
  let speaking: string | null = null;
  let letter = 0;
  const endLetter = () => {
    if (letter > 0) rows.push({ id: `letter ${rows.length}`, kind: 'letter', text: letter === 1 ? 'one line of the letter' : `${letter} lines of the letter` });
    letter = 0;
  };
  for (const { talk, line } of interleaved(talks)) {
    if (line.at < from || line.at > to || !isTold(line)) continue;
    if (talk.connection !== speaking) {
      endLetter();
      speaking = talk.connection;
      rows.push({ id: `talk ${line.id}`, kind: 'talk', text: `${callerOf(world, talk.device)}, ${talk.protocol.toUpperCase()}` });
    }
    if (line.part === 'header' || line.part === 'blank' || line.part === 'body') {
      letter += 1;
      continue;
    }
    endLetter();
    const text = shownOf(line, { eavesdrop: false, octets: false, revealed: false, search: '' }).map((piece) => piece.text).join('');
    rows.push({ id: line.id, kind: line.kind === 'event' ? 'event' : line.direction === 'toServer' ? 'client' : 'server', text: text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text });
  }
  endLetter();
  return { rows: rows.slice(0, MOST), left: Math.max(0, rows.length - MOST) };
}

/** Of what happens to a connection, what ends it against somebody’s will. The lines of a handshake are lengths only. */
function isTold({ part, event }: WireLine): boolean {
  return part === 'event' ? event === 'cut' || event === 'refused' : part !== 'flight';
}
