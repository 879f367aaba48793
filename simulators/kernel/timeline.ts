import { assert } from '../assert';
import { append as appendTo, at as itemAt, emptyLog, items, take, type Log } from '../log';
import type { Host } from '../mail/host';
import type { Instant, Millis } from '../mail/mailbox';
import { seedRng } from '../rng';
import { addDevice, applyStimulus } from './apply';
import { freeze, thaw, type Draft } from './draft';
import { advance, step, type Machinery } from './engine';
import type { NewDevice, Stimulus, StimulusKind } from './stimulus';
import type { Observer, TraceEntry } from './trace';
import type { World } from './world';

/** A world on the way, and how many of the timeline's stimuli it has met. */
interface Checkpoint<State> {
  readonly world: World<State>;
  readonly applied: number;
}

/**
 * A history as a value. The truth is the first world and the stimuli; checkpoints only save the way to a moment,
 * and the trace is played again when it is asked for.
 */
export interface Timeline<State> {
  readonly start: Instant;
  /** Computed so far: no stimulus lies after it. */
  readonly end: Instant;
  readonly stimuli: Log<Stimulus>;
  readonly checkpoints: Log<Checkpoint<State>>;
  /** The world at `end`. */
  readonly tip: Checkpoint<State>;
  /** Work between the last checkpoint and the tip. */
  readonly workSinceCheckpoint: number;
}

/** Work from one checkpoint to the next, in events: what a rewind has to do again at the most. */
export const CHECKPOINT_EVERY = 240;

export interface WorldSetup {
  readonly start: Instant;
  readonly seed: number;
  readonly host: Host;
  readonly devices: readonly NewDevice[];
}

/** Timelines that run on the given processes. */
export interface Timelines<State> {
  /** A new history that begins with the host as given and the devices switched on. */
  begin(setup: WorldSetup): Timeline<State>;
  /** A history that goes on from any world, e.g. one that was saved as JSON. */
  resume(world: World<State>): Timeline<State>;
  /** Adds a stimulus at its moment. What had been computed after it is computed anew. @throws Error when it lies before an earlier stimulus: fork first */
  append(timeline: Timeline<State>, stimulus: Stimulus): Timeline<State>;
  /** The same history up to and including `t`, and nothing after it. The original stays as it was. */
  fork(timeline: Timeline<State>, t: Instant): Timeline<State>;
  /** Computes on to `t`, if that is later than the end. */
  extend(timeline: Timeline<State>, t: Instant): Timeline<State>;
  /** Computes on until only timers are left to happen, at the most for `limit`. */
  settle(timeline: Timeline<State>, limit?: Millis): Timeline<State>;
  /** The world at `t`, with all that happens at `t` done. A moment before the start gives the first world. */
  worldAt(timeline: Timeline<State>, t: Instant): World<State>;
  /** What happened from `from` to `to`, both included. */
  traceOf(timeline: Timeline<State>, from?: Instant, to?: Instant): TraceEntry[];
}

