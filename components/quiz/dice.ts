import { drawInt, seedRng } from '@/simulators/rng';

/** Draws from a seed: the same seed in the same generator, the same draws. */
export interface Dice {
  /** From `least` to `most`, both included. */
  number(least: number, most: number): number;
  one<const T>(from: readonly T[]): T;
  /** So many, each once, in a drawn order. */
  some<T>(count: number, from: readonly T[]): T[];
  shuffled<T>(all: readonly T[]): T[];
  coin(): boolean;
}

/** Spreads apart what would draw alike otherwise: neighbouring seeds, and one seed in two generators (FNV-1a, and the finalizer of MurmurHash3). */
function mixed(seed: number, salt: string): number {
  let bits = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0;
  for (const char of salt) bits = Math.imul(bits ^ char.charCodeAt(0), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

export function diceOf(seed: number, generator: string): Dice {
  let rng = seedRng(mixed(seed, generator));
  const number = (least: number, most: number) => {
    const [drawn, next] = drawInt(rng, least, most);
    rng = next;
    return drawn;
  };
  // What is drawn first still shows the seed.
  number(0, 1);
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
