import type { Challenge } from '@/simulators/scenario';
import { backFromTheServer } from '@/content/challenges/back-from-the-server';
import { beforeItIsTold } from '@/content/challenges/before-it-is-told';
import { beforeTheReset } from '@/content/challenges/before-the-reset';
import { bothHaveIt } from '@/content/challenges/both-have-it';
import { cutInTime } from '@/content/challenges/cut-in-time';
import { filedForBoth } from '@/content/challenges/filed-for-both';
import { goneThereToo } from '@/content/challenges/gone-there-too';
import { onceEach } from '@/content/challenges/once-each';
import { onceMore } from '@/content/challenges/once-more';
import { onlyThisOne } from '@/content/challenges/only-this-one';
import { roomForPhotos } from '@/content/challenges/room-for-photos';
import { sentOnBoth } from '@/content/challenges/sent-on-both';
import { stillUnread } from '@/content/challenges/still-unread';
import { struckThrough } from '@/content/challenges/struck-through';
import { swapPlaces } from '@/content/challenges/swap-places';
import { whoSweeps } from '@/content/challenges/who-sweeps';
import { wholeHousehold } from '@/content/challenges/whole-household';

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
