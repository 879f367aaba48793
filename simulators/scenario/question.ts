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
  /** What was said on the wire before, where the question is what comes next. */
  readonly said?: readonly string[];
  readonly options: readonly Option[];
}

/** One part of a question that is answered in parts. */
export interface Part {
  readonly ask: string;
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
}

/** `diagnose`: a complaint, its cause, its cure. `choose`: a case, the protocol for it, the reasons. */
export interface PartsQuestion extends Common {
  readonly kind: 'diagnose' | 'choose';
  readonly parts: readonly Part[];
}

/**
 * A session that the learner speaks: a visitor connects to the server as it is at a moment of a scenario, in clear and from
 * loopback, and the server answers.
 */
interface Spoken extends Common, Moment {
  readonly world: WorldName;
  readonly protocol: 'pop3' | 'imap';
  /** What is said first, and is given: without CRLF, and without IMAP's tags. */
  readonly given: readonly string[];
  /** What the server has when the session is over: `views` as of a step; `said` as the beginnings of its lines, in their order; and `never`, of none. */
  readonly done: { readonly views?: Readonly<Record<string, string>>; readonly said?: readonly string[]; readonly never?: readonly string[] };
}

/** Put the lines of a session in order: right is every order that the server carries out without a refusal, and that does what was asked. */
export interface OrderQuestion extends Spoken {
  readonly kind: 'order';
  /** The lines in one right order; they are shown in another. */
  readonly lines: readonly string[];
}

/** Complete or mend a command line: right is every line after which the server has done what was asked. */
export interface LineQuestion extends Spoken {
  readonly kind: 'line';
  /** The line as it stands: to be mended, or with `…` where something is missing. */
  readonly broken: string;
  /** One line that does it, shown afterwards as an example. */
  readonly example: string;
  /** What is said after it, and is given. */
  readonly after: readonly string[];
}

/** Match what stands left with what stands right: each left one has one partner, found by playing its moment. */
export interface MatchQuestion extends Common {
  readonly kind: 'match';
  readonly left: readonly (Moment & { readonly text: string; readonly world: WorldName; readonly because: string })[];
  /** More of these than there are left ones leaves no last pair to guess. */
  readonly right: readonly { readonly text: string; readonly claim: Expectation }[];
}

export type Question = PlaceQuestion | ChoiceQuestion | PartsQuestion | OrderQuestion | LineQuestion | MatchQuestion;
