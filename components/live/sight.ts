import type { Instant } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { copiesOf } from '../stage/view/copies';
import type { Film, StageWorld } from '../stage/view/film';
import type { Roster } from '../stage/view/roster';

/** As many letters as the server's pigeonholes and the matrix can show. */
const MOST = 10;

/** The letters that something happened to last, and then the newest, in the roster's order. */
export function lettersInSight(film: Film, world: StageWorld, t: Instant, roster: Roster, most = MOST): Roster {
  const met = new Set(copiesOf(world, 'imap').keys);
  const all = [...roster.values()].filter((face) => met.has(face.key));
  if (all.length <= most) return new Map(all.map((face) => [face.key, face]));
  const seen = new Set<MessageKey>();
  for (let index = film.trace.length - 1; index >= 0 && seen.size < most; index--) {
    const entry = film.trace[index]!;
    if (entry.at > t) continue;
    if (entry.kind === 'local') seen.add(entry.key);
    else if (entry.kind === 'mailbox' && (entry.change.kind === 'added' || entry.change.kind === 'flags')) seen.add(entry.change.key);
    else if (entry.kind === 'mailbox' && entry.change.kind === 'removed') seen.add(entry.change.removal.key);
  }
  for (let index = all.length - 1; index >= 0 && seen.size < most; index--) seen.add(all[index]!.key);
  return new Map(all.filter((face) => seen.has(face.key)).map((face) => [face.key, face]));
}
