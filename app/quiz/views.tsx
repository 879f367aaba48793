'use client';

import { lazy, type ComponentProps } from 'react';

/**
 * Both stand in the page from the beginning, and can be read without a script; theirs, which knows this device's progress, comes once the
 * page is there. No boundary stands around them: what waits behind one is hidden until a script shows it.
 */
const Home = lazy(() => import('@/components/quiz/modes/quiz-home').then((module) => ({ default: module.QuizHome })));
const Beliefs = lazy(() => import('@/components/quiz/modes/beliefs-view').then((module) => ({ default: module.BeliefsView })));

export function QuizHome(props: ComponentProps<typeof Home>) {
  return <Home {...props} />;
}

export function BeliefsView(props: ComponentProps<typeof Beliefs>) {
  return <Beliefs {...props} />;
}
