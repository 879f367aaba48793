import type { Moment, Option, WorldName } from '@/simulators/scenario';

/** A moment of one world. */
export interface Sight extends Moment {
  readonly world: WorldName;
}

/** What is to be seen: the moment in which the answer is so, and beside it the world in which the chosen one would have been. */
export interface Watch {
  readonly so: Sight;
  readonly wouldBe?: Sight;
  /** What was claimed, in the words of the answer. */
  readonly claim?: string;
}

/** Of a wrong option, the moment that it is wrong about and the one in which it would be right, where there is one. */
export function watchOf({ text, proof, trueIn }: Option, right: boolean): Watch | null {
  if (right) return { so: sightOf(proof), claim: text };
  return trueIn ? { so: sightOf(proof), wouldBe: sightOf(trueIn), claim: text } : null;
}

/** Where and when alone, without what is claimed of it. */
export function sightOf({ scenario, step, world }: Sight): Sight {
  return { scenario, step, world };
}
