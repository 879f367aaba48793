'use client';

import { useEffect, useRef, useState } from 'react';

/** Widths are told in steps of so many pixels, so that dragging a window does not draw everything with each of them. */
const STEP = 20;

/** How wide an element is, about; before it is measured, `assumed`. */
export function useWidth<T extends HTMLElement>(assumed: number) {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(assumed);
  useEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => node.clientWidth > 0 && setWidth(Math.floor(node.clientWidth / STEP) * STEP));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
