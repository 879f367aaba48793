import type { Challenge } from '../../simulators/scenario';
import { backFromTheServer } from './back-from-the-server';

/** The levels, the easier first. */
export const CHALLENGES: readonly Challenge[] = [backFromTheServer];

/** The level of this id, if there is one. */
export function challengeOf(id: string): Challenge | undefined {
  return CHALLENGES.find((challenge) => challenge.id === id);
}
