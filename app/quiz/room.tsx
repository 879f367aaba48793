'use client';

import { lazy, Suspense, type ComponentType } from 'react';
import { words } from '@/content/words/app/quiz-room';
import type { RoomProps } from './room-props';

const ROOMS = {
  practice: lazy(() => import('./practice/practice').then((module) => ({ default: module.Practice }))),
  check: lazy(() => import('./check/check').then((module) => ({ default: module.Check }))),
  paper: lazy(() => import('./paper/paper').then((module) => ({ default: module.PrintedPaper }))),
} as const satisfies Record<string, ComponentType<RoomProps>>;

/** A room of the quiz: it comes, with all questions and the simulation, once the page is there. */
export function Room({ room, ...props }: RoomProps & { readonly room: keyof typeof ROOMS }) {
  const Inside = ROOMS[room];
  return (
    <Suspense
      fallback={
        <p role="status" className="quiz-card text-[17px] text-soft">
          {words.loading}
        </p>
      }
    >
      <Inside {...props} />
    </Suspense>
  );
}
