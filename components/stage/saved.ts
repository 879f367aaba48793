import { shortSumOf } from '../share/sum';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Instant } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { keysOf } from '@/simulators/scenario/letters';
import { stimuliIn } from '@/simulators/scenario/play';
import type { Scenario } from '@/simulators/scenario';
import type { Line } from './lines';
import { eachWorld, indexAt, stimuliOf, type WorldName, type Worlds } from './view/film';

/**
 * What a link and a file hold: the truth of some lines of events, and how they are looked at. No world is in it: worlds are played anew.
 * Its shape is for good, since links are; what is added must be optional.
 */
export interface Saved {
  readonly version: 1;
  readonly source: Source;
  readonly lines: readonly SavedLine[];
  /** Which of the lines is on the stage. */
  readonly current: number;
  /** The playhead. */
  readonly at: Instant;
  readonly view: View;
}

/** Which scenario was played: one that comes with the product, and which version of it; or a set-up of the learner's own. */
export type Source = { readonly scenario: string; readonly check: string } | { readonly setUp: Scenario };

export interface SavedLine {
  readonly name: string | null;
  /** The index of the line that it leaves; null where that is the script, or it is the script itself. */
  readonly parent: number | null;
  /** Where it leaves; null for the script. */
  readonly forkedAt: Instant | null;
  /** How many of the scenario's steps it goes through. */
  readonly steps: number;
  readonly worlds: Worlds<SavedCourse>;
  /** The letters that the scenario does not bring, in the order of their signs. */
  readonly letters?: readonly MessageKey[];
}

/** What happened in one world. */
export interface SavedCourse {
  /** How many of the script's stimuli stand at its head. */
  readonly kept: number;
  /** The stimuli after those. */
  readonly own: readonly Stimulus[];
  /** How far it has been played. */
  readonly until: Instant;
}

export interface View {
  readonly shown: WorldName | 'both';
  readonly eavesdrop: boolean;
  readonly selected?: Worlds<ConnectionId>;
  readonly mirrored: boolean;
  readonly speed: number;
  readonly panel?: string;
}

/** What is on the stage now. */
export interface Present {
  readonly scenario: Scenario;
  /** The scenario is a set-up of the learner's own, and so goes into the link as a whole. */
  readonly ownSetUp?: boolean;
  readonly lines: readonly Line[];
  /** The id of the line that is shown. */
  readonly current: number;
  readonly at: Instant;
  readonly view: View;
}

/** @param which the line that is shown alone, or all with their forks */
export function savedOf({ scenario, ownSetUp = false, lines, current, at, view }: Present, which: 'current' | 'all' = 'current'): Saved {
  const shown = lines.find((line) => line.id === current) ?? lines[0]!;
  const taken = which === 'all' ? lines : [shown];
  const script = stimuliIn(scenario).map((stimulus) => JSON.stringify(stimulus));
  const brought = new Set(Object.values(keysOf(scenario)));
  return {
    version: 1,
    source: ownSetUp ? { setUp: scenario } : { scenario: scenario.id, check: checkOf(scenario) },
    lines: taken.map((line, index) => savedLine(line, taken.slice(0, index), script, brought)),
    current: taken.indexOf(shown),
    at: wholeMoment(shown, at),
    view,
  };
}

/** Tells one version of a scenario from another: a sum of all in it that makes a difference to its worlds. */
export function checkOf(scenario: Scenario): string {
  const { id, seed, start, latency, letters, devices, before, end, config, quota } = scenario;
  return shortSumOf(JSON.stringify([id, seed, start, latency, letters, devices, before, end, config, quota, stimuliIn(scenario)]));
}

function savedLine(line: Line, earlier: readonly Line[], script: readonly string[], brought: ReadonlySet<MessageKey>): SavedLine {
  const parent = earlier.findIndex((one) => one.id === line.parent);
  const letters = [...line.roster.keys()].filter((key) => !brought.has(key));
  return {
    name: line.name,
    parent: line.forkedAt === null || parent < 0 ? null : parent,
    forkedAt: line.forkedAt,
    steps: line.steps.length,
    worlds: eachWorld(line.worlds, (world) => {
      const film = line.films[world]!;
      const stimuli = stimuliOf(film);
      let kept = 0;
      while (kept < script.length && kept < stimuli.length && JSON.stringify(stimuli[kept]) === script[kept]) kept += 1;
      return { kept, own: stimuli.slice(kept), until: film.end };
    }),
    ...(letters.length > 0 && { letters }),
  };
}

/** The playhead without its fraction, where that shows the same. */
function wholeMoment(line: Line, at: Instant): Instant {
  const whole = Math.floor(at);
  return whole >= line.pace.instants[0]! && indexAt(line.moments, whole) === indexAt(line.moments, at) ? whole : at;
}
