import type { Bank } from '@/components/quiz/modes/bank';
import { allScenarios } from '../all-scenarios';

let asked: Promise<Bank> | null = null;

/** All questions with the simulation that answers them. They come when somebody begins, and once. */
export function loadBank(): Promise<Bank> {
  asked ??= Promise.all([import('@/components/quiz/modes/bank'), import('@/components/quiz/make'), import('@/content/lessons/questions'), allScenarios()]).then(([{ bankOf }, { GENERATORS, makeItem }, { QUESTIONS }, scenarios]) =>
    bankOf({ written: QUESTIONS, scenarios, makers: GENERATORS, make: makeItem }),
  );
  // Somebody may be online again by the next time.
  asked.catch(() => (asked = null));
  return asked;
}
