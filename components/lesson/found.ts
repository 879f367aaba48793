import { spanOf } from '../stage/lines';
import type { Player } from '../stage/use-player';

/** One segment as it stands in the page. */
export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly scene: string | null;
  readonly step: string | null;
}

/** The segments of a text in their order: the page itself is the only list of them. */
export function segmentsIn(text: HTMLElement): readonly Found[] {
  return [...text.querySelectorAll<HTMLElement>('[data-segment]')].map(({ id, dataset }) => ({ id, kind: dataset.segment!, scene: dataset.scene ?? null, step: dataset.step ?? null }));
}

/** Before its decisive step, or playing the step that goes with it; a segment without a step leaves the stage alone. */
export function playSegment(player: Player, { step }: Pick<Found, 'step'>, part: 'before' | 'step'): void {
  const span = spanOf(player.line, step ?? undefined);
  if (!span) return;
  const before = span.from - 1;
  player.playBetween(before, part === 'before' ? before : span.to);
}
