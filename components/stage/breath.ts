import type { Millis } from '@/simulators/mail/mailbox';

/** A frame comes so often at most. */
const FRAME: Millis = 17;
/** A late frame is made up for by so many times as long as it was late, and by so much at most. */
const TIMES = 8;
const LONGEST: Millis = 500;
/** However late frames come, what has happened is drawn again after so long. */
const PATIENCE: Millis = 600;
/** So long after the last late frame a machine counts as slow. */
const SLOW_FOR: Millis = 2000;

/**
 * When a play may draw anew. What has happened is drawn at once where a machine is quick. After a frame that was late it takes breath, in which what
 * moves by itself goes on evenly: a slow machine shows fewer moments, and each of them whole.
 */
export interface Breath {
  /** A frame came at `now`, so long after the one before it. */
  frame(now: Millis, passed: Millis): void;
  mayDraw(now: Millis): boolean;
  /** What has happened was drawn. */
  drew(now: Millis): void;
  isSlow(now: Millis): boolean;
}

/** @param begun when the play begins, drawn */
export function breath(begun: Millis): Breath {
  let late = -Infinity;
  let until = -Infinity;
  let drawn = begun;
  return {
    frame(now, passed) {
      if (passed <= 1.5 * FRAME) return;
      late = now;
      until = Math.max(until, now + Math.min((passed - FRAME) * TIMES, LONGEST));
    },
    mayDraw: (now) => now >= until || now - drawn >= PATIENCE,
    drew: (now) => {
      drawn = now;
    },
    isSlow: (now) => now - late < SLOW_FOR,
  };
}
