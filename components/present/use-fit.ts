import { useEffect, type RefObject } from 'react';

/** Smaller than this nobody could read it: then one scrolls. */
const LEAST = 0.6;

/** Makes what is in a frame as much smaller as it takes to see all of its height: sets `--fit`, which its style sheet multiplies with. */
export function useFit(frame: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [outer, inner] = [frame.current, content.current];
    if (!outer || !inner || typeof ResizeObserver === 'undefined') return;
    const fit = () => {
      inner.style.setProperty('--fit', '1');
      const [room, need] = [outer.clientHeight - parseFloat(getComputedStyle(outer).paddingTop), inner.getBoundingClientRect().height];
      if (room > 0 && need > room) inner.style.setProperty('--fit', String(Math.max(LEAST, Math.floor((room / need) * 100) / 100)));
    };
    const watch = new ResizeObserver(fit);
    watch.observe(outer);
    watch.observe(inner);
    return () => watch.disconnect();
  }, [frame, content]);
}
