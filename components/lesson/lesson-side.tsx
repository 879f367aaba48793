'use client';

import { ArrowLeft, ArrowRight, BookOpenText, GitBranch, NotebookPen, RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Scenario } from '@/simulators/scenario';
import { useCommands } from '../command/provider';
import type { BesideProps } from '../stage/stage';
import { fill } from '../ui/words';
import { bringToReader, hashId } from './address';
import { segmentsIn, type Found } from './found';
import { LessonContext, type BeliefEntry, type Lesson, type TermEntry } from './lesson-context';
import { useLessonSetting } from './lesson-setting';
import { PaperEnd } from './paper-end';
import { Segment } from './segments';
import { useLessonActor } from './use-lesson-actor';
import { useStageFollows } from './use-stage-follows';
import { putAddress } from '../ui/put-address';

export interface LessonSideProps {
  readonly title: string;
  readonly number: number;
  readonly beliefs: Readonly<Record<string, BeliefEntry>>;
  readonly terms: Readonly<Record<string, TermEntry>>;
  /** A scenario by its id. */
  readonly scenario: (id: string) => Promise<Scenario | undefined>;
  /** Told which segment is read, and how many there are: where progress is kept. */
  readonly onReach?: (segment: string, index: number, count: number) => void;
  readonly onPredict?: (id: string, right: number, asked: number) => void;
  /** The questions at the end. */
  readonly quiz?: (beside: BesideProps) => ReactNode;
  /** What stands at the right of the title. */
  readonly aside?: ReactNode;
  /** The segments, from MDX. */
  readonly children: ReactNode;
}

