import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** A seeded generator whose state is plain JSON and lives inside the world, so that a resumed world draws the same numbers. */
export type Rng = readonly number[];

export function seedRng(seed: number): Rng {
  return xoroshiro128plus(seed).getState();
}

/** Draws a whole number from `least` to `most`, both included. Answers the number and the next state. */
export function drawInt(rng: Rng, least: number, most: number): [number, Rng] {
  const generator = xoroshiro128plusFromState(rng);
  return [uniformInt(generator, least, most), generator.getState()];
}
