import { LARGEST_SEED } from './draw';

/** A seed by chance: the only place at which the quiz has any. */
export function anySeed(): number {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % LARGEST_SEED);
}
