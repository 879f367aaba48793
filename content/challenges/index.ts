import type { Challenge } from '../../simulators/scenario';
import { backFromTheServer } from './back-from-the-server';
import { beforeItIsTold } from './before-it-is-told';
import { beforeTheReset } from './before-the-reset';
import { bothHaveIt } from './both-have-it';
import { cutInTime } from './cut-in-time';
import { filedForBoth } from './filed-for-both';
import { goneThereToo } from './gone-there-too';
import { onceEach } from './once-each';
import { onceMore } from './once-more';
import { onlyThisOne } from './only-this-one';
import { roomForPhotos } from './room-for-photos';
import { sentOnBoth } from './sent-on-both';
import { stillUnread } from './still-unread';
import { struckThrough } from './struck-through';
import { swapPlaces } from './swap-places';
import { whoSweeps } from './who-sweeps';
import { wholeHousehold } from './whole-household';

/** The levels, the easier first. */
export const CHALLENGES: readonly Challenge[] = [
  backFromTheServer,
  stillUnread,
  bothHaveIt,
  goneThereToo,
  struckThrough,
  filedForBoth,
  sentOnBoth,
  onlyThisOne,
  whoSweeps,
  roomForPhotos,
  onceEach,
  beforeItIsTold,
  onceMore,
  cutInTime,
  swapPlaces,
  beforeTheReset,
  wholeHousehold,
];

/** The level of this id, if there is one. */
export function challengeOf(id: string): Challenge | undefined {
  return CHALLENGES.find((challenge) => challenge.id === id);
}
