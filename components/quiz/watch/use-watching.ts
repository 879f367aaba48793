import { useCallback, useEffect, useState } from 'react';
import type { Millis } from '@/simulators/mail/mailbox';
import { useReducedMotion } from '../../ui/use-reduced-motion';

export interface Watching {
  /** How much of the step is over. */
  readonly ms: Millis;
  readonly playing: boolean;
  /** Less motion is asked for: no flights, only moments. */
  readonly still: boolean;
  play(on?: boolean): void;
  seek(ms: Millis): void;
  /** To the next thing that happens, or to the one before. */
  step(direction: 1 | -1): void;
}

/** Moments nearer to each other than this look like one. */
const NEAR: Millis = 1;
/** How long playing rests at each moment where less motion is asked for. */
const REST: Millis = 650;

/**
 * The playhead of a step that is watched, for all that is played with it. It begins by itself; who asked for less motion is at its end at once.
 *
 * @param moments when something happens, ascending
 */
export function useWatching(length: Millis, moments: readonly Millis[]): Watching {
  const still = useReducedMotion();
  const [ms, setMs] = useState(still ? length : 0);
  const [playing, setPlaying] = useState(!still);
  const seek = useCallback((to: Millis) => {
    setPlaying(false);
    setMs(to);
  }, []);
  const step = useCallback(
    (direction: 1 | -1) => {
      setPlaying(false);
      setMs((was) => neighbour(moments, was, direction, length));
    },
    [moments, length],
  );
  const play = useCallback(
    (on?: boolean) => {
      if (on !== false) setMs((was) => (was >= length ? 0 : was));
      setPlaying((was) => on ?? !was);
    },
    [length],
  );

  useEffect(() => {
    if (!playing) return;
    if (still) {
      const timer = setInterval(() => setMs((was) => neighbour(moments, was, 1, length)), REST);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const passed = Math.min(now - last, 100);
      last = now;
      setMs((was) => Math.min(was + passed, length));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, still, moments, length]);
  if (playing && ms >= length) setPlaying(false);

  return { ms, playing, still, play, seek, step };
}

function neighbour(moments: readonly Millis[], ms: Millis, direction: 1 | -1, length: Millis): Millis {
  if (direction === 1) return moments.find((at) => at > ms + NEAR) ?? length;
  return moments.findLast((at) => at < ms - NEAR) ?? 0;
}
