import { useCallback, useEffect, useRef } from 'react';
import { words } from '@/content/words/lesson/stage';
import type { Scenario } from '@/simulators/scenario';
import { scriptAmong } from '../stage/lines';
import type { Player } from '../stage/use-player';
import { playSegment, type Found } from './found';

/**
 * Brings the stage to a segment: to its scene, back to the script, and before its step or through it.
 *
 * @param scenario a scenario by its id
 */
export function useStageFollows(player: Player, scenario: (id: string) => Promise<Scenario | undefined>): (found: Found, part: 'before' | 'step') => Promise<void> {
  const stage = useRef({ player, scenario });
  /** The segment that is played as soon as the stage has its line. */
  const due = useRef<{ readonly found: Found; readonly part: 'before' | 'step' } | null>(null);
  useEffect(() => {
    stage.current = { player, scenario };
    const now = due.current;
    if (!now || !player.ready || player.scenario.id !== now.found.scene || player.line.forkedAt !== null) return;
    due.current = null;
    // The player itself knows its new line when all effects of this rendering have run.
    requestAnimationFrame(() => playSegment(player, now.found, now.part));
  });
  return useCallback(async (found, part) => {
    const { player, scenario } = stage.current;
    due.current = null;
    if (found.scene === null || !player.ready) return;
    const mine = { found, part };
    due.current = mine;
    if (player.scenario.id !== found.scene) {
      const [next, { scriptOf }] = await Promise.all([scenario(found.scene), import('../stage/engine')]);
      // Somebody may have read on meanwhile.
      if (!next || due.current !== mine) return;
      const line = scriptOf(next);
      stage.current.player.open({ scenario: next, builtIn: true, lines: [line], current: line.id, at: line.films[line.worlds[0]!]!.start, words: words.open(next.title) });
      return;
    }
    const script = scriptAmong(player.lines);
    if (script && player.line !== script) return player.follow(script.id);
    due.current = null;
    requestAnimationFrame(() => playSegment(stage.current.player, found, part));
  }, []);
}
