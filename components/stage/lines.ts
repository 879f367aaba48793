import type { Instant } from '@/simulators/mail/mailbox';
import type { Film, Step, WorldName, Worlds } from './view/film';
import type { Pace } from './view/pace';
import type { Roster } from './view/roster';

/** One course of events in each of its worlds: the script, or what a learner made of it. */
export interface Line {
  readonly id: number;
  /** What somebody called it. */
  readonly name: string | null;
  /** Where it leaves its parent; null for the script. */
  readonly forkedAt: Instant | null;
  readonly parent: number | null;
  /** The worlds on the stage, in order: two side by side, or one. */
  readonly worlds: readonly WorldName[];
  readonly films: Worlds<Film>;
  readonly steps: readonly Step[];
  /** The moments at which anything happens in any of the worlds. */
  readonly moments: readonly Instant[];
  readonly pace: Pace;
  readonly roster: Roster;
  readonly end: Instant;
}

/** The line that nobody forked: the script. Undefined where what was opened holds forks alone. */
export function scriptAmong(lines: readonly Line[]): Line | undefined {
  return lines.find(({ forkedAt }) => forkedAt === null);
}

/** From when to when a step of the line goes on: until the next begins, or the line ends. Null for a step that there is not. */
export function spanOf({ steps, end }: Pick<Line, 'steps' | 'end'>, step: string | undefined): { readonly from: Instant; readonly to: Instant } | null {
  const index = steps.findIndex(({ id }) => id === step);
  return index < 0 ? null : { from: steps[index]!.at, to: (steps[index + 1]?.at ?? end + 1) - 1 };
}
