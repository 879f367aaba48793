import type { Instant } from '../mail/mailbox';
import { applyStimulus } from './apply';
import { freeze, thaw } from './draft';
import { advance, type Machinery } from './engine';
import type { Stimulus } from './stimulus';
import type { Observer } from './trace';
import type { World } from './world';

/** A world that runs on and on without a history: what the bridge drives by the real clock. */
export interface RunningWorld<State> {
  readonly now: Instant;
  /** When something happens by itself next, or null. */
  nextAt(): Instant | null;
  /** Lets everything happen up to `t`; a moment that has passed changes nothing. */
  advance(t: Instant): void;
  /** Advances to the stimulus's moment and applies it. @throws Error when that moment has passed */
  apply(stimulus: Stimulus): void;
  /** The world as it is now, as a value. */
  world(): World<State>;
}

export function runWorld<State>(machinery: Machinery<State>, world: World<State>, observe: Observer): RunningWorld<State> {
  const draft = thaw(world, observe);
  return {
    get now() {
      return draft.now;
    },
    nextAt: () => draft.queue[0]?.at ?? null,
    advance(t) {
      if (t >= draft.now) advance(machinery, draft, t);
    },
    apply(stimulus) {
      advance(machinery, draft, stimulus.at);
      applyStimulus(machinery, draft, stimulus);
      advance(machinery, draft, stimulus.at);
    },
    world: () => freeze(draft),
  };
}
