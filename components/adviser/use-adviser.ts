import { useCallback, useEffect, useRef, useState } from 'react';
import type { AdviserAnswers, AdviserQuestion } from '@/machines/adviser-questions';
import type { AdviserActor } from './adviser-actor';
import { answersIn, searchOf, type AskedQuestion } from './address';

export interface Adviser {
  /** A question’s id, or `advice`. */
  readonly state: AdviserQuestion | 'advice';
  readonly answers: AdviserAnswers;
  /** Has somebody done anything yet? Then the focus follows. */
  readonly moved: boolean;
  send(event: Parameters<AdviserActor['send']>[0]): void;
}

/** Runs the adviser’s chart, and keeps the answers in the address: it can be linked, and the browser’s own way back works. */
export function useAdviser(questions: readonly AskedQuestion[]): Adviser {
  const [now, setNow] = useState<Omit<Adviser, 'send'>>({ state: questions[0]!.id, answers: {}, moved: false });
  const coming = useRef<Promise<AdviserActor> | null>(null);

  useEffect(() => {
    let stopped = false;
    const actor = import('./adviser-actor').then(({ adviserActor }) => adviserActor());
    coming.current = actor;
    const read = () => answersIn(window.location.search, questions);
    void actor.then((running) => {
      if (stopped) return;
      running.subscribe(({ value, context }) => setNow(({ moved }) => ({ state: value as Adviser['state'], answers: context.answers, moved })));
      const brought = read();
      if (Object.keys(brought).length > 0) running.send({ type: 'answers.brought', answers: brought });
    });
    const onWayBack = () => void actor.then((running) => running.send({ type: 'answers.brought', answers: read() }));
    window.addEventListener('popstate', onWayBack);
    return () => {
      stopped = true;
      window.removeEventListener('popstate', onWayBack);
      void actor.then((running) => running.stop());
    };
  }, [questions]);

  const send = useCallback<Adviser['send']>(
    (event) =>
      // What is answered before the chart has come is answered when it has.
      void coming.current?.then((running) => {
        setNow((was) => ({ ...was, moved: true }));
        running.send(event);
        const search = searchOf(running.getSnapshot().context.answers, questions);
        if (search !== window.location.search) window.history.pushState(null, '', `${window.location.pathname}${search}`);
      }),
    [questions],
  );
  return { ...now, send };
}
