import type { DeviceKind } from '../device/settings';
import type { Host } from '../mail/host';
import type { Instant } from '../mail/mailbox';
import type { Connection, Link } from '../network/connection';
import type { Rng } from '../rng';
import type { ConnectionId, DeviceId } from './process';
import type { Scheduled, TimerKey } from './queue';

/** A device in the world: what it is, its line to the host, and its process's state. */
export interface Device<State> {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  /** What people call it, e.g. `Phone`. */
  readonly label: string;
  readonly link: Link;
  /** What would have arrived over the link had it been up: it waits, in order. */
  readonly held: readonly Scheduled[];
  readonly state: State;
}

/** A running timer. */
export interface Timer {
  readonly deadline: Instant;
  /** The queue holds an event for this timer at that moment; a timer that was started anew meanwhile is queued again then. */
  readonly queuedAt: Instant;
}

/**
 * Everything there is at one moment, as plain JSON: servers, devices, octets in flight, timers, the clock and the
 * generator. A step makes a new world and leaves the old one as it was.
 */
export interface World<State> {
  readonly now: Instant;
  /** Grows with every scheduled event and every transmission: orders what happens at one instant. */
  readonly seq: number;
  readonly rng: Rng;
  /** A binary heap by (at, seq). */
  readonly queue: readonly Scheduled[];
  readonly timers: Readonly<Record<TimerKey, Timer>>;
  readonly host: Host;
  readonly devices: Readonly<Record<DeviceId, Device<State>>>;
  readonly connections: Readonly<Record<ConnectionId, Connection>>;
  /** States of the server's sessions, by connection. */
  readonly sessions: Readonly<Record<ConnectionId, unknown>>;
}
