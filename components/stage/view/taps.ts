import type { DeviceId } from '@/simulators/kernel/process';
import type { Millis } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { contentOf } from '@/simulators/mail/message';
import { byFilm } from './by-film';
import { toStage, type Pace } from './pace';
import type { Film } from './film';

const TAP: Millis = 620;
/** Longer than the stage rests before the first letter, so that the very first frame shows it coming. */
const FALL: Millis = 1900;

const tapsOf = byFilm((film, device: DeviceId) => film.trace.flatMap((entry) => (entry.kind === 'stimulus' && entry.stimulus.kind === 'intent' && entry.stimulus.device === device ? [entry.at] : [])));

const postOf = byFilm((film) => film.trace.flatMap((entry) => (entry.kind === 'stimulus' && entry.stimulus.kind === 'deliver' ? [{ at: entry.at, key: contentOf(entry.stimulus.octets).key }] : [])));

/** How far the ring of a person's tap has spread on a device, 0 to 1; null while nobody taps. */
export function tapAt(film: Film, pace: Pace, device: DeviceId, ms: Millis): number | null {
  for (const at of tapsOf(film, device)) {
    const since = ms - (toStage(pace, at) - TAP / 2);
    if (since >= 0 && since < TAP) return since / TAP;
  }
  return null;
}

/** Letters that are about to reach the server from outside, and how far each has come. */
export function arrivalsAt(film: Film, pace: Pace, ms: Millis): { key: MessageKey; done: number; index: number }[] {
  return postOf(film, '').flatMap(({ at, key }, index) => {
    const done = 1 - (toStage(pace, at) - ms) / FALL;
    return done > 0 && done < 1 ? [{ key, done, index }] : [];
  });
}
