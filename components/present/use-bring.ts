import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Scenario } from '@/simulators/scenario';
import { words } from '@/content/words/present/talk';
import { playSegment } from '../lesson/found';
import { scriptAmong, spanOf, type Line } from '../stage/lines';
import type { Present, Saved } from '../stage/saved';
import type { Trouble } from '../share/use-shared-link';
import type { Player } from '../stage/use-player';
import { toInstant } from '../stage/view/pace';
import type { Beat } from './deck';
import { msAt, type Played } from './show';

/** How a step is brought to the stage: it waits before it, plays it, or shows how it ended. */
export type How = 'before' | 'step' | 'over';

interface Doors {
  readonly scenario: (id: string) => Promise<Scenario | undefined>;
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

/** Waits until the player has been rendered so. Ends the job where something else is asked for meanwhile. */
type Until = (isSo: (player: Player) => boolean) => Promise<void>;

/** Something else was asked for in the meantime. */
class Superseded extends Error {}

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

  const bring = useCallback(async (job: (until: Until) => Promise<Trouble | null>) => {
    const mine = ++asked.current;
    const until: Until = async (isSo) => {
      while (mine === asked.current && !isSo(latest.current)) await new Promise<void>((go) => void waiting.current.push(go));
      if (mine !== asked.current) throw new Superseded();
    };
    setBrought(null);
    const wrong = await until(({ ready }) => ready)
      .then(() => job(until))
      .catch((error) => (error instanceof Superseded ? null : words.lost));
    if (mine !== asked.current) return;
    setTrouble(wrong);
    setBrought(mine);
  }, []);

  const ways = useMemo(() => {
    const toBeat = (beat: Beat, how: How) =>
      bring(async (until) => {
        if (latest.current.scenario.id !== beat.scene) {
          const next = await scenario(beat.scene!);
          const { scriptOf } = await import('../stage/engine');
          await until(() => true);
          if (!next) return null;
          const line = scriptOf(next);
          latest.current.open({ scenario: next, builtIn: true, lines: [line], current: line.id, at: line.pace.instants[0]!, words: words.opened(next.title) });
          await until(({ lines }) => lines.includes(line));
        }
        const script = scriptAmong(latest.current.lines)!;
        await follow(latest.current, script, until);
        const span = spanOf(script, beat.step ?? undefined);
        if (how !== 'over') playSegment(latest.current, beat, how);
        else if (span) latest.current.playBetween(span.to, span.to);
        return null;
      });

    const toPlayed = ({ saved, ...head }: Played) =>
      bring(async (until) => {
        const mine = linesOf(latest.current, (await import('../stage/saved')).savedOf);
        await until(() => true);
        if (JSON.stringify([mine.source, mine.lines]) !== JSON.stringify([saved.source, saved.lines])) {
          const [{ restored }, all] = await Promise.all([import('../stage/restore'), scenarios()]);
          await until(() => true);
          const result = restored(saved, all);
          if (!result.ok) return result;
          const { scenario, builtIn, lines, current, at } = result;
          latest.current.open({ scenario, builtIn, lines, current, at, words: words.followed });
          await until((player) => player.lines.includes(lines[0]!));
        }
        await follow(latest.current, latest.current.lines[saved.current]!, until);
        const { line, select, setMirrored, setSpeed } = latest.current;
        setMirrored(saved.view.mirrored);
        setSpeed(head.speed);
        for (const world of line.worlds) select(world, saved.view.selected?.[world] ?? null);
        const ms = msAt({ saved, ...head }, Date.now());
        if (head.playing && ms < (head.rest ?? line.pace.length)) {
          latest.current.playBetween(toInstant(line.pace, ms), head.rest === null ? line.end : toInstant(line.pace, head.rest));
          return null;
        }
        // A frame that was asked for before it came to rest must not lead past where it rests.
        latest.current.play(false);
        await until(({ playing }) => !playing);
        latest.current.seek(ms);
        return null;
      });
    /** Somebody acts on what is there: nothing else comes in between. */
    const stay = () => setBrought(++asked.current);
    return { toBeat, toPlayed, stay };
  }, [bring, scenario, scenarios]);
  return { ...ways, brought, trouble };
}

async function follow(player: Player, line: Line, until: Until): Promise<void> {
  if (player.line !== line) player.follow(line.id);
  await until((now) => now.line === line);
}

/** The lines of events on the stage, all of them with their forks. */
export function linesOf({ scenario, builtIn, lines, line, t, mirrored, speed, selected }: Player, savedOf: (present: Present, which: 'all') => Saved): Saved {
  const view = { shown: 'both', eavesdrop: false, mirrored, speed, ...(Object.values(selected).some(Boolean) && { selected }) } as const;
  return savedOf({ scenario, ownSetUp: !builtIn, lines, current: line.id, at: t, view }, 'all');
}
