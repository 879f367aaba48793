import { lab, type Timeline } from '@/machines/lab';
import type { Scenario } from '@/simulators/scenario';
import { playScenario } from '@/simulators/scenario/play';
import { lineOf, type Line, type LiveFilm } from './lines';
import type { StageWorld } from './view/film';

/** How long what a learner does may take before the stage stops waiting for it, in virtual milliseconds. */
const UNTIL_QUIET = 120_000;

/** A timeline of the engine as the stage sees it. Worlds are remembered by moment, so that one moment is one object. */
export function liveFilm(timeline: Timeline): LiveFilm {
  const worlds = new Map<number, StageWorld>();
  return {
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
    perform: (stimulus) => liveFilm(lab.settle(lab.append(lab.fork(timeline, stimulus.at), stimulus), UNTIL_QUIET)),
    until: (t) => liveFilm(lab.settle(lab.fork(timeline, t), UNTIL_QUIET)),
  };
}

/** A scenario played in both worlds: the line of events that the stage opens with. */
export function scriptOf(scenario: Scenario): Line {
  const pop3 = playScenario(lab, scenario, 'pop3');
  const imap = playScenario(lab, scenario, 'imap');
  return lineOf({
    id: 0,
    forkedAt: null,
    parent: null,
    films: { pop3: liveFilm(pop3.timeline), imap: liveFilm(imap.timeline) },
    steps: pop3.steps.map(({ id, from, caption }) => ({ id, at: from, caption })),
  });
}
