import { useRef } from 'react';
import type { Player } from './use-player';

/** Before the fifth step of a script letters have been fetched and deleted, and lines said. */
const SCENE = 4;

/** While a tour runs the film rests, where there is something to see; afterwards it goes on from where it was. */
export function useTourRest({ ms, t, playing, line, play, seek, seekTo }: Player) {
  const before = useRef({ ms, playing });
  return {
    onStart: () => {
      before.current = { ms, playing };
      play(false);
      const scene = (line.steps[Math.min(SCENE, line.steps.length - 1)]?.at ?? 0) - 1;
      if (t < scene) seekTo(scene);
    },
    onEnd: () => {
      seek(before.current.ms);
      if (before.current.playing) play(true);
    },
  };
}
