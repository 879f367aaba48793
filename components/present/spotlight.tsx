import { useEffect, useRef, type RefObject } from 'react';
import { findSpot } from './spot';

/** So much of what stands around it is in the light as well, in pixels. */
const AROUND = 8;

/** Darkens all but one thing. Where that is not to be seen, nothing is dark. */
export function Spotlight({ frame, spot }: { frame: RefObject<HTMLElement | null>; spot: string }) {
  const light = useRef<HTMLSpanElement>(null);
  // What is in the light moves with each frame, with the window and with what scrolls: the place is looked up anew with each.
  const place = () => {
    const found = frame.current && findSpot(frame.current, spot);
    const node = light.current!;
    node.hidden = !found;
    if (!found) return;
    const around = frame.current!.getBoundingClientRect();
    const { left, top, width, height } = found.getBoundingClientRect();
    Object.assign(node.style, { left: `${left - around.left - AROUND}px`, top: `${top - around.top - AROUND}px`, width: `${width + 2 * AROUND}px`, height: `${height + 2 * AROUND}px` });
  };
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
    place();
  });
  useEffect(() => {
    const look = () => latest.current();
    const watch = new ResizeObserver(look);
    if (frame.current) watch.observe(frame.current);
    window.addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      watch.disconnect();
      window.removeEventListener('scroll', look, { capture: true });
    };
  }, [frame]);
  return (
    <span className="spotlight-frame" aria-hidden="true">
      <span ref={light} className="spotlight" data-light={spot} />
    </span>
  );
}
