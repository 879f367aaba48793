'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { words } from '@/content/words/stage/opening';
import type { Scenario } from '@/simulators/scenario';
import { useSharedLink, type Trouble } from '../share/use-shared-link';
import { spanOf } from './lines';
import type { Saved, View } from './saved';
import type { Player } from './use-player';

/** What the stage was opened with, and what became of it. */
export interface OpenedWith {
  /** Why a link was not opened. */
  readonly trouble: Trouble | null;
  /** What a person should know of one that was. */
  readonly notes: readonly string[];
  dismiss(): void;
  /** Opens what was saved. @returns what is wrong with it, or null */
  open(saved: Saved, what: 'link' | 'file'): Promise<Trouble | null>;
  /** Opens a scenario at its start, or plays one of its steps. */
  begin(scenario: Scenario, step?: string): Promise<void>;
}

/** The anchor of a moment: `#show:deleted-mail:phone-deletes`. */
const SHOW = /^#show:([\w-]{1,60}):([\w-]{1,60})$/;

/** Opens links, files and scenarios on the stage. All of it is loaded when it is needed. */
export function useOpening(player: Player, scenarios: () => Promise<readonly Scenario[]>, onView: (view: View) => void): OpenedWith {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const latest = useRef({ player, onView });
  useEffect(() => {
    latest.current = { player, onView };
  });

  const open = useCallback(
    async (saved: Saved, what: 'link' | 'file') => {
      const [{ restored }, all] = await Promise.all([import('./restore'), scenarios()]);
      const result = restored(saved, all, what);
      if (!result.ok) return result;
      const { scenario, builtIn, lines, current, at, view } = result;
      latest.current.player.open({ scenario, builtIn, lines, current, at, words: words.open[what] });
      latest.current.onView(view);
      setTrouble(null);
      setNotes(result.notes);
      return null;
    },
    [scenarios],
  );

  const begin = useCallback(async (scenario: Scenario, step?: string) => {
    const { scriptOf } = await import('./engine');
    const line = scriptOf(scenario);
    const span = spanOf(line, step);
    const known = (await scenarios()).find(({ id }) => id === scenario.id);
    latest.current.player.open({ scenario, builtIn: known?.seed === scenario.seed, lines: [line], current: line.id, at: span?.from ?? line.pace.instants[0]!, words: words.begin(scenario.title) });
    setNotes([]);
    setTrouble(null);
    if (!span) return;
    // The player has the line with its next rendering.
    requestAnimationFrame(() => requestAnimationFrame(() => latest.current.player.playBetween(span.from - 1, span.to)));
  }, [scenarios]);

  useSharedLink({ onSaved: (saved) => void open(saved, 'link').then(setTrouble), onTrouble: setTrouble });

  useEffect(() => {
    const show = async () => {
      const [, id, step] = SHOW.exec(window.location.hash) ?? [];
      if (!id || !step) return;
      const scenario = (await scenarios()).find((one) => one.id === id);
      if (!scenario?.steps.some((one) => one.id === step)) return setTrouble({ reason: words.noStep(step, id), hint: words.noStepHint });
      await begin(scenario, step);
      document.querySelector('.stage')?.scrollIntoView({ block: 'start' });
    };
    const onChange = () => void show();
    window.addEventListener('hashchange', onChange);
    onChange();
    return () => window.removeEventListener('hashchange', onChange);
  }, [scenarios, begin]);

  const dismiss = useCallback(() => {
    setTrouble(null);
    setNotes([]);
  }, []);
  return { trouble, notes, dismiss, open, begin };
}
