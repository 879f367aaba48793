import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { scriptOf } from '../../stage/engine';
import { spanOf, type Line } from '../../stage/lines';
import { momentsOf, type Film } from '../../stage/view/film';
import { toStage } from '../../stage/view/pace';
import type { Sight, Watch } from '../watch';

/** A step as it is watched: what it is, and when. */
export interface Part {
  readonly id: string;
  readonly caption: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** One of the stages side by side: a step in one world, and how long it takes on the stage. */
export interface Side {
  readonly sight: Sight;
  readonly scenario: Scenario;
  readonly line: Line;
  readonly film: Film;
  /** The step, and the one before where it is over at a glance: one sees then what it came from. */
  readonly parts: readonly Part[];
  /** When the step is over. */
  readonly to: Instant;
  /** Where the first part begins on the stage’s scale, and how long all of it is there. */
  readonly begin: Millis;
  readonly length: Millis;
  /** After how long each thing happens, ascending. */
  readonly moments: readonly Millis[];
}

/** What is so, and where what was claimed would have been so. Null for a moment that is not in the scenarios. */
export interface Sides {
  readonly so: Side | null;
  readonly wouldBe: Side | null;
}

/** What is shorter on the stage is over at a glance. */
const GLANCE: Millis = 2000;

/** Plays what is to be watched; two moments of one scenario are played as one. */
export function sidesOf({ so, wouldBe }: Watch, scenarios: readonly Scenario[]): Sides {
  const lines = new Map<string, { readonly scenario: Scenario; readonly line: Line }>();
  const sights = wouldBe ? [so, wouldBe] : [so];
  const playedFor = (id: string) => {
    const known = lines.get(id);
    if (known) return known;
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) return null;
    const worlds = [...new Set(sights.flatMap((sight) => (sight.scenario === id ? sight.world : [])))];
    const played = { scenario, line: scriptOf({ ...scenario, worlds }) };
    lines.set(id, played);
    return played;
  };
  const sideOf = (sight: Sight): Side | null => {
    const played = playedFor(sight.scenario);
    const parts = played && partsOf(played.line, sight.step);
    if (!played || !parts) return null;
    const { scenario, line } = played;
    const film = line.films[sight.world]!;
    const { from } = parts[0]!;
    const { to } = parts.at(-1)!;
    const begin = beginOf(line, from);
    const within = momentsOf([film]).filter((at) => at >= from && at <= to);
    return { sight, scenario, line, film, parts, to, begin, length: toStage(line.pace, to) - begin, moments: within.map((at) => toStage(line.pace, at) - begin) };
  };
  return { so: sideOf(so), wouldBe: wouldBe ? sideOf(wouldBe) : null };
}

/** A step begins on the stage when its pause is over. */
function beginOf({ pace }: Line, from: Instant): Millis {
  return toStage(pace, from - 1);
}

function partsOf(line: Line, step: string): readonly Part[] | null {
  const index = line.steps.findIndex(({ id }) => id === step);
  if (index < 0) return null;
  const partAt = (at: number): Part => ({ id: line.steps[at]!.id, caption: line.steps[at]!.caption, ...spanOf(line, line.steps[at]!.id)! });
  const own = partAt(index);
  const isShort = toStage(line.pace, own.to) - beginOf(line, own.from) < GLANCE;
  return isShort && index > 0 ? [partAt(index - 1), own] : [own];
}
