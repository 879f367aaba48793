import { words } from '@/content/words/challenge/goal';
import { inQuotes } from '@/content/words/prose';
import type { Challenge, Goal } from '@/simulators/scenario';
import { hasFlag } from '@/simulators/mail/flag';
import { keysOf } from '@/simulators/scenario/letters';
import { copiesOf, type Cell } from '../stage/view/copies';
import { stimuliOf, type Film, type StageWorld, type WorldName } from '../stage/view/film';
import { cellIn, holdingOf } from '../stage/view/holding';
import { COLOURS, type LetterFace, type Roster } from '../stage/view/roster';
import { folderOn, placeInWords, whereInWords } from './wording';

/** A letter that a goal names. */
export interface GoalLetter {
  /** What it looks like, also before it has come. */
  readonly face: LetterFace;
  /** What it is called in a sentence. */
  readonly name: string;
}

/** A goal, and how far the world is from it. */
export interface Standing {
  readonly goal: Goal;
  readonly letter: GoalLetter;
  readonly met: boolean;
  /** What still differs, in two short sentences; empty where it is met. */
  readonly differs: string;
}

/** Finds the letters that a challenge’s goals name: those of its scenario, and those that are written on the way. */
export function lettersOf({ scenario }: Pick<Challenge, 'scenario'>, roster: Roster): (label: string) => GoalLetter {
  const keys = keysOf(scenario);
  const known = new Set(Object.values(keys));
  return (label) => {
    const key = keys[label];
    if (key === undefined) {
      const written = [...roster.values()].findLast((face) => face.subject === label && !known.has(face.key));
      return { face: written ?? { key: '', sign: '·', colour: COLOURS - 1, subject: label, from: '' }, name: inQuotes(label) };
    }
    const { subject, fromName } = scenario.letters[label]!;
    const face = roster.get(key) ?? { key, sign: label, colour: Object.keys(keys).indexOf(label) % COLOURS, subject, from: fromName };
    return { face, name: face.sign };
  };
}

/** Holds a world against a challenge’s goals. */
export function standingsOf(challenge: Pick<Challenge, 'goals' | 'scenario' | 'world'>, world: StageWorld, roster: Roster): Standing[] {
  const letterOf = lettersOf(challenge, roster);
  return challenge.goals.map((goal) => {
    const letter = letterOf(goal.letter);
    const differs = differenceOf(challenge, goal, letter, world);
    return { goal, letter, met: differs === '', differs };
  });
}

function differenceOf(challenge: Pick<Challenge, 'scenario' | 'world'>, goal: Goal, { face, name }: GoalLetter, world: StageWorld): string {
  const { place, read, count } = goal;
  const wanted = typeof goal.has === 'string' ? [goal.has] : goal.has;
  const cell = cellAt(world, challenge.world, face.key, place);
  const has = holdingOf(cell);
  if (!wanted.includes(has)) return words.has(placeInWords(challenge, place), has, name, wanted);
  if (has === 'nothing') return '';
  if (read !== undefined && cell.read !== read) return words.read(name, whereInWords(challenge, place), cell.read);
  if (count !== undefined && cell.count !== count) return words.count(placeInWords(challenge, place), name, cell.count, count);
  return '';
}

/** What a place has of a letter; of a device’s folder, that folder alone is looked at. */
function cellAt(world: StageWorld, name: WorldName, key: string, place: string): Pick<Cell, 'have' | 'as' | 'read' | 'deleted' | 'count'> {
  const [device, folderName] = folderOn(place);
  if (folderName === null) return cellIn(world, name, key, place);
  const folder = world.devices[device]?.state.local.folders[folderName];
  const rows = folder?.messages.filter((row) => row.key === key) ?? [];
  const best = rows.find(({ have }) => have === 'whole') ?? rows[0];
  if (!folder || !best) return { have: 'none', as: 'own', read: false, deleted: false, count: 0 };
  return { have: best.have, as: folder.keeps === 'device' ? 'own' : 'view', read: hasFlag(best.flags, '\\Seen'), deleted: hasFlag(best.flags, '\\Deleted'), count: rows.length };
}

/**
 * The letters that a challenge cannot be solved without, and that are whole nowhere any more: their names in sentences. One that a tool
 * can still bring is not lost.
 */
export function lostOf(challenge: Pick<Challenge, 'goals' | 'scenario' | 'world' | 'tools'>, world: StageWorld, roster: Roster): string[] {
  const letterOf = lettersOf(challenge, roster);
  const { places, cell } = copiesOf(world, challenge.world);
  const wanted = new Set(challenge.goals.flatMap(({ has, letter }) => (has === 'nothing' || !challenge.scenario.letters[letter] ? [] : [letter])));
  const comes = (label: string) => challenge.tools?.some(({ act }) => 'deliver' in act && act.deliver === label) ?? false;
  return [...wanted]
    .filter((label) => !comes(label) && places.every(({ id }) => cell(letterOf(label).face.key, id).have !== 'whole'))
    .map((label) => letterOf(label).name);
}

/** What was done that the challenge forbids, in a sentence; null for nothing. */
export function breachOf(challenge: Pick<Challenge, 'forbids'>, film: Film): string | null {
  const { forbids } = challenge;
  if (!forbids) return null;
  const { deeds = [], devices = [], words } = forbids;
  const breaks = stimuliOf(film).some((stimulus) => (stimulus.kind === 'intent' && deeds.includes(stimulus.intent.do)) || ('device' in stimulus && typeof stimulus.device === 'string' && devices.includes(stimulus.device)));
  return breaks ? words : null;
}

/** How many steps a course of events took: opening a folder to look into it costs nothing. */
export function deedsIn(film: Film): number {
  return stimuliOf(film).filter((stimulus) => !(stimulus.kind === 'intent' && stimulus.intent.do === 'openFolder')).length;
}
