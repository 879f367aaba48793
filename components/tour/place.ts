export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';
type Size = Pick<Box, 'width' | 'height'>;

const GAP = 14;
const MARGIN = 12;
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];

/** The part of a box that is on the screen, with a little room around it; null where none of it is. */
export function visiblePart(box: Box, screen: Size, room = 6): Box | null {
  const left = Math.max(box.left - room, 4);
  const top = Math.max(box.top - room, 4);
  const right = Math.min(box.left + box.width + room, screen.width - 4);
  const bottom = Math.min(box.top + box.height + room, screen.height - 4);
  return right - left > room && bottom - top > room ? { left, top, width: right - left, height: bottom - top } : null;
}

/**
 * Where a card stands: beside what is lit, on the wanted side or the first that has room. Where none has (the lit thing fills the
 * screen), at the edge of the screen that hides less of its head; in the middle where nothing is lit. Always wholly on the screen.
 */
export function placeCard(card: Size, lit: Box | null, screen: Size, wanted?: Side): Pick<Box, 'left' | 'top'> {
  const within = (left: number, top: number) => ({
    left: Math.max(MARGIN, Math.min(left, screen.width - card.width - MARGIN)),
    top: Math.max(MARGIN, Math.min(top, screen.height - card.height - MARGIN)),
  });
  if (!lit) return within((screen.width - card.width) / 2, (screen.height - card.height) / 2);
  const middle = { x: lit.left + (lit.width - card.width) / 2, y: lit.top + (lit.height - card.height) / 2 };
  const at: Record<Side, readonly [left: number, top: number, room: number]> = {
    below: [middle.x, lit.top + lit.height + GAP, screen.height - lit.top - lit.height - card.height],
    above: [middle.x, lit.top - card.height - GAP, lit.top - card.height],
    right: [lit.left + lit.width + GAP, middle.y, screen.width - lit.left - lit.width - card.width],
    left: [lit.left - card.width - GAP, middle.y, lit.left - card.width],
  };
  const side = [...(wanted ? [wanted] : []), ...SIDES].find((one) => at[one][2] >= GAP + MARGIN);
  if (side) return within(at[side][0], at[side][1]);
  return within(middle.x, screen.height);
}