/** The reading column: one small segment after the other, and the stage follows. */
export function LessonSide({ title, number, beliefs, terms, scenario, onReach, onPredict, quiz, aside, children, player, charts, onShow, opened }: LessonSideProps & BesideProps) {
  const { words } = useLessonSetting();
  const column = useRef<HTMLDivElement>(null);
  const [segments, setSegments] = useState<readonly Found[]>([]);
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const { actor, state, predictions } = useLessonActor();
  const segment = segments[at];
  const show = useStageFollows(player, scenario);

  const go = useCallback(
    (index: number, how: 'focus' | 'stay' = 'focus') => {
      const found = segments[index];
      if (!found) return;
      setAt(index);
      const asks = found.kind === 'prediction' && predictions[found.id] === undefined;
      actor?.send({ type: 'segment.reached', at: index, asks });
      void show(found, asks ? 'before' : 'step');
      putAddress(`#${found.id}`);
      onReach?.(found.id, index, segments.length);
      if (how === 'focus') requestAnimationFrame(() => bringToReader(found.id, column.current, all));
    },
    [segments, predictions, actor, show, onReach, all],
  );

  useEffect(() => {
    const found = segmentsIn(column.current!);
    const named = found.findIndex(({ id }) => id === hashId());
    setSegments(found);
    setAt(Math.max(0, named));
  }, []);

  // The first segment is shown when both the engine and the chart have come.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !player.ready || !actor || segments.length === 0) return;
    begun.current = true;
    go(at, 'stay');
  }, [player.ready, actor, segments, at, go]);

  // An address within the lesson: a link in its text, the search, or somebody who types it.
  useEffect(() => {
    const follow = ({ newURL }: HashChangeEvent) => {
      const named = segments.findIndex(({ id }) => id === hashId(newURL));
      if (named >= 0) go(named);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [segments, go]);

  useCommands(() => [
    { id: 'segment on', title: words.commands.on, group: words.commands.group, keys: ['n'], disabled: at >= segments.length - 1, run: () => go(at + 1) },
    { id: 'segment back', title: words.commands.back, group: words.commands.group, keys: ['p'], disabled: at <= 0, run: () => go(at - 1) },
  ]);

  // Acting on a device makes a fork: the reading waits until the learner comes back.
  const away = player.line.forkedAt !== null;
  useEffect(() => {
    actor?.send({ type: away ? 'stage.touched' : 'script.resumed' });
  }, [actor, away]);
  useEffect(() => {
    if (state === 'watching' && !player.playing) actor?.send({ type: 'step.played' });
  }, [actor, state, player.playing]);

  const lesson = useMemo((): Lesson => {
    /** Tells the chart of a prediction, and plays its step. Who is elsewhere, in the whole text or on a course of their own, comes back by it. */
    const answer = (id: string, event: Parameters<NonNullable<typeof actor>['send']>[0]) => {
      const index = segments.findIndex((one) => one.id === id);
      if (index !== at) go(index, 'stay');
      actor?.send({ type: 'script.resumed' });
      actor?.send(event);
      void show(segments[index]!, 'step');
    };
    return {
      player,
      active: segment?.id ?? null,
      place: fill(words.place, { n: at + 1, all: segments.length }),
      state,
      predictions,
      beliefs,
      terms,
      withNotes,
      predict: (id, prediction) => {
        answer(id, { type: 'prediction.made', id, prediction });
        onPredict?.(id, prediction.right, prediction.asked);
      },
      skip: (id) => answer(id, { type: 'prediction.skipped' }),
    };
  }, [words, player, segment, segments, at, state, predictions, beliefs, terms, withNotes, actor, go, show, onPredict]);

  return (
    <LessonContext value={lesson}>
      <section className="lesson" aria-labelledby="lesson-title">
        <header className="flex items-baseline gap-2.5 px-1 pb-2">
          <p className="font-mono text-[13px] text-soft">{number}</p>
          <h1 id="lesson-title" className="font-serif text-[21px] font-semibold leading-tight tracking-tight">
            {title}
          </h1>
          {aside}
        </header>
        <div ref={column} className="lesson-text" tabIndex={0} role="group" aria-labelledby="lesson-title" data-scrolls="y" data-all={all || undefined} data-begun={segments.length > 0 || undefined}>
          {children}
          {quiz && (
            <Segment id="questions" kind="quiz">
              <h2>{words.questions}</h2>
              {quiz({ player, charts, onShow, opened })}
            </Segment>
          )}
          <PaperEnd number={number} title={title} terms={terms} words={words} />
        </div>
        <div role="status">
          {away && (
            <p className="mt-2 flex flex-wrap items-center gap-2 rounded-xl bg-(--marker) px-3 py-2 text-[13.5px]">
              <GitBranch className="size-4" aria-hidden="true" />
              {words.own}
              <button type="button" className="quiet-button ml-auto inline-flex" onClick={() => go(at)}>
                <RotateCcw className="size-3.5" aria-hidden="true" />
                {words.return}
              </button>
            </p>
          )}
        </div>
        <nav aria-label={words.segments} className="mt-2 flex items-center gap-1.5">
          <button type="button" className="lesson-button" disabled={at <= 0} onClick={() => go(at - 1)}>
            <ArrowLeft className="size-4" aria-hidden="true" />
            {words.back}
          </button>
          <button type="button" className="lesson-button bg-ink! text-paper!" disabled={segments.length === 0 || at >= segments.length - 1} onClick={() => go(at + 1)}>
            {words.next}
            <ArrowRight className="size-4" aria-hidden="true" />
          </button>
          <p className="ml-1 text-[12.5px] tabular-nums text-soft">{segments.length > 0 && lesson.place}</p>
          <button type="button" className="icon-button ml-auto aria-pressed:bg-(--wash)" aria-pressed={all} aria-label={words.whole} onClick={() => setAll(!all)}>
            <BookOpenText className="size-[18px]" aria-hidden="true" />
          </button>
          <button type="button" className="icon-button aria-pressed:bg-(--wash)" aria-pressed={withNotes} aria-label={words.notes} onClick={() => setWithNotes(!withNotes)}>
            <NotebookPen className="size-[18px]" aria-hidden="true" />
          </button>
        </nav>
        <progress className="lesson-progress" max={Math.max(1, segments.length)} value={at + 1} aria-label={words.far} />
      </section>
    </LessonContext>
  );
}
