'use client';

import { ArrowLeft, ArrowRight, BookOpenText, GitBranch, NotebookPen, RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Scenario } from '@/simulators/scenario';
import type { BesideProps } from '../stage/stage';
import { LessonContext, type BeliefEntry, type Lesson, type TermEntry } from './lesson-context';
import { playSegment, segmentsIn, type Found } from './found';
import { Segment } from './segments';
import { useLessonActor } from './use-lesson-actor';

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
  const column = useRef<HTMLDivElement>(null);
  const [segments, setSegments] = useState<readonly Found[]>([]);
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const { actor, state, predictions } = useLessonActor();
  const segment = segments[at];
  const stage = useRef({ player, scenario });
  useEffect(() => {
    stage.current = { player, scenario };
  });

  /** Brings the stage to a segment. */
  const show = useCallback(async (found: Found, part: 'before' | 'step') => {
    if (found.scene === null) return;
    const { player, scenario } = stage.current;
    if (!player.ready) return;
    if (player.scenario.id !== found.scene) {
      const next = await scenario(found.scene);
      if (!next) return;
      const { scriptOf } = await import('../stage/engine');
      const line = scriptOf(next);
      player.open({ scenario: next, builtIn: true, lines: [line], current: line.id, at: line.films[line.worlds[0]!]!.start, words: `Open “${next.title}”` });
      // The stage has the new line with its next rendering.
      requestAnimationFrame(() => requestAnimationFrame(() => playSegment(stage.current.player, found, part)));
      return;
    }
    const script = player.lines.find((line) => line.forkedAt === null);
    if (script && player.line !== script) player.follow(script.id);
    requestAnimationFrame(() => playSegment(stage.current.player, found, part));
  }, []);

  const go = useCallback(
    (index: number, how: 'focus' | 'stay' = 'focus') => {
      const found = segments[index];
      if (!found) return;
      setAt(index);
      const asks = found.kind === 'prediction' && predictions[found.id] === undefined;
      actor?.send({ type: 'segment.reached', at: index, asks });
      void show(found, asks ? 'before' : 'step');
      history.replaceState(null, '', `#${found.id}`);
      onReach?.(found.id, index, segments.length);
      if (how === 'focus') requestAnimationFrame(() => document.getElementById(found.id)?.focus({ preventScroll: !all }));
    },
    [segments, predictions, actor, show, onReach, all],
  );

  useEffect(() => {
    const found = segmentsIn(column.current!);
    const named = found.findIndex(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
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

  // Acting on a device makes a fork: the reading waits until the learner comes back.
  const away = player.line.forkedAt !== null;
  useEffect(() => {
    actor?.send({ type: away ? 'stage.touched' : 'script.resumed' });
  }, [actor, away]);
  useEffect(() => {
    if (state === 'watching' && !player.playing) actor?.send({ type: 'step.played' });
  }, [actor, state, player.playing]);

  const lesson = useMemo(
    (): Lesson => ({
      player,
      active: segment?.id ?? null,
      state,
      predictions,
      beliefs,
      terms,
      withNotes,
      predict: (id, prediction) => {
        actor?.send({ type: 'prediction.made', id, prediction });
        onPredict?.(id, prediction.right, prediction.asked);
        if (segment) void show(segment, 'step');
      },
      skip: () => {
        actor?.send({ type: 'prediction.skipped' });
        if (segment) void show(segment, 'step');
      },
    }),
    [player, segment, state, predictions, beliefs, terms, withNotes, actor, show, onPredict],
  );

  return (
    <LessonContext value={lesson}>
      <section className="lesson" aria-labelledby="lesson-title">
        <header className="flex items-baseline gap-2.5 px-1 pb-2">
          <p className="font-mono text-[13px] text-soft">{number}</p>
          <h2 id="lesson-title" className="font-serif text-[21px] font-semibold leading-tight tracking-tight">
            {title}
          </h2>
          {aside}
        </header>
        <div ref={column} className="lesson-text" data-all={all || undefined} data-begun={segments.length > 0 || undefined}>
          {children}
          {quiz && (
            <Segment id="questions" kind="quiz">
              <h2>And now you</h2>
              {quiz({ player, charts, onShow, opened })}
            </Segment>
          )}
        </div>
        {away && (
          <p className="mt-2 flex flex-wrap items-center gap-2 rounded-xl bg-(--marker) px-3 py-2 text-[13.5px]">
            <GitBranch className="size-4" aria-hidden="true" />
            You are on a course of your own.
            <button type="button" className="quiet-button ml-auto inline-flex" onClick={() => go(at)}>
              <RotateCcw className="size-3.5" aria-hidden="true" />
              Back to the lesson
            </button>
          </p>
        )}
        <nav aria-label="Segments" className="mt-2 flex items-center gap-1.5">
          <button type="button" className="lesson-button" disabled={at <= 0} onClick={() => go(at - 1)}>
            <ArrowLeft className="size-4" aria-hidden="true" />
            Back
          </button>
          <button type="button" className="lesson-button bg-ink! text-paper!" disabled={segments.length === 0 || at >= segments.length - 1} onClick={() => go(at + 1)}>
            Next
            <ArrowRight className="size-4" aria-hidden="true" />
          </button>
          <p className="ml-1 text-[12.5px] tabular-nums text-soft">{segments.length > 0 && `${at + 1} of ${segments.length}`}</p>
          <button type="button" className="icon-button ml-auto aria-pressed:bg-(--wash)" aria-pressed={all} aria-label="Show the whole text" onClick={() => setAll(!all)}>
            <BookOpenText className="size-[18px]" aria-hidden="true" />
          </button>
          <button type="button" className="icon-button aria-pressed:bg-(--wash)" aria-pressed={withNotes} aria-label="Show the trainer’s notes" onClick={() => setWithNotes(!withNotes)}>
            <NotebookPen className="size-[18px]" aria-hidden="true" />
          </button>
        </nav>
        <progress className="lesson-progress" max={Math.max(1, segments.length)} value={at + 1} aria-label="How far you are" />
      </section>
    </LessonContext>
  );
}
