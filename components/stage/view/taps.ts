import type { DeviceId } from '@/simulators/kernel/process';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { contentOf, type MessageKey } from '@/simulators/mail/message';
import { nextDrawn, toStage, type Pace } from './pace';
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

/** From when to when something is to be seen, on the stage's own scale. */
export interface Shown {
  readonly from: Millis;
  readonly to: Millis;
}

/** When the ring of a person's tap spreads on a device, if it does at `ms` or before the next moment is drawn; null while nobody taps. */
export function tapAt(film: Film, pace: Pace, device: DeviceId, ms: Millis): Shown | null {
  const until = nextDrawn(pace, ms);
  for (const at of beatsOf(film).taps.get(device) ?? []) {
    // Not before it: a film that rests just before the tap shows none.
    const from = toStage(pace, at);
    if (from <= until && ms < from + TAP) return { from, to: from + TAP };
  }
  return null;
}

/** Letters that are about to reach the server from outside at `ms`, or will be before the next moment is drawn. */
export function arrivalsAt(film: Film, pace: Pace, ms: Millis): (Shown & { readonly key: MessageKey; readonly index: number })[] {
  const until = nextDrawn(pace, ms);
  return beatsOf(film).letters.flatMap(({ key, at }, index) => {
    const to = toStage(pace, at);
    return to - FALL <= until && ms < to ? [{ key, index, from: to - FALL, to }] : [];
  });
}
