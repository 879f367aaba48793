'use client';

import { lazy } from 'react';

/**
 * Both stand in the page from the beginning; their script, which knows this device's progress, comes once the page is there. Without a boundary
 * around them: a large one is put into its place by a script alone.
 */
export const QuizHome = lazy(() => import('@/components/quiz/modes/quiz-home').then((module) => ({ default: module.QuizHome })));
export const BeliefsView = lazy(() => import('@/components/quiz/modes/beliefs-view').then((module) => ({ default: module.BeliefsView })));
