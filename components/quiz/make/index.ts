import { madeOf, type Item, type ItemName } from '../item';
import { beforeQuit } from './before-quit';
import { commandLine } from './command-line';
import { deleteReaches } from './delete-reaches';
import type { Generator } from './generator';
import { matchLines } from './match-lines';
import { secondDevice } from './second-device';
import { serverAnswers } from './server-answers';
import { sessionInOrder } from './session-in-order';

export type { Generator } from './generator';

/** All that makes questions. */
export const GENERATORS: readonly Generator[] = [secondDevice, deleteReaches, beforeQuit, serverAnswers, sessionInOrder, commandLine, matchLines];

/** The made question of this name; null where no generator has such a name. */
export function makeItem(name: ItemName): Item | null {
  const made = madeOf(name);
  const generator = made && GENERATORS.find(({ id }) => id === made.generator);
  return generator ? { name, lesson: generator.lesson, ...generator.make(made.seed) } : null;
}
