import { lab, type Timeline } from '@/machines/lab';
import type { DeviceState } from '@/simulators/device/state';
import type { Timelines } from '@/simulators/kernel/timeline';
import type { Instant, Millis } from '@/simulators/mail/mailbox';

/** Thrown where a history asks for more work than a page should do. */
export class TooMuchWork extends Error {}

/** How far a history is played at a stretch, at first, before its work is looked at. */
const STRETCH: Millis = 60_000;
/** A stretch with less work than this is followed by a longer one; one with more by a shorter. */
const LITTLE = 500;
const MUCH = 20_000;

/**
 * The laboratory for histories that come from elsewhere: it gives up, instead of the page, where a few octets ask for years of polling.
 *
 * @param most events and transmissions, over all that is played with it
 * @throws TooMuchWork from whatever plays beyond them
 */
export function carefulLab(most: number): Timelines<DeviceState> {
  let left = most;
  const charge = (before: number, after: Timeline): number => {
    const work = after.tip.world.seq - before;
    left -= work;
    if (left < 0) throw new TooMuchWork();
    return work;
  };
  const walk = (timeline: Timeline, t: Instant): Timeline => {
    let stretch = STRETCH;
    let next = timeline;
    while (next.end < t) {
      const before = next.tip.world.seq;
      next = lab.extend(next, Math.min(t, next.end + stretch));
      const work = charge(before, next);
      stretch = work < LITTLE ? stretch * 2 : work > MUCH ? stretch / 2 : stretch;
    }
    return next;
  };
  return {
    ...lab,
    append(timeline, stimulus) {
      const base = walk(timeline.end > stimulus.at ? lab.fork(timeline, stimulus.at) : timeline, stimulus.at);
      const next = lab.append(base, stimulus);
      charge(base.tip.world.seq, next);
      return next;
    },
    extend: walk,
    settle(timeline, limit) {
      const next = lab.settle(timeline, limit);
      charge(timeline.tip.world.seq, next);
      return next;
    },
  };
}
