import { assert } from '../assert';
import type { Host } from '../mail/host';
import type { Instant, Millis } from '../mail/mailbox';
import type { Connection, Link } from '../network/connection';
import type { Rng } from '../rng';
import type { ConnectionId, DeviceId } from './process';
import { pop, push, type Occurrence, type Scheduled, type TimerKey } from './queue';
import type { Observer } from './trace';
import type { Device, Timer, World } from './world';

/**
 * A world under way. A run copies the world's tables once and then writes into its own copy, so that a step costs
 * no more in a world of 256 devices than in one of two; what the tables hold stays immutable and shared.
 */
export interface Draft<State> {
  now: Instant;
  seq: number;
  rng: Rng;
  host: Host;
  readonly queue: Scheduled[];
  readonly timers: Map<TimerKey, Timer>;
  readonly devices: Map<DeviceId, Device<State>>;
  readonly connections: Map<ConnectionId, Connection>;
  readonly sessions: Map<ConnectionId, unknown>;
  /** Those of the sessions that answer `changed` at once; null until somebody asks. */
  waiting: Set<ConnectionId> | null;
  readonly observe: Observer | null;
  /** What this run had to do, in events: what a checkpoint is worth. */
  work: number;
}

export function thaw<State>(world: World<State>, observe: Observer | null): Draft<State> {
  return {
    now: world.now,
    seq: world.seq,
    rng: world.rng,
    host: world.host,
    queue: [...world.queue],
    timers: new Map(Object.entries(world.timers)),
    devices: new Map(Object.entries(world.devices)),
    connections: new Map(Object.entries(world.connections)),
    sessions: new Map(Object.entries(world.sessions)),
    waiting: null,
    observe,
    work: 0,
  };
}

/**
 * The draft as a world. The queue is put in order and rid of cancelled timers, so that a world is the same value
 * whichever way a run came to it.
 */
export function freeze<State>(draft: Draft<State>): World<State> {
  return {
    now: draft.now,
    seq: draft.seq,
    rng: draft.rng,
    queue: inOrder(draft),
    timers: Object.fromEntries(draft.timers),
    host: draft.host,
    devices: Object.fromEntries(draft.devices),
    connections: Object.fromEntries(draft.connections),
    sessions: Object.fromEntries(draft.sessions),
  };
}

/** What is really going to happen, in its order; such a list is a heap too. */
function inOrder<State>(draft: Draft<State>): Scheduled[] {
  return draft.queue
    .filter((event) => event.kind !== 'timer' || draft.timers.get(event.timer)?.queuedAt === event.at)
    .sort((a, b) => a.at - b.at || a.seq - b.seq);
}

export function schedule<State>(draft: Draft<State>, at: Instant, occurrence: Occurrence): void {
  assert(at >= draft.now, `nothing is scheduled in the past: ${occurrence.kind}`);
  push(draft.queue, { at, seq: draft.seq++, ...occurrence });
}

/** Nothing that is on its way to a connection will happen. An ordered list is a heap too. */
export function unschedule<State>(draft: Draft<State>, connection: ConnectionId): void {
  const isOthers = (event: Scheduled) => event.kind === 'timer' || event.connection !== connection;
  draft.queue.splice(0, Infinity, ...inOrder(draft).filter(isOthers));
  for (const [id, device] of draft.devices) if (!device.held.every(isOthers)) draft.devices.set(id, { ...device, held: device.held.filter(isOthers) });
}

/** Takes the next event up to `until` and moves the clock to it. Timers that were cancelled or started anew are passed over. */
export function nextEvent<State>(draft: Draft<State>, until: Instant): Scheduled | null {
  for (;;) {
    const first = draft.queue[0];
    if (!first || first.at > until) return null;
    const event = pop(draft.queue)!;
    if (event.kind === 'timer' && !timerIsDue(draft, event.timer, event.at)) continue;
    draft.now = event.at;
    return event;
  }
}

/** The queue holds at most one event a timer: one that was started anew is looked at again at its new deadline. */
function timerIsDue<State>(draft: Draft<State>, key: TimerKey, at: Instant): boolean {
  const timer = draft.timers.get(key);
  if (!timer || timer.queuedAt !== at) return false;
  if (timer.deadline > at) {
    draft.timers.set(key, { deadline: timer.deadline, queuedAt: timer.deadline });
    push(draft.queue, { at: timer.deadline, seq: draft.seq++, kind: 'timer', timer: key });
    return false;
  }
  draft.timers.delete(key);
  return true;
}

export function startTimer<State>(draft: Draft<State>, key: TimerKey, delay: Millis): void {
  const deadline = draft.now + delay;
  const timer = draft.timers.get(key);
  if (timer && timer.queuedAt <= deadline) {
    draft.timers.set(key, { deadline, queuedAt: timer.queuedAt });
  } else {
    draft.timers.set(key, { deadline, queuedAt: deadline });
    schedule(draft, deadline, { kind: 'timer', timer: key });
  }
}

/** Cancels all timers whose key starts with `prefix`. */
export function cancelTimers<State>(draft: Draft<State>, prefix: string): void {
  for (const key of draft.timers.keys()) if (key.startsWith(prefix)) draft.timers.delete(key);
  // Cancelled timers stay queued until their time. In a world that runs on for hours they are swept out now and then.
  if (draft.queue.length > SWEEP_FROM + 4 * draft.timers.size) draft.queue.splice(0, Infinity, ...inOrder(draft));
}

const SWEEP_FROM = 1024;

/** The line of a device; visitors are near, and what is sent to them is seen to travel for a moment. */
export function linkOf<State>(draft: Draft<State>, id: DeviceId): Link {
  return draft.devices.get(id)?.link ?? VISITORS_LINK;
}

const VISITORS_LINK: Link = { latency: 0, bandwidth: null, state: 'up', busyUntil: { toServer: 0, toClient: 0 }, cutAfter: null, strips: false, deadPeerTimeout: 120_000 };

/** Changes the line of a device; a visitor's has nothing that could change. */
export function setLink<State>(draft: Draft<State>, id: DeviceId, change: Partial<Link>): void {
  const device = draft.devices.get(id);
  if (device) draft.devices.set(id, { ...device, link: { ...device.link, ...change } });
}

export function setConnection<State>(draft: Draft<State>, id: ConnectionId, change: Partial<Connection>): void {
  const connection = draft.connections.get(id);
  assert(connection, `a connection is known while it is written to: ${id}`);
  draft.connections.set(id, { ...connection, ...change });
}
