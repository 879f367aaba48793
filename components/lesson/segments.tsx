'use client';

import { use, type ReactNode } from 'react';
import { inQuotes } from '@/content/words/prose';
import { Badge } from '../ui/badge';
import { SceneContext, useLesson } from './lesson-context';
import { useLessonSetting } from './lesson-setting';

/** The segments inside play on this scenario. */
export function Scene({ scenario, children }: { scenario: string; children: ReactNode }) {
  return <SceneContext value={scenario}>{children}</SceneContext>;
}

interface SegmentProps {
  readonly id: string;
  readonly kind: 'question' | 'text' | 'step' | 'prediction' | 'belief' | 'nuance' | 'recap' | 'quiz';
  /** The step of the scene that is played with it. */
  readonly step?: string;
  readonly children: ReactNode;
}

/** One small piece of a lesson. The reading column shows one after the other; a page without script shows them all. */
export function Segment({ id, kind, step, children }: SegmentProps) {
  const lesson = useLesson();
  const scene = use(SceneContext);
  const active = lesson?.active === id;
  return (
    // It takes the focus when one comes to it: its name says where one is, and reading goes on from there.
    <div id={id} className="segment" role="group" aria-label={active ? lesson.place : undefined} data-segment={kind} data-step={step} data-scene={scene ?? undefined} data-active={active || undefined} tabIndex={-1}>
      {children}
    </div>
  );
}

/** What the lesson is about, as a question. */
export function Opening({ children }: { children: ReactNode }) {
  return (
    <Segment id="question" kind="question">
      {children}
    </Segment>
  );
}

/** A piece of text; with `at`, the step of the scene that it tells of is played beside it. */
export function Step({ at, id, children }: { at?: string; id?: string; children: ReactNode }) {
  return (
    <Segment id={id ?? at ?? 'text'} kind={at ? 'step' : 'text'} step={at}>
      {children}
    </Segment>
  );
}

/** A belief, and what is so: named, then refuted. */
export function Belief({ id, children }: { id: string; children?: ReactNode }) {
  const entry = useLesson()?.beliefs[id];
  const { kickers } = useLessonSetting().words;
  if (!entry) return null;
  return (
    <Segment id={`belief-${id}`} kind="belief" step={undefined}>
      <p className="segment-kicker">{kickers.belief}</p>
      <p className="belief-said">{inQuotes(entry.belief)}</p>
      <p className="segment-kicker mt-4">{kickers.truth}</p>
      <p>
        {entry.truth} <Badge claim={entry.claim} />
      </p>
      {children}
    </Segment>
  );
}

/** What a short table leaves out. */
export function Nuance({ children, id = 'nuance' }: { children: ReactNode; id?: string }) {
  const { kickers } = useLessonSetting().words;
  return (
    <Segment id={id} kind="nuance">
      <p className="segment-kicker">{kickers.nuance}</p>
      {children}
    </Segment>
  );
}

export function Recap({ children }: { children: ReactNode }) {
  const { kickers } = useLessonSetting().words;
  return (
    <Segment id="recap" kind="recap">
      <p className="segment-kicker">{kickers.recap}</p>
      {children}
    </Segment>
  );
}

/** What a trainer says or asks with the segment before; seen on request, and in the speaker’s window. */
export function Notes({ children }: { children: ReactNode }) {
  const lesson = useLesson();
  const { words } = useLessonSetting();
  return (
    <div role="note" className="trainer-notes" data-notes hidden={lesson !== null && !lesson.withNotes} aria-label={words.note}>
      {children}
    </div>
  );
}
