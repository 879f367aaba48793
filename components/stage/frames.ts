import { createContext } from 'react';
import type { Instant, Millis } from '@/simulators/mail/mailbox';

/** The playhead on both of its scales: the stage's own, and virtual time. */
export interface Frame {
  readonly ms: Millis;
  readonly t: Instant;
}

/** How the playhead goes on from a moment: so far in each real millisecond, until it is told otherwise. Both are 0 at rest. */
export interface Motion {
  readonly at: Frame;
  readonly rate: Frame;
}

/**
 * The playhead between two moments. React draws the page anew where something has happened; what only moves in between is told how fast,
 * and moves by itself, so that a frame costs no more than what is seen to move.
 */
export interface Frames {
  now(): Motion;
  /** Listens to where it is when it goes another way than it was said to. @returns what ends the listening */
  listen(listener: (motion: Motion) => void): () => void;
}

export interface Projector extends Frames {
  /** It has come so far, as it was said to. */
  reach(at: Frame): void;
  /** It goes on otherwise. */
  turn(motion: Motion): void;
}

export const AT_REST: Frame = { ms: 0, t: 0 };

export function projector(first: Frame): Projector {
  const listeners = new Set<(motion: Motion) => void>();
  let motion: Motion = { at: first, rate: AT_REST };
  return {
    now: () => motion,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reach: (at) => {
      motion = { ...motion, at };
    },
    turn: (next) => {
      motion = next;
      for (const listener of listeners) listener(next);
    },
  };
}

/** The frames of the stage around; null where the page is drawn anew with each frame. */
export const FramesContext = createContext<Frames | null>(null);
