import { createActor } from 'xstate';
import { adviserMachine } from '@/machines/adviser';

/** The adviser’s chart as a live actor. Loaded after the page is there: the first question needs none of it. */
export function adviserActor() {
  return createActor(adviserMachine).start();
}

export type AdviserActor = ReturnType<typeof adviserActor>;
