import type { DeviceId } from '@/simulators/kernel/process';
import type { Millis } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { contentOf } from '@/simulators/mail/message';
import { toStage, type Pace } from './pace';
import type { Film } from './film';

const TAP: Millis = 620;
/** Longer than the stage rests before the first letter, so that the very first frame shows it coming. */
const FALL: Millis = 1900;

/** How far the ring of a person's tap has spread on a device, 0 to 1; null while nobody taps. */
export function tapAt(film: Film, pace: Pace, device: DeviceId, ms: Millis): number | null {
  for (const entry of film.trace) {
    if (entry.kind !== 'stimulus' || entry.stimulus.kind !== 'intent' || entry.stimulus.device !== device) continue;
    const since = ms - (toStage(pace, entry.at) - TAP / 2);
    if (since >= 0 && since < TAP) return since / TAP;
  }
  return null;
}

/** Letters that are about to reach the server from outside, and how far each has come. */
export function arrivalsAt(film: Film, pace: Pace, ms: Millis): { key: MessageKey; done: number; index: number }[] {
  let index = 0;
  return film.trace.flatMap((entry) => {
    if (entry.kind !== 'stimulus' || entry.stimulus.kind !== 'deliver') return [];
    const done = 1 - (toStage(pace, entry.at) - ms) / FALL;
    const place = index++;
    return done > 0 && done < 1 ? [{ key: contentOf(entry.stimulus.octets).key, done, index: place }] : [];
  });
}
