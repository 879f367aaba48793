import type { Line } from '../lines';
import type { StageWorld, Worlds } from './film';

/** What is on the stage at one moment: the worlds, and the line of events that they belong to. */
export interface Scene {
  readonly line: Line;
  readonly worlds: Worlds<StageWorld>;
}

/** The latest moment of its worlds. */
export function momentOf({ line, worlds }: Scene): number {
  return Math.max(...line.worlds.map((name) => worlds[name]!.now));
}
