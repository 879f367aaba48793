/** Where a stamp's words stand, in the window. */
export interface Spot {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

export const WIDTH = 216;

/** Beside the stamp, inside the window, and above the timeline where there is no room below. */
export function spotBeside(node: HTMLElement): Spot {
  const box = node.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - WIDTH - 8));
  return box.bottom > innerHeight * 0.66 ? { left, bottom: innerHeight - box.top + 6 } : { left, top: box.bottom + 6 };
}
