import type { Expectation, WorldName } from './scenario';

/** Which place has what of a letter, as a learner answers it. */
export const HOLDINGS = ['nothing', 'header', 'view', 'stored', 'deleted'] as const;
/** `view`: downloaded, but still the server's letter. `deleted`: there, and marked `\Deleted`. */
export type Holding = (typeof HOLDINGS)[number];

/** A moment of a scenario: when a step's time is over. */
export interface Moment {
  readonly scenario: string;
  readonly step: string;
}

/** What a statement says of the simulation. It is true where the simulation does so, and nobody writes down whether it does. */
export interface Proof extends Moment, Expectation {
  readonly world: WorldName;
}

interface Common {
  readonly id: string;
  /** The question, in one or two sentences. */
  readonly text: string;
  /** The beliefs that it tests, by their ids. */
  readonly beliefs?: readonly string[];
}

/** Where is each copy? Answered in the matrix, and graded by the world at that moment. */
export interface PlaceQuestion extends Common, Moment {
  readonly kind: 'place';
  readonly world: WorldName;
  /** The letters asked for, by the scenario's labels. */
  readonly letters: readonly string[];
  /** The places asked for: `server INBOX`, or a device's name for all that it holds. */
  readonly places: readonly string[];
}

export interface Option {
  readonly text: string;
  /** What the option says of the simulation. The right options are those of which it holds. */
  readonly proof: Proof;
  /** Why one would think so, and why it is or is not so. */
  readonly because: string;
  /** The moment in which a wrong option would be right, where there is one to watch. */
  readonly trueIn?: Proof;
  /** The belief that a wrong option holds. */
  readonly belief?: string;
}

/** Which of these is so? As many as hold are right; `single` promises that it is one. */
export interface ChoiceQuestion extends Common {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
}

export type Question = PlaceQuestion | ChoiceQuestion;
