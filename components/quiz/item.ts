import type { Question, Scenario } from '@/simulators/scenario';

/**
 * A question by its name: a written one by its id, a made one by its generator and its seed, e.g. `deletion-before-quit` or
 * `~who-holds-it.4711`. Short, and the same on every device: it stands in links and in stored progress.
 */
export type ItemName = string;

/** A question, and the scenarios that it plays in. */
export interface Item {
  readonly name: ItemName;
  readonly question: Question;
  readonly scenarios: readonly Scenario[];
  /** The lesson that it belongs to. */
  readonly lesson: string;
}

const MADE = /^~([a-z][a-z-]{0,60})\.(\d{1,10})$/;

export function madeName(generator: string, seed: number): ItemName {
  return `~${generator}.${seed}`;
}

/** The generator and the seed of a made question; null for a written one. */
export function madeOf(name: ItemName): { readonly generator: string; readonly seed: number } | null {
  const found = MADE.exec(name);
  return found ? { generator: found[1]!, seed: Number(found[2]) } : null;
}
