import type { ChoiceQuestion, Option, Proof, Scenario, WorldName } from '@/simulators/scenario';
import { oracle, type Oracle } from '../oracle';
import type { Sight } from '../watch';
import type { Dice } from '../dice';
import type { Made } from './generator';

/** One way in which things could stand: the set-up that is asked about, or one that it may be taken for. */
export interface Case {
  readonly scenario: Scenario;
  readonly world: WorldName;
  /** The step after which one looks. */
  readonly step: string;
  /** Why it comes out so, where this is the case that is asked about. */
  readonly so: string;
  /** Why one would expect this outcome where another case is asked about, and why it does not come. */
  readonly instead: string;
  /** The belief of those who expect it. */
  readonly belief?: string;
}

/** Looks into a world: what a place holds, in the notation of scenarios. What it was asked for is what an option claims. */
export type See = (place: string) => string;

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly said?: readonly string[];
  /** The case that is so, first, and those that it may be taken for. */
  readonly cases: readonly [Case, ...Case[]];
  /** What is seen in a case, in words; null where it cannot be said. */
  readonly look: (see: See, seen: Case, judge: Oracle) => Look | null;
}

/** An option's words, and what it claims beyond the places that were looked at. */
export interface Look {
  readonly text: string;
  readonly wire?: readonly string[];
  readonly connections?: readonly string[];
}

/** A choice needs a right option and two others to be one. */
const FEWEST = 3;
const MOST = 4;

/**
 * A question with one right option: the outcome of the case that is asked about. The others are the outcomes of other cases, each played
 * as well. An outcome that is the same as another, or that holds in the case asked about, is left out.
 *
 * @returns null where fewer than three are left
 */
export function singleOf(dice: Dice, { id, text, cases: drawn, look, ...rest }: Asked): Made | null {
  // What was drawn twice is one case.
  const cases = drawn.filter(({ scenario }, index) => drawn.findIndex((one) => one.scenario.id === scenario.id) === index);
  const scenarios = cases.map(({ scenario }) => scenario);
  const judge = oracle(scenarios);
  const [asked] = drawn;
  const here = sightOf(asked);
  const options: Option[] = [];
  for (const one of cases) {
    if (options.length === MOST) break;
    const views: Record<string, string> = {};
    const there = sightOf(one);
    const seen = look((place) => (views[place] = judge.heldBy(there, place)), one, judge);
    if (!seen || options.some((option) => option.text === seen.text)) continue;
    const { text: words, ...said } = seen;
    const claimIn = (world: WorldName) => ({ ...said, ...(Object.keys(views).length > 0 && { views: inWorld(views, world) }) });
    const proof: Proof = { ...here, ...claimIn(asked.world) };
    if (one === asked) options.push({ text: words, proof, because: one.so });
    else if (!judge.holds(proof)) options.push({ text: words, proof, because: one.instead, trueIn: { ...there, ...claimIn(one.world) }, ...(one.belief && { belief: one.belief }) });
  }
  if (options.length < FEWEST) return null;
  const beliefs = [...new Set(options.flatMap(({ belief }) => belief ?? []))];
  const question: ChoiceQuestion = { id, kind: 'single', text, beliefs, options: dice.shuffled(options), ...rest };
  const used = new Set([here, ...options.flatMap(({ trueIn }) => trueIn ?? [])].map(({ scenario }) => scenario));
  return { question, scenarios: scenarios.filter((scenario) => used.has(scenario.id)) };
}

/** A device’s inbox has another name in each world: what is claimed of it is claimed of the one that is there. */
function inWorld(views: Readonly<Record<string, string>>, world: WorldName): Record<string, string> {
  const name = (place: string) => (place.startsWith('server ') ? place : place.replace(/ inbox$/i, world === 'imap' ? ' INBOX' : ' Inbox'));
  return Object.fromEntries(Object.entries(views).map(([place, held]) => [name(place), held]));
}

function sightOf({ scenario, step, world }: Case): Sight {
  return { scenario: scenario.id, step, world };
}

/** Draws until there is a question: now and then what was drawn leaves nothing to choose from. */
export function untilMade(draw: () => Made | null): Made {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const made = draw();
    if (made) return made;
  }
  throw new Error('no question came of fifty draws');
}
