import type { DeviceId } from '@/simulators/kernel/process';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { contentOf, type MessageKey } from '@/simulators/mail/message';
import { toStage, type Pace } from './pace';
import { stimuliOf, type Film } from './film';

const TAP: Millis = 620;
/** Longer than the stage rests before the first letter, so that the very first frame shows it coming. */
const FALL: Millis = 1900;

interface Beats {
  readonly taps: ReadonlyMap<DeviceId, readonly Instant[]>;
  readonly letters: readonly { readonly key: MessageKey; readonly at: Instant }[];
}

const beats = new WeakMap<Film, Beats>();

/** When people tapped and letters came, read once from each film: every frame asks. */
function beatsOf(film: Film): Beats {
  let known = beats.get(film);
  if (!known) {
    const stimuli = stimuliOf(film);
    const taps = new Map<DeviceId, Instant[]>();
    for (const stimulus of stimuli) if (stimulus.kind === 'intent') taps.set(stimulus.device, [...(taps.get(stimulus.device) ?? []), stimulus.at]);
    known = { taps, letters: stimuli.flatMap((stimulus) => (stimulus.kind === 'deliver' ? [{ key: contentOf(stimulus.octets).key, at: stimulus.at }] : [])) };
    beats.set(film, known);
  }
  return known;
}

/** How far the ring of a person's tap has spread on a device, 0 to 1; null while nobody taps. */
export function tapAt(film: Film, pace: Pace, device: DeviceId, ms: Millis): number | null {
  for (const at of beatsOf(film).taps.get(device) ?? []) {
    const since = ms - (toStage(pace, at) - TAP / 2);
    if (since >= 0 && since < TAP) return since / TAP;
  }
  return null;
}

/** Letters that are about to reach the server from outside, and how far each has come. */
export function arrivalsAt(film: Film, pace: Pace, ms: Millis): { key: MessageKey; done: number; index: number }[] {
  return beatsOf(film).letters.flatMap(({ key, at }, index) => {
    const done = 1 - (toStage(pace, at) - ms) / FALL;
    return done > 0 && done < 1 ? [{ key, done, index }] : [];
  });
}
