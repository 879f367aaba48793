import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film, Step, WorldName } from './view/film';
import { momentsOf, WORLDS } from './view/film';
import { paceOf, type Pace } from './view/pace';
import { rosterOf, type Roster } from './view/roster';

/** A film that can be continued: the door to the engine. */
export interface LiveFilm extends Film {
  /** This history up to `stimulus.at`, and then what the stimulus makes of it. */
  perform(stimulus: Stimulus): LiveFilm;
  /** This history up to `t` and what was under way then; nothing new comes after it. */
  until(t: Instant): LiveFilm;
}

/** One course of events in both worlds: the script, or what a learner made of it. */
export interface Line {
  readonly id: number;
  /** Where it leaves its parent; null for the script. */
  readonly forkedAt: Instant | null;
  readonly parent: number | null;
  readonly films: Readonly<Record<WorldName, LiveFilm>>;
  readonly steps: readonly Step[];
  readonly moments: readonly Instant[];
  readonly pace: Pace;
  readonly roster: Roster;
  readonly end: Instant;
}

export function lineOf(base: Pick<Line, 'id' | 'forkedAt' | 'parent' | 'films' | 'steps'>, roster?: Roster): Line {
  const films = WORLDS.map((world) => base.films[world]);
  const start = Math.min(...films.map((film) => film.start));
  const end = Math.max(...films.map((film) => film.end), ...films.map((film) => film.trace.at(-1)?.at ?? film.end));
  return { ...base, moments: momentsOf(films), pace: paceOf(films, start, end), roster: rosterOf(films, roster), end };
}

/** Does something come into the worlds of this line after `t`? Then acting at `t` makes a fork. */
export function hasFuture(line: Line, t: Instant): boolean {
  return WORLDS.some((world) => line.films[world].trace.some((entry) => entry.kind === 'stimulus' && entry.at > t));
}

/** A line in which the stimulus happens in the named worlds, and the others stay as they are up to it. */
export function actOn(line: Line, worlds: readonly WorldName[], stimulus: Stimulus, nextId: number): Line {
  const forks = hasFuture(line, stimulus.at);
  const films = Object.fromEntries(
    WORLDS.map((world) => [world, worlds.includes(world) ? line.films[world].perform(stimulus) : forks ? line.films[world].until(stimulus.at) : line.films[world]]),
  ) as Record<WorldName, LiveFilm>;
  return lineOf(
    {
      id: forks ? nextId : line.id,
      forkedAt: forks ? stimulus.at : line.forkedAt,
      parent: forks ? line.id : line.parent,
      films,
      steps: forks ? line.steps.filter((step) => step.at <= stimulus.at) : line.steps,
    },
    line.roster,
  );
}
