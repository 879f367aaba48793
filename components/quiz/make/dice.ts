import { drawInt, seedRng } from '@/simulators/rng';

/** Draws from a seed: the same seed, the same draws. */
export interface Dice {
  /** From `least` to `most`, both included. */
  number(least: number, most: number): number;
  one<const T>(from: readonly T[]): T;
  /** So many, each once, in a drawn order. */
  some<T>(count: number, from: readonly T[]): T[];
  shuffled<T>(all: readonly T[]): T[];
  coin(): boolean;
}

/** Neighbouring seeds begin alike, and part after some draws. */
const WARMING = 12;

export function diceOf(seed: number): Dice {
  let rng = seedRng(seed);
  const number = (least: number, most: number) => {
    const [drawn, next] = drawInt(rng, least, most);
    rng = next;
    return drawn;
  };
  for (let count = 0; count < WARMING; count += 1) number(0, 1);
  const some = <T>(count: number, from: readonly T[]): T[] => {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(number(0, left.length - 1), 1)[0]!);
  };
  return {
    number,
    one: (from) => from[number(0, from.length - 1)]!,
    some,
    shuffled: (all) => some(all.length, all),
    coin: () => number(0, 1) === 1,
  };
}
