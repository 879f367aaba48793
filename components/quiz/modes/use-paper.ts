import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createActor } from 'xstate';
import { paperAt, quizPaperMachine, type PaperState } from '@/machines/quiz-paper';
import { recordAnswer } from '../../progress/record';
import type { SavedPaper } from '../../progress/schema';
import { changeProgress } from '../../progress/use-progress';
import type { Answer } from '../answer';
import type { Bank } from './bank';
import { drawPaper } from './draw';
import { linkOf, seedOf, type Terms } from './paper-link';
import { resultOf, type ResultRow } from './result';

const MINUTE = 60_000;
/** How often the clock is looked at, and how often its time is stored by itself, in milliseconds. */
const TICK = 1000;
const STORED_EVERY = 5000;

export interface Paper {
  readonly state: PaperState;
  /** As it is stored. */
  readonly saved: SavedPaper;
  begin(who: string): void;
  pause(): void;
  resume(): void;
  fill(draft: Answer): void;
  turnTo(at: number): void;
  handIn(): void;
}

/** Where a paper is kept while it is worked on, and what learns of its answers once it is handed in. */
export interface Keeper {
  store(paper: SavedPaper): void;
  learn(rows: readonly ResultRow[]): void;
}

/** With the progress on this device. */
export const ON_THIS_DEVICE: Keeper = {
  store: (paper) => void changeProgress((before) => ({ ...before, paper })),
  learn: (rows) => void rows.filter(({ answer }) => answer !== null).reduce((before, { item, verdict }) => before.then(() => recordAnswer(item.name, verdict)), Promise.resolve()),
};

/**
 * Works on a paper, from its announcement or from where it was left, and stores each step of it. The time counts while the page is open
 * and the paper is not paused; a paper that was left is found paused.
 */
export function usePaper(bank: Bank, terms: Terms, left: SavedPaper | null, keeper: Keeper): Paper {
  const [actor] = useState(() => {
    const limit = terms.minutes === null ? null : terms.minutes * MINUTE;
    const snapshot = left ? paperAt(left.state === 'running' ? 'paused' : left.state, left) : paperAt('ready', { items: [], at: 0, filled: {}, spent: 0, limit });
    return createActor(quizPaperMachine, { snapshot }).start();
  });
  const [{ value, context }, setSnapshot] = useState(() => actor.getSnapshot());
  const [{ who, begun }, setStart] = useState({ who: left?.who ?? '', begun: left?.begun ?? 0 });
  const state = value as PaperState;

  const isRecorded = useRef(false);
  useEffect(() => {
    const { unsubscribe } = actor.subscribe((snapshot) => {
      setSnapshot(snapshot);
      if (snapshot.value !== 'over' || isRecorded.current) return;
      isRecorded.current = true;
      keeper.learn(resultOf(bank, savedOf(snapshot.context)));
    });
    return unsubscribe;
  }, [actor, bank, keeper]);

  useEffect(() => {
    if (state !== 'running') return;
    let last = performance.now();
    const clock = setInterval(() => {
      const now = performance.now();
      actor.send({ type: 'time.passed', milliseconds: now - last });
      last = now;
    }, TICK);
    return () => clearInterval(clock);
  }, [actor, state]);

  const { items, at, filled, spent, limit } = savedOf(context);
  const saved = useMemo<SavedPaper>(() => ({ terms: linkOf(terms), who, begun, state: state === 'ready' ? 'paused' : state, items, at, filled, spent, limit }), [terms, who, begun, state, items, at, filled, spent, limit]);
  const latest = useRef(saved);
  const store = useCallback(() => keeper.store(latest.current), [keeper]);
  const stretch = Math.floor(spent / STORED_EVERY);
  useEffect(() => {
    latest.current = saved;
  }, [saved]);
  useEffect(() => {
    if (state === 'ready') return;
    store();
    window.addEventListener('pagehide', store);
    return () => window.removeEventListener('pagehide', store);
  }, [store, state, items, at, filled, stretch, who, begun]);

  return {
    state,
    saved,
    begin: (name) => {
      setStart({ who: name.trim(), begun: Date.now() });
      actor.send({ type: 'begun', items: drawPaper(bank.entries, { ...terms, seed: seedOf(terms, name) }) });
    },
    pause: () => actor.send({ type: 'paused' }),
    resume: () => actor.send({ type: 'resumed' }),
    fill: (draft) => actor.send({ type: 'filled.in', filled: draft }),
    turnTo: (to) => actor.send({ type: 'turned.to', at: to }),
    handIn: () => actor.send({ type: 'handed.in' }),
  };
}

/** What the chart holds. It keeps what it is given, and was given answers alone. */
function savedOf(context: ReturnType<typeof paperAt>['context']): Pick<SavedPaper, 'items' | 'at' | 'filled' | 'spent' | 'limit'> {
  return { ...context, filled: context.filled as Readonly<Record<string, Answer>> };
}
