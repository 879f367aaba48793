import type { Holding } from '@/simulators/scenario';

/** What a learner answered, or has filled in so far. Options, parts, lines and partners are counted as they were written, not as they are shown. */
export type Answer =
  | { readonly kind: 'place'; readonly cells: Readonly<Record<string, Holding>> }
  | { readonly kind: 'choice'; readonly chosen: readonly number[] }
  | { readonly kind: 'parts'; readonly parts: readonly (readonly number[])[] }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'line'; readonly line: string }
  /** For each left one its partner; null for none yet. */
  | { readonly kind: 'match'; readonly partners: readonly (number | null)[] };

/** What was said and what the server answered, as a learner's session went. */
export interface Exchange {
  readonly said: string;
  readonly heard: readonly string[];
  /** The server refused it: `-ERR`, `NO` or `BAD`. */
  readonly refused: boolean;
}

export interface Session {
  readonly exchanges: readonly Exchange[];
  /** What should have come about and has not, in words; empty when all was done. */
  readonly missing: readonly string[];
}

/** What the simulation says is so, for each kind of question. */
export type Truth =
  | { readonly kind: 'place'; readonly cells: Readonly<Record<string, Holding>> }
  | { readonly kind: 'choice'; readonly right: readonly boolean[] }
  | { readonly kind: 'parts'; readonly right: readonly (readonly boolean[])[] }
  /** How the learner's own session went, and one order or line that does it. */
  | { readonly kind: 'order'; readonly session: Session; readonly example: readonly number[] }
  | { readonly kind: 'line'; readonly session: Session; readonly example: string }
  /** For each left one, its partner. */
  | { readonly kind: 'match'; readonly partners: readonly number[] };

export interface Verdict {
  /** How many of how many parts were right. */
  readonly right: number;
  readonly asked: number;
  /** The beliefs that a wrong answer holds: those of the options chosen, or of the question where it has no options. All that it tests are let go by an answer that is wholly right. */
  readonly held: readonly string[];
  readonly letGo: readonly string[];
  readonly truth: Truth;
}
