import { lab, type Timeline } from '@/machines/lab';
import { assert } from '@/simulators/assert';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { playScenario } from '@/simulators/scenario/play';
import type { Line } from './lines';
import { momentsOf, WORLDS, type Film, type StageWorld, type WorldName } from './view/film';
import { paceOf } from './view/pace';
import { rosterOf, type Roster } from './view/roster';

/** The stage's door to the simulation: loaded after the page is there, since the first frame needs none of it. */

/** How long what a learner does may take before the stage stops waiting for it, in virtual milliseconds. */
const UNTIL_QUIET = 120_000;

const timelineOf = new WeakMap<Film, Timeline>();

/** A timeline as the stage sees it. Worlds are remembered by moment, so that one moment is one object. */
function filmOf(timeline: Timeline): Film {
  const worlds = new Map<Instant, StageWorld>();
  const film: Film = {
    start: timeline.start,
    end: timeline.end,
    trace: lab.traceOf(timeline),
    worldAt(t) {
      let world = worlds.get(t);
      if (!world) {
        world = lab.worldAt(timeline, t);
        worlds.set(t, world);
      }
      return world;
    },
  };
  timelineOf.set(film, timeline);
  return film;
}

/** The same history up to `t`, what was under way then, and the stimulus if there is one. */
function continued(film: Film, t: Instant, stimulus: Stimulus | null): Film {
  const timeline = timelineOf.get(film);
  assert(timeline, 'a film that is acted on came from a timeline');
  const past = lab.fork(timeline, t);
  return filmOf(lab.settle(stimulus ? lab.append(past, stimulus) : past, UNTIL_QUIET));
}

function lineOf(base: Pick<Line, 'id' | 'forkedAt' | 'parent' | 'films' | 'steps'>, roster?: Roster): Line {
  const films = WORLDS.map((world) => base.films[world]);
  const start = Math.min(...films.map((film) => film.start));
  const end = Math.max(...films.map((film) => film.end));
  return { ...base, moments: momentsOf(films), pace: paceOf(films, start, end), roster: rosterOf(films, roster), end };
}

/** A scenario played in both worlds: the line of events that the stage opens with. */
export function scriptOf(scenario: Scenario): Line {
  const pop3 = playScenario(lab, scenario, 'pop3');
  const imap = playScenario(lab, scenario, 'imap');
  return lineOf({
    id: 0,
    forkedAt: null,
    parent: null,
    films: { pop3: filmOf(pop3.timeline), imap: filmOf(imap.timeline) },
    steps: pop3.steps.map(({ id, from, caption }) => ({ id, at: from, caption })),
  });
}

/** Does something come into the worlds of this line after `t`? Then acting at `t` makes a fork. */
function hasFuture(line: Line, t: Instant): boolean {
  return WORLDS.some((world) => line.films[world].trace.some((entry) => entry.kind === 'stimulus' && entry.at > t));
}

/**
 * A line in which the stimulus happens in the named worlds. In the midst of a line this is a fork with the id given,
 * and the world that is not acted on goes no further than what was under way; at its end the line itself goes on.
 */
export function actOn(line: Line, worlds: readonly WorldName[], stimulus: Stimulus, nextId: number): Line {
  const forks = hasFuture(line, stimulus.at);
  const films = Object.fromEntries(
    WORLDS.map((world) => {
      const acts = worlds.includes(world);
      return [world, acts || forks ? continued(line.films[world], stimulus.at, acts ? stimulus : null) : line.films[world]];
    }),
  ) as Record<WorldName, Film>;
  const past = { films, steps: forks ? line.steps.filter((step) => step.at <= stimulus.at) : line.steps };
  return lineOf(forks ? { ...past, id: nextId, forkedAt: stimulus.at, parent: line.id } : { ...past, id: line.id, forkedAt: line.forkedAt, parent: line.parent }, line.roster);
}
