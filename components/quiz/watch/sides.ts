import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { scriptOf } from '../../stage/engine';
import { spanOf, type Line } from '../../stage/lines';
import { momentsOf, type Film } from '../../stage/view/film';
import { toStage } from '../../stage/view/pace';
import type { Sight, Watch } from '../watch';

/** One of the stages side by side: a step in one world, and how long it takes on the stage. */
export interface Side {
  readonly sight: Sight;
  readonly scenario: Scenario;
  readonly line: Line;
  readonly film: Film;
  readonly caption: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Where the step begins on the stage’s scale, and its length there. */
  readonly begin: Millis;
  readonly length: Millis;
  /** After how long each thing happens in it, ascending. */
  readonly moments: readonly Millis[];
}

/** What is so, and where what was claimed would have been so. Null for a moment that is not in the scenarios. */
export interface Sides {
  readonly so: Side | null;
  readonly wouldBe: Side | null;
}

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
    const span = played && spanOf(played.line, sight.step);
    if (!played || !span) return null;
    const { scenario, line } = played;
    const film = line.films[sight.world]!;
    const begin = toStage(line.pace, span.from - 1);
    const inStep = momentsOf([film]).filter((at) => at >= span.from && at <= span.to);
    return {
      sight,
      scenario,
      line,
      film,
      caption: line.steps.find(({ id }) => id === sight.step)!.caption,
      ...span,
      begin,
      length: toStage(line.pace, span.to) - begin,
      moments: inStep.map((at) => toStage(line.pace, at) - begin),
    };
  };
  return { so: sideOf(so), wouldBe: wouldBe ? sideOf(wouldBe) : null };
}
