import { useCallback, useEffect, useMemo, useState } from 'react';
import { createActor } from 'xstate';
import { practiceAt, quizPracticeMachine, type PracticeState, type Score } from '@/machines/quiz-practice';
import { recordAnswer } from '../../progress/record';
import type { SavedPractice } from '../../progress/schema';
import { changeProgress } from '../../progress/use-progress';
import type { Answer, Verdict } from '../answer';
import type { Item } from '../item';
import type { Bank } from './bank';

export interface Practice {
  readonly state: PracticeState;
  readonly items: readonly string[];
  readonly at: number;
  readonly scores: Readonly<Record<string, Score>>;
  /** The question that stands there; null when the round is over, and where the question is no longer there. */
  readonly item: Item | null;
  readonly filled: Answer | null;
  /** What became of the answer, while its feedback is read. */
  readonly verdict: Verdict | null;
  fill(draft: Answer): void;
  answer(answer: Answer): void;
  next(): void;
  stop(): void;
}

/** Runs a round of practice, from its beginning or from where it was left, and stores each step of it. */
export function usePractice(bank: Bank, saved: SavedPractice): Practice {
  const [actor] = useState(() => createActor(quizPracticeMachine, { snapshot: practiceAt(saved.state, saved) }).start());
  const [{ value, context }, setSnapshot] = useState(() => actor.getSnapshot());
  useEffect(() => {
    const { unsubscribe } = actor.subscribe(setSnapshot);
    return unsubscribe;
  }, [actor]);
  const state = value as PracticeState;
  const { items, at, scores } = context;
  // The chart keeps what it is given, and was given answers alone.
  const filled = context.filled as Answer | null;
  const { mode } = saved;
  useEffect(() => void changeProgress((before) => ({ ...before, practice: { mode, state, items, at, filled, scores } })), [mode, state, items, at, filled, scores]);

  const item = useMemo(() => (state === 'over' || !items[at] ? null : bank.item(items[at])), [bank, state, items, at]);
  const verdict = useMemo(() => (state === 'feedback' && item && filled ? bank.grade(item, filled) : null), [bank, state, item, filled]);
  const answer = useCallback(
    (given: Answer) => {
      if (!item) return;
      const graded = bank.grade(item, given);
      actor.send({ type: 'answered', filled: given, score: { right: graded.right, asked: graded.asked } });
      void recordAnswer(item.name, graded);
    },
    [bank, item, actor],
  );
  return {
    state,
    items,
    at,
    scores,
    item,
    filled,
    verdict,
    answer,
    fill: (draft) => actor.send({ type: 'filled.in', filled: draft }),
    next: () => actor.send({ type: 'next' }),
    stop: () => actor.send({ type: 'stopped' }),
  };
}
