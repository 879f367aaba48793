import type { Instant } from '@/simulators/mail/mailbox';
import type { Film, Step, WorldName } from './view/film';
import type { Pace } from './view/pace';
import type { Roster } from './view/roster';

/** One course of events in both worlds: the script, or what a learner made of it. */
export interface Line {
  readonly id: number;
  /** Where it leaves its parent; null for the script. */
  readonly forkedAt: Instant | null;
  readonly parent: number | null;
  readonly films: Readonly<Record<WorldName, Film>>;
  readonly steps: readonly Step[];
  /** The moments at which anything happens in either world. */
  readonly moments: readonly Instant[];
  readonly pace: Pace;
  readonly roster: Roster;
  readonly end: Instant;
}
