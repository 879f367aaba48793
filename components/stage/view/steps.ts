import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Line } from '../lines';
import { indexAt, type Film } from './film';
import { toInstant, toStage } from './pace';

/** How far one step goes: to the next thing that can be seen in the worlds, or to the next line that somebody says. */
export type StepBy = 'event' | 'line';

/** Moments nearer to each other than this look like one. */
const NEAR: Millis = 1;

/** The stage time of the next moment of its kind that differs visibly from `ms` in the given direction; without one, the end or the start. */
export function neighbour(line: Line, ms: Millis, direction: 1 | -1, by: StepBy | 'moment'): Millis {
  const moments = by === 'moment' ? line.moments : momentsBy(line, by);
  const t = toInstant(line.pace, ms);
  for (let index = indexAt(moments, t) + (direction === 1 ? 1 : 0); index >= 0 && index < moments.length; index += direction) {
    const at = toStage(line.pace, moments[index]!);
    if (direction === 1 ? at > ms + NEAR : at < ms - NEAR) return at;
  }
  return direction === 1 ? line.pace.length : 0;
}

const known = new WeakMap<Film, Record<StepBy, readonly Instant[]>>();

function momentsBy(line: Line, by: StepBy): readonly Instant[] {
  const all = line.worlds.flatMap((name) => momentsIn(line.films[name]!)[by]);
  return [...new Set(all)].sort((a, b) => a - b);
}

function momentsIn(film: Film): Record<StepBy, readonly Instant[]> {
  let moments = known.get(film);
  if (!moments) {
    const of = (isOne: (entry: TraceEntry) => boolean) => film.trace.filter(isOne).map(({ at }) => at);
    moments = { event: of(isEvent), line: of(isSaid) };
    known.set(film, moments);
  }
  return moments;
}

/** Something came in, a line went up or down, a letter set out or arrived somewhere, or somebody was told something. */
function isEvent(entry: TraceEntry): boolean {
  switch (entry.kind) {
    case 'sent':
      return entry.carries.length > 0;
    case 'connection':
      return entry.event !== 'opening' && entry.event !== 'handshake';
    case 'arrived':
    case 'command':
    case 'state':
      return false;
    default:
      return true;
  }
}

function isSaid(entry: TraceEntry): boolean {
  return entry.kind === 'sent' || entry.kind === 'connection' || entry.kind === 'stimulus';
}
