import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Pace } from '../stage/view/pace';

/** After something happened the clock runs as it does; a longer silence is short on the track. */
const AS_IT_IS: Millis = 1500;
const SILENCE: Millis = 500;

/**
 * The track of a live history: what happened in a second takes a second, and the hours between lessons take none.
 *
 * @param moments at which anything happened, ascending, between `start` and `now`
 */
export function livePace(start: Instant, moments: readonly Instant[], now: Instant): Pace {
  const instants: Instant[] = [start];
  const stage: Millis[] = [0];
  const put = (at: Instant, after: Millis) => {
    instants.push(at);
    stage.push(stage.at(-1)! + after);
  };
  for (const at of [...moments, now]) {
    const last = instants.at(-1)!;
    if (at <= last) continue;
    const gap = at - last;
    if (gap <= AS_IT_IS + SILENCE) put(at, gap);
    else {
      put(last + AS_IT_IS, AS_IT_IS);
      put(at, SILENCE);
    }
  }
  return { instants, stage, length: stage.at(-1)! };
}
