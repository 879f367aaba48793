import type { Challenge, Goal, Holding } from '@/simulators/scenario';
import type { StageWorld, WorldName } from '../stage/view/film';
import { stimuliOf, type Film } from '../stage/view/film';
import { cellIn, HOLDING_LABEL, holdingOf } from '../stage/view/holding';

/** A goal, and how far the world is from it. */
export interface Standing {
  readonly goal: Goal;
  readonly met: boolean;
  /** What still differs, as a sentence; empty where it is met. */
  readonly differs: string;
}

/**
 * Holds a world against a challenge's goals.
 *
 * @param keyOf a letter's key by the scenario's label
 * @param signOf what the stage calls a letter
 */
export function standingsOf(challenge: Pick<Challenge, 'goals'>, world: StageWorld, name: WorldName, keyOf: (label: string) => string, signOf: (label: string) => string): Standing[] {
  return challenge.goals.map((goal) => {
    const cell = cellIn(world, name, keyOf(goal.letter), goal.place);
    const has = holdingOf(cell);
    const wanted = typeof goal.has === 'string' ? [goal.has] : goal.has;
    const where = placeInWords(goal.place);
    const sign = signOf(goal.letter);
    if (!wanted.includes(has)) return { goal, met: false, differs: `${where} has ${HOLDING_LABEL[has]} of ${sign}. It should have ${wanted.map((one) => HOLDING_LABEL[one]).join(' or ')}.` };
    if (goal.read !== undefined && has !== 'nothing' && cell.read !== goal.read) return { goal, met: false, differs: `${sign} is ${cell.read ? 'read' : 'unread'} in ${where.charAt(0).toLowerCase()}${where.slice(1)}. It should be ${goal.read ? 'read' : 'unread'}.` };
    return { goal, met: true, differs: '' };
  });
}

/** What was done that the challenge forbids, in a sentence; null for nothing. */
export function breachOf(challenge: Pick<Challenge, 'forbids'>, film: Film): string | null {
  const { forbids } = challenge;
  if (!forbids) return null;
  const breaks = stimuliOf(film).some(
    (stimulus) => (stimulus.kind === 'intent' && (forbids.deeds?.includes(stimulus.intent.do) || forbids.devices?.includes(stimulus.device))) || ('device' in stimulus && typeof stimulus.device === 'string' && forbids.devices?.includes(stimulus.device)),
  );
  return breaks ? forbids.words : null;
}

/** How many deeds a course of events took: opening a folder to look into it costs nothing. */
export function deedsIn(film: Film): number {
  return stimuliOf(film).filter((stimulus) => !(stimulus.kind === 'intent' && stimulus.intent.do === 'openFolder')).length;
}

export function placeInWords(place: string): string {
  if (!place.startsWith('server ')) return `The ${place}`;
  const folder = place.slice('server '.length);
  return folder === 'INBOX' ? 'The inbox at the server' : `${folder} at the server`;
}

export function wantedInWords(has: Goal['has']): string {
  return (typeof has === 'string' ? [has] : has).map((one: Holding) => HOLDING_LABEL[one]).join(' or ');
}
