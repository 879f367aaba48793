import type { Forms } from '../ui/words';

/** What stands around the text of a lesson. */
export interface LessonWords {
  readonly lang: string;
  readonly place: string;
  readonly back: string;
  readonly next: string;
  readonly whole: string;
  readonly present: string;
  readonly notes: string;
  readonly note: string;
  readonly segments: string;
  readonly far: string;
  readonly own: string;
  readonly return: string;
  readonly questions: string;
  readonly toCome: Forms;
  readonly way: Readonly<Record<'name' | 'before' | 'next' | 'all' | 'paper', string>>;
  readonly commands: Readonly<Record<'group' | 'on' | 'back', string>>;
  /** What stands above a piece of text, and says what it is. */
  readonly kickers: Readonly<Record<'predict' | 'belief' | 'truth' | 'nuance' | 'recap', string>>;
  readonly predict: PredictWords;
  readonly paper: Readonly<Record<'fill' | 'terms' | 'source', string>>;
}

/** What is said about a prediction. */
export interface PredictWords {
  readonly place: string;
  readonly cell: string;
  readonly see: string;
  readonly skip: string;
  readonly incomplete: string;
  readonly right: string;
  readonly wrong: string;
  readonly said: string;
  readonly is: string;
  readonly shown: string;
  readonly all: Forms;
  readonly some: string;
  readonly none: string;
  readonly waiting: string;
}
