import { scriptAmong, spanOf } from './lines';
import type { Player } from './use-player';

/**
 * Plays a step of the scenario that is on the stage, on its script, and rests when the step’s time is over. Who is on a course of their own comes
 * back from it. A step that there is not leaves the stage as it is.
 */
export function playStep(player: Player, id: string): void {
  const script = scriptAmong(player.lines);
  if (!script) return;
  const span = spanOf(script, id);
  if (!span) return;
  if (player.line !== script) player.follow(script.id);
  // The player has the script with its next rendering.
  requestAnimationFrame(() => requestAnimationFrame(() => player.playBetween(span.from - 1, span.to)));
}

/** Below this width a text stands above the stage, and not beside it. */
const BESIDE = '(width >= 40rem)';

/** Brings the stage of a page with a text into sight, where it is not. */
export function bringStage({ still }: Pick<Player, 'still'>): void {
  document.querySelector('.reading .panes')?.scrollIntoView({ block: matchMedia(BESIDE).matches ? 'nearest' : 'start', behavior: still ? 'auto' : 'smooth' });
}
