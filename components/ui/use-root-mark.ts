import { useLayoutEffect } from 'react';

/** How many there are of each mark: a window may open over another one. */
const marks = new Map<string, number>();

/**
 * Marks the page's root with `data-<name>` as long as the caller is shown and `on` is true, for the style sheet. To ask there with `:has()`
 * what a page holds would have the browser look through all of it at each change, and the stage changes many times a second.
 */
export function useRootMark(name: string, on = true): void {
  useLayoutEffect(() => {
    if (!on) return;
    const count = (by: number) => {
      marks.set(name, (marks.get(name) ?? 0) + by);
      document.documentElement.toggleAttribute(`data-${name}`, marks.get(name)! > 0);
    };
    count(1);
    return () => count(-1);
  }, [name, on]);
}
