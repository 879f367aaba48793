import { useEffect, useRef, type RefObject } from 'react';
import type { ChartLayout } from './chart-layout';

/** For the element that scrolls a chart: keeps the lit state in its middle. */
export function useLitInSight(state: string | null, layout: ChartLayout): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = view.current;
    const lit = node?.querySelector('[data-lit="true"][data-compound="false"] rect');
    if (!node || !lit) return;
    const [outer, inner] = [node.getBoundingClientRect(), lit.getBoundingClientRect()];
    node.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
    node.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [state, layout]);
  return view;
}
