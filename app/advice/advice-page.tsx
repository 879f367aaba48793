'use client';

import { lazy } from 'react';
import { Adviser } from '@/components/adviser/adviser';
import type { AskedQuestion } from '@/components/adviser/address';
import type { AdviserWords } from '@/components/adviser/words';
import type { Charts } from '@/components/stage/chart-panel';

/** The advice, its run and the stage come when all is answered. */
const Advice = lazy(() => import('./advice').then((module) => ({ default: module.Advice })));

interface Props {
  readonly questions: readonly AskedQuestion[];
  readonly words: AdviserWords;
  readonly lesson: { readonly href: string; readonly title: string };
  readonly charts: Charts;
}

export function AdvicePage({ questions, words, lesson, charts }: Props) {
  return <Adviser questions={questions} words={words} lesson={lesson} room={({ answers, side }) => <Advice answers={answers} charts={charts} side={side} />} />;
}
