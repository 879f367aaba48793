/** Where a stamp's words stand, in the window. */
export interface Spot {
  readonly left: number;
  readonly width: number;
  readonly top?: number;
  readonly bottom?: number;
}

export const WORDS = 'fixed z-40 rounded-lg bg-ink px-3 py-2 text-left text-xs leading-snug text-paper shadow-xl [overflow-wrap:anywhere]';

const WIDTH = 216;

/** Beside the stamp, inside the window, and above the timeline where there is no room below. */
export function spotBeside(node: HTMLElement): Spot {
  const box = node.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - WIDTH - 8));
  return box.bottom > innerHeight * 0.66 ? { left, width: WIDTH, bottom: innerHeight - box.top + 6 } : { left, width: WIDTH, top: box.bottom + 6 };
}
