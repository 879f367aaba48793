import type { Forms } from '../ui/words';

/** What stands beside the stage in a level. What differs from its goal is said in the stage’s own words. */
export interface ChallengeWords {
  readonly lang: string;
  readonly level: string;
  readonly elsewhere: string;
  readonly return: string;
  readonly end: string;
  readonly goals: string;
  readonly reached: string;
  readonly open: string;
  readonly tools: string;
  readonly hints: string;
  readonly hint: string;
  readonly anotherHint: string;
  readonly noHint: string;
  readonly again: string;
  readonly steps: Forms;
  readonly standing: string;
  readonly solved: Forms;
  readonly wrongWay: string;
  readonly reachedOf: string;
  readonly underPar: string;
  readonly onPar: string;
  readonly overPar: string;
  readonly next: string;
  readonly all: string;
  readonly lesson: string;
  readonly breach: string;
  readonly moves: string;
  readonly lost: string;
  readonly differs: string;
  readonly more: string;
  readonly takeBack: string;
  readonly startOver: string;
}
