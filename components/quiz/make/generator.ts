import type { Question, Scenario } from '@/simulators/scenario';

/** A question that was made, and the scenarios that it plays in. */
export interface Made {
  readonly question: Question;
  readonly scenarios: readonly Scenario[];
}

/** Makes questions of one sort. It knows no answers: it draws a set-up, plays it, and looks. */
export interface Generator {
  /** Stands in names of questions, and so in links and in stored progress: it never changes. */
  readonly id: string;
  /** What its questions are about, in a few words. */
  readonly title: string;
  /** The lesson that tells more, by its id. */
  readonly lesson: string;
  /** The beliefs that its questions can test, by their ids. */
  readonly beliefs: readonly string[];
  /** The same seed makes the same question, on every device. */
  make(seed: number): Made;
}
