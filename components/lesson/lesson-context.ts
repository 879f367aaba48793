import { createContext, use, type ReactNode } from 'react';
import type { Prediction } from '@/machines/lesson-player';
import type { Claim as Word } from '../ui/badge';
import type { Player } from '../stage/use-player';
import type { WorldName } from '../stage/view/film';

/** A belief that the lesson breaks. */
export interface BeliefEntry {
  readonly id: string;
  readonly belief: string;
  readonly truth: string;
  readonly claim: Word;
  readonly scenario: string;
  readonly step: string;
}

/** A word of the trade, explained. */
export interface TermEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly claim?: Word;
}

/** Where will each letter be after the step? Asked of each place, in each world. */
export interface Foretold {
  readonly id: string;
  readonly scene: string | null;
  readonly step: string;
  readonly letters: readonly string[];
  readonly places: readonly string[];
  /** All of the scenario's where it is null. */
  readonly worlds: readonly WorldName[] | null;
}

/** What segments need of the lesson around them. */
export interface Lesson {
  readonly player: Player;
  /** The segment that is read, and which it is of how many, in words. */
  readonly active: string | null;
  readonly place: string;
  /** The state of the lesson's chart, e.g. `predicting`. */
  readonly state: string;
  readonly predictions: Readonly<Record<string, Prediction>>;
  readonly beliefs: Readonly<Record<string, BeliefEntry>>;
  readonly terms: Readonly<Record<string, TermEntry>>;
  readonly withNotes: boolean;
  predict(id: string, prediction: Prediction): void;
  skip(id: string): void;
  /** Asks a whole class, instead of one learner. */
  readonly ask?: (question: Foretold) => ReactNode;
}

export const LessonContext = createContext<Lesson | null>(null);

/** The lesson around a segment; null where a text is read without one. */
export function useLesson(): Lesson | null {
  return use(LessonContext);
}

/** The scenario that the segments inside play on. */
export const SceneContext = createContext<string | null>(null);
