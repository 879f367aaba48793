import { madeOf, type Item, type ItemName } from '../item';
import { accountGone } from './account-gone';
import { beforeQuit } from './before-quit';
import { cameAgain } from './came-again';
import { commandLine } from './command-line';
import { deleteReaches } from './delete-reaches';
import type { Generator } from './generator';
import { knowsByNow } from './knows-by-now';
import { matchLines } from './match-lines';
import { openedOffline } from './opened-offline';
import { providerMakes } from './provider-makes';
import { secondDevice } from './second-device';
import { sentCopy } from './sent-copy';
import { serverAnswers } from './server-answers';
import { sessionInOrder } from './session-in-order';
import { thisComputer } from './this-computer';
import { wayOut } from './way-out';
import { whichProtocol } from './which-protocol';
import { whoHoldsIt } from './who-holds-it';
import { whyItIsMissing } from './why-it-is-missing';

export type { Generator } from './generator';

/** All that makes questions. */
export const GENERATORS: readonly Generator[] = [
  whoHoldsIt,
  secondDevice,
  deleteReaches,
  beforeQuit,
  serverAnswers,
  sessionInOrder,
  commandLine,
  matchLines,
  knowsByNow,
  openedOffline,
  providerMakes,
  thisComputer,
  cameAgain,
  whyItIsMissing,
  whichProtocol,
  sentCopy,
  accountGone,
  wayOut,
];

/** The made question of this name; null where no generator has such a name. */
export function makeItem(name: ItemName): Item | null {
  const made = madeOf(name);
  const generator = made && GENERATORS.find(({ id }) => id === made.generator);
  return generator ? { name, lesson: generator.lesson, ...generator.make(made.seed) } : null;
}
