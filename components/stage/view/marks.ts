import type { Instant } from '@/simulators/mail/mailbox';
import type { Film, WorldName, Worlds } from './film';

/** What the timeline marks: letters that arrive, what people do, letters on a wire, and letters that go. */
export type MarkKind = 'arrival' | 'action' | 'letter' | 'removal' | 'fault';

export interface Mark {
  readonly at: Instant;
  readonly kind: MarkKind;
  readonly world: WorldName;
}

const cache = new WeakMap<Film, Mark[]>();

export function marksOf(films: Worlds<Film>): Mark[] {
  return (Object.entries(films) as [WorldName, Film][]).flatMap(([world, film]) => marksIn(film, world));
}

export function marksIn(film: Film, world: WorldName): Mark[] {
  const known = cache.get(film);
  if (known) return known;
  const marks = film.trace.flatMap((entry): Mark[] => {
    const mark = (kind: MarkKind): Mark[] => [{ at: entry.at, kind, world }];
    if (entry.kind === 'stimulus') {
      const { kind } = entry.stimulus;
      return mark(kind === 'deliver' ? 'arrival' : kind === 'fault' || kind === 'loseDevice' ? 'fault' : 'action');
    }
    if (entry.kind === 'sent') return entry.carries.length > 0 ? mark('letter') : [];
    if (entry.kind === 'mailbox') return entry.change.kind === 'removed' ? mark('removal') : [];
    return [];
  });
  cache.set(film, marks);
  return marks;
}
