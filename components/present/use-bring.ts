import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Scenario } from '@/simulators/scenario';
import { playSegment } from '../lesson/found';
import { spanOf } from '../stage/lines';
import type { Present, Saved } from '../stage/saved';
import type { Trouble } from '../share/use-shared-link';
import type { Player } from '../stage/use-player';
import { toInstant, toStage } from '../stage/view/pace';
import type { Beat } from './deck';
import { msAt, type Played } from './show';

/** How a step is brought to the stage: it waits before it, plays it, or shows how it ended. */
export type How = 'before' | 'step' | 'over';

interface Doors {
  readonly scenario: (id: string) => Promise<Scenario | undefined>;
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

const LOST: Trouble = { reason: 'A part of this site did not arrive.', hint: 'Check the connection, and go to the step once more.' };

/** Brings the player to a step of the script, or to what another window plays. What was asked for last is what comes. */
export function useBring(player: Player, { scenario, scenarios }: Doors) {
  const latest = useRef(player);
  const waiting = useRef<(() => void)[]>([]);
  const asked = useRef(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** Counts what was brought; null while something is under way. */
  const [brought, setBrought] = useState<number | null>(0);
  useEffect(() => {
    latest.current = player;
    for (const go of waiting.current.splice(0)) go();
  });

  const bring = useCallback(async (job: (isWanted: () => boolean) => Promise<Trouble | null>) => {
    const mine = ++asked.current;
    const isWanted = () => mine === asked.current;
    setBrought(null);
    while (!latest.current.ready && isWanted()) await rendered(waiting.current);
    const wrong = isWanted() ? await job(isWanted).catch(() => LOST) : null;
    if (!isWanted()) return;
    setTrouble(wrong);
    setBrought(mine);
  }, []);

  const ways = useMemo(() => {
    const toBeat = (beat: Beat, how: How) =>
      bring(async (isWanted) => {
        if (latest.current.scenario.id !== beat.scene) {
          const next = await scenario(beat.scene!);
          const { scriptOf } = await import('../stage/engine');
          if (!next || !isWanted()) return null;
          const line = scriptOf(next);
          latest.current.open({ scenario: next, builtIn: true, lines: [line], current: line.id, at: line.pace.instants[0]!, words: `Open “${next.title}”` });
          await rendered(waiting.current);
        }
        const script = latest.current.lines.find((line) => line.forkedAt === null)!;
        if (latest.current.line !== script) {
          latest.current.follow(script.id);
          await rendered(waiting.current);
        }
        const span = spanOf(script, beat.step ?? undefined);
        if (how !== 'over') playSegment(latest.current, beat, how);
        else if (span) latest.current.playBetween(span.to, span.to);
        return null;
      });

    const toPlayed = (played: Played) =>
      bring(async (isWanted) => {
        const { saved } = played;
        const mine = linesOf(latest.current, (await import('../stage/saved')).savedOf);
        if (!isWanted()) return null;
        if (JSON.stringify([mine.source, mine.lines]) !== JSON.stringify([saved.source, saved.lines])) {
          const [{ restored }, all] = await Promise.all([import('../stage/restore'), scenarios()]);
          if (!isWanted()) return null;
          const result = restored(saved, all);
          if (!result.ok) return result;
          const { scenario, builtIn, lines, current, at } = result;
          latest.current.open({ scenario, builtIn, lines, current, at, words: 'Follow another window' });
          await rendered(waiting.current);
        } else if (mine.current !== saved.current) {
          latest.current.follow(latest.current.lines[saved.current]!.id);
          await rendered(waiting.current);
        }
        showPlayed(latest.current, played);
        return null;
      });
    /** Somebody acts on what is there: nothing else comes in between. */
    const stay = () => setBrought(++asked.current);
    return { toBeat, toPlayed, stay };
  }, [bring, scenario, scenarios]);
  return { ...ways, brought, trouble };
}

/** Resolves when the player has been rendered with what was last done to it. */
function rendered(waiting: (() => void)[]): Promise<void> {
  return new Promise((go) => void waiting.push(go));
}

/** The lines of events on the stage, all of them with their forks. */
export function linesOf({ scenario, builtIn, lines, line, t, mirrored, speed, selected }: Player, savedOf: (present: Present, which: 'all') => Saved): Saved {
  const view = { shown: 'both', eavesdrop: false, mirrored, speed, ...(Object.values(selected).some(Boolean) && { selected }) } as const;
  return savedOf({ scenario, ownSetUp: !builtIn, lines, current: line.id, at: t, view }, 'all');
}

function showPlayed(player: Player, played: Played): void {
  const { view } = played.saved;
  player.setMirrored(view.mirrored);
  player.setSpeed(played.speed);
  for (const world of player.line.worlds) player.select(world, view.selected?.[world] ?? null);
  const { pace, end } = player.line;
  const ms = msAt(played, Date.now());
  const goesOn = played.playing && ms < (played.rest ?? toStage(pace, end));
  if (goesOn) return player.playBetween(toInstant(pace, ms), played.rest === null ? end : toInstant(pace, played.rest));
  player.play(false);
  player.seek(ms);
}
