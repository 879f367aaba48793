import { actOn, scriptOf, type Deed } from '@/components/stage/engine';
import type { Line } from '@/components/stage/lines';
import { savedOf, type Saved, type View } from '@/components/stage/saved';
import { eachWorld, type WorldName } from '@/components/stage/view/film';
import type { Scenario } from '@/simulators/scenario';

/** One thing that a learner does: where in the line, as a share of it, in which worlds, and what. */
export interface Doing {
  readonly where: number;
  readonly worlds: readonly WorldName[];
  readonly kinds: readonly Deed[];
  /** Which of the lines so far. */
  readonly line: number;
}

/** The lines that a learner makes of a scenario. */
export function played(scenario: Scenario, doings: readonly Doing[]): { lines: Line[]; current: number; at: number } {
  let lines = [scriptOf(scenario)];
  let current = 0;
  let at = lines[0]!.end;
  for (const { where, worlds, kinds, line: index } of doings) {
    const line = lines[index % lines.length]!;
    const start = line.pace.instants[0]!;
    const next = actOn(line, Math.ceil(start + (line.end - start) * where), eachWorld(line.worlds, (world) => (worlds.includes(world) ? kinds : [])), lines.length);
    lines = lines.some(({ id }) => id === next.line.id) ? lines.map((one) => (one.id === next.line.id ? next.line : one)) : [...lines, next.line];
    current = next.line.id;
    at = next.at;
  }
  return { lines, current, at };
}

export const VIEW: View = { shown: 'both', eavesdrop: false, mirrored: true, speed: 1 };

export function saving(scenario: Scenario, doings: readonly Doing[], which?: 'current' | 'all'): Saved {
  return savedOf({ scenario, ...played(scenario, doings), view: VIEW }, which);
}
