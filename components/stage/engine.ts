import { lab, type Timeline } from '@/machines/lab';
import { assert } from '@/simulators/assert';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { happening } from '@/simulators/kernel/timeline';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { playScenario } from '@/simulators/scenario/play';
import { cutBeforeGoodbye } from '@/simulators/scenario/predicaments';
import type { Line } from './lines';
import { eachWorld, momentsOf, type Film, type StageWorld, type Worlds } from './view/film';
import { paceOf } from './view/pace';
import { remarkInWords } from './view/remark-words';
import { rosterOf, type Roster } from './view/roster';

/** The stage's door to the simulation: loaded after the page is there, since the first frame needs none of it. */

/** How long what a learner does may take before the stage stops waiting for it, in virtual milliseconds. */
const UNTIL_QUIET = 120_000;
/** A line takes a person about so long to type, so that each has its own moment to come back to; of lines that are pasted, the first. */
const TYPING = 1000;
const PASTING = 40;
/** How long the visitor's side takes for a TLS handshake. */
const HANDSHAKE = 160;

const timelineOf = new WeakMap<Film, Timeline>();

/** A timeline as the stage sees it. Worlds are remembered by moment, so that one moment is one object. */
function filmOf(timeline: Timeline): Film {
  const worlds = new Map<Instant, StageWorld>();
  const film: Film = {
    start: timeline.start,
    end: timeline.end,
    trace: lab.traceOf(timeline),
    tell: remarkInWords,
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

/** What can be done to a world: something comes in from outside, or its time goes by. */
export type Deed =
  | StimulusKind
  | { readonly kind: 'wait'; readonly span: Millis }
  /** A device checks for mail, and its line breaks before it has said QUIT or LOGOUT. */
  | { readonly kind: 'cutBeforeGoodbye'; readonly device: DeviceId };

/** The same history up to `t`, what was under way then, and what is done now, one after the other. */
function continued(film: Film, t: Instant, deeds: readonly Deed[]): Film {
  const known = timelineOf.get(film);
  assert(known, 'a film that is acted on came from a timeline');
  let timeline = lab.fork(known, t);
  for (const [index, deed] of deeds.entries()) {
    if (deed.kind === 'wait') timeline = lab.extend(timeline, timeline.end + deed.span);
    else if (deed.kind === 'cutBeforeGoodbye') timeline = cutBeforeGoodbye(lab, timeline, timeline.end, deed.device).reduce(lab.append, timeline);
    else timeline = lab.append(timeline, happening(Math.max(momentOf(t, deed, index), timeline.end), deed));
  }
  const last = deeds.at(-1);
  if (last?.kind === 'visit' && awaitsHandshake(timeline, last.connection)) {
    timeline = lab.append(timeline, happening(timeline.end + HANDSHAKE, { ...last, visit: { do: 'secure' } }));
  }
  return filmOf(lab.settle(timeline, UNTIL_QUIET));
}

function awaitsHandshake(timeline: Timeline, connection: ConnectionId): boolean {
  const last = lab.traceOf(timeline).findLast((entry) => entry.kind === 'connection' && entry.connection === connection);
  return last?.kind === 'connection' && last.event === 'handshake';
}

function momentOf(t: Instant, kind: Deed, index: number): Instant {
  return kind.kind === 'visit' ? t + TYPING + index * PASTING : t;
}

function lineOf(base: Pick<Line, 'id' | 'name' | 'forkedAt' | 'parent' | 'worlds' | 'films' | 'steps'>, roster?: Roster): Line {
  const films = base.worlds.map((world) => base.films[world]!);
  const start = Math.min(...films.map((film) => film.start));
  const end = Math.max(...films.map((film) => film.end));
  return { ...base, moments: momentsOf(films), pace: paceOf(films, start, end), roster: rosterOf(films, roster), end };
}

/** A scenario played in its worlds: the line of events that the stage opens with. */
export function scriptOf(scenario: Scenario): Line {
  const played = scenario.worlds.map((world) => playScenario(lab, scenario, world));
  return lineOf({
    id: 0,
    name: null,
    forkedAt: null,
    parent: null,
    worlds: scenario.worlds,
    films: Object.fromEntries(played.map(({ world, timeline }) => [world, filmOf(timeline)])),
    steps: played[0]!.steps.map(({ id, from, caption }) => ({ id, at: from, caption })),
  });
}

/** A line of events made of histories that were played elsewhere, e.g. of one that was saved. */
export function lineFrom(base: Pick<Line, 'id' | 'name' | 'forkedAt' | 'parent' | 'worlds' | 'steps'>, timelines: Worlds<Timeline>, roster?: Roster): Line {
  return lineOf({ ...base, films: eachWorld(base.worlds, (world) => filmOf(timelines[world]!)) }, roster);
}

/** Does something come into the worlds of this line after `t`? Then acting at `t` makes a fork. */
function hasFuture(line: Line, t: Instant): boolean {
  return line.worlds.some((world) => line.films[world]!.trace.some((entry) => entry.kind === 'stimulus' && entry.at > t));
}

/**
 * A line in which, at `t`, something is done in the worlds that `deeds` names, and the moment at which the last of it happens. In the
 * midst of a line this is a fork with the id given, and a world that is not acted on goes no further than what was under way; at its end the
 * line itself goes on. A visitor who was told to begin TLS does so.
 */
export function actOn(line: Line, t: Instant, deeds: Worlds<readonly Deed[]>, nextId: number): { line: Line; at: Instant } {
  const forks = hasFuture(line, t);
  const films = eachWorld(line.worlds, (world) => {
    const here = deeds[world] ?? [];
    return here.length > 0 || forks ? continued(line.films[world]!, t, here) : line.films[world]!;
  });
  const acted = line.worlds.flatMap((world) => !deeds[world]?.length ? [] : films[world]!.trace.findLast((entry) => entry.kind === 'stimulus') ?? []);
  const past = { worlds: line.worlds, films, steps: forks ? line.steps.filter((step) => step.at <= t) : line.steps };
  const base = forks ? { ...past, id: nextId, name: null, forkedAt: t, parent: line.id } : { ...past, id: line.id, name: line.name, forkedAt: line.forkedAt, parent: line.parent };
  return { line: lineOf(base, line.roster), at: Math.max(t, ...acted.map((entry) => entry.at)) };
}