export function timelines<State>(machinery: Machinery<State>): Timelines<State> {
  /** The last world that was asked for in each history: a playhead moves on from there. */
  const lastAsked = new WeakMap<object, Checkpoint<State>>();

  function resume(world: World<State>): Timeline<State> {
    const first: Checkpoint<State> = { world, applied: 0 };
    return { start: world.now, end: world.now, stimuli: emptyLog, checkpoints: appendTo<Checkpoint<State>>(emptyLog, first), tip: first, workSinceCheckpoint: 0 };
  }

  /** Plays from a checkpoint through the stimuli to `t`. */
  function play(timeline: Timeline<State>, from: Checkpoint<State>, t: Instant, observe: Observer | null): Checkpoint<State> {
    const draft = thaw(from.world, observe);
    let { applied } = from;
    for (let next = itemAt(timeline.stimuli, applied); next && next.at <= t; next = itemAt(timeline.stimuli, ++applied)) {
      advance(machinery, draft, next.at);
      applyStimulus(machinery, draft, next);
    }
    advance(machinery, draft, t);
    return { world: freeze(draft), applied };
  }

  /** The last checkpoint at or before `t`. */
  function checkpointBefore(timeline: Timeline<State>, t: Instant): number {
    let low = 0;
    let high = timeline.checkpoints.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (itemAt(timeline.checkpoints, middle)!.world.now <= t) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Computes from the tip to `t` (or until quiet), setting checkpoints on the way. */
  function compute(timeline: Timeline<State>, t: Instant, goOn: (draft: Draft<State>) => boolean): Timeline<State> {
    const draft = thaw(timeline.tip.world, null);
    let { checkpoints, workSinceCheckpoint } = timeline;
    let { applied } = timeline.tip;
    draft.work = workSinceCheckpoint;
    const save = () => {
      if (draft.work < CHECKPOINT_EVERY) return;
      checkpoints = appendTo(checkpoints, { world: freeze(draft), applied });
      draft.work = 0;
    };
    for (let stimulus = itemAt(timeline.stimuli, applied); ; stimulus = itemAt(timeline.stimuli, applied)) {
      const until = stimulus && stimulus.at <= t ? stimulus.at : t;
      while (goOn(draft) && step(machinery, draft, until)) save();
      if (!stimulus || stimulus.at > t) break;
      advance(machinery, draft, stimulus.at);
      applyStimulus(machinery, draft, stimulus);
      applied += 1;
      save();
    }
    if (t < Infinity && goOn(draft)) draft.now = t;
    workSinceCheckpoint = draft.work;
    const tip = { world: freeze(draft), applied };
    return { ...timeline, checkpoints, tip, workSinceCheckpoint, end: tip.world.now };
  }

  function fork(timeline: Timeline<State>, t: Instant): Timeline<State> {
    if (t >= timeline.end) return timeline;
    const moment = Math.max(t, timeline.start);
    const index = checkpointBefore(timeline, moment);
    const checkpoint = itemAt(timeline.checkpoints, index)!;
    let kept = checkpoint.applied;
    while ((itemAt(timeline.stimuli, kept)?.at ?? Infinity) <= moment) kept += 1;
    const stimuli = take(timeline.stimuli, kept);
    const cut = { ...timeline, stimuli, checkpoints: take(timeline.checkpoints, index + 1), tip: checkpoint, workSinceCheckpoint: 0, end: checkpoint.world.now };
    return compute(cut, moment, () => true);
  }

  function worldAt(timeline: Timeline<State>, t: Instant): World<State> {
    const moment = Math.max(t, timeline.start);
    const checkpoint = itemAt(timeline.checkpoints, checkpointBefore(timeline, moment))!;
    let from = moment >= timeline.end ? timeline.tip : checkpoint;
    const asked = lastAsked.get(timeline);
    if (asked && asked.world.now <= moment && asked.world.now > from.world.now) from = asked;
    if (from.world.now === moment && from === timeline.tip) return from.world;
    const found = play(timeline, from, moment, null);
    lastAsked.set(timeline, found);
    return found.world;
  }

  return {
    begin({ start, seed, host, devices }) {
      const draft = thaw<State>({ now: start, seq: 0, rng: seedRng(seed), queue: [], timers: {}, host, devices: {}, connections: {}, sessions: {} }, null);
      for (const device of devices) addDevice(machinery, draft, device);
      return resume(freeze(draft));
    },
    resume,
    append(timeline, stimulus) {
      const last = itemAt(timeline.stimuli, timeline.stimuli.length - 1);
      assert(!last || last.at <= stimulus.at, 'a stimulus in the past needs a fork');
      const base = fork(timeline, stimulus.at);
      return compute({ ...base, stimuli: appendTo(base.stimuli, stimulus) }, Math.max(stimulus.at, base.end), () => true);
    },
    fork,
    extend: (timeline, t) => (t > timeline.end ? compute(timeline, t, () => true) : timeline),
    settle: (timeline, limit = 600_000) => compute(timeline, timeline.end + limit, isBusy),
    worldAt,
    traceOf(timeline, from = timeline.start, to = timeline.end) {
      const trace: TraceEntry[] = [];
      const checkpoint = itemAt(timeline.checkpoints, checkpointBefore(timeline, from - 1))!;
      play(timeline, checkpoint, to, (entry) => {
        if (entry.at >= from) trace.push(entry);
      });
      return trace;
    },
  };
}

/** Is anything left to happen but timers? */
function isBusy<State>(draft: Draft<State>): boolean {
  return draft.queue.some((event) => event.kind !== 'timer');
}

/** All stimuli of a history in order. */
export function stimuliOf<State>(timeline: Timeline<State>): Stimulus[] {
  return [...items(timeline.stimuli)];
}

/** A stimulus without its moment, made to happen at `at`. */
export function happening(at: Instant, kind: StimulusKind): Stimulus {
  return { at, ...kind };
}
