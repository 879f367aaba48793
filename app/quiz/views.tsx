'use client';

import { lazy, Suspense, type ComponentProps } from 'react';

/** Both stand in the page from the beginning; their script, which knows this device's progress, comes once the page is there. */
const Home = lazy(() => import('@/components/quiz/modes/quiz-home').then((module) => ({ default: module.QuizHome })));
const Beliefs = lazy(() => import('@/components/quiz/modes/beliefs-view').then((module) => ({ default: module.BeliefsView })));

export function QuizHome(props: ComponentProps<typeof Home>) {
  return (
    <Suspense>
      <Home {...props} />
    </Suspense>
  );
}

export function BeliefsView(props: ComponentProps<typeof Beliefs>) {
  return (
    <Suspense>
      <Beliefs {...props} />
    </Suspense>
  );
}
