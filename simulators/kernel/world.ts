import type { DeviceKind, Settings } from '../device/settings';
import type { Host } from '../mail/host';
import type { Instant } from '../mail/mailbox';
import type { Connection } from '../network/connection';
import type { Rng } from '../rng';
import type { ConnectionId, DeviceId } from './process';
import type { Scheduled } from './queue';

/** A device in the world: what it is, and its process's state. */
export interface Device<State = unknown> {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly label: string;
  /** A mail client that nobody simulates: a real program that came through the bridge. */
  readonly settings: Settings;
  readonly state: State;
}

/**
 * Everything there is at one moment, as plain JSON: servers, devices, octets in flight, timers, the clock and the
 * generator. A step makes a new world and leaves the old one as it was.
 */
export interface World<DeviceState = unknown> {
  readonly now: Instant;
  /** Grows with every scheduled event: orders events of one instant. */
  readonly seq: number;
  readonly rng: Rng;
  readonly queue: readonly Scheduled[];
  readonly host: Host;
  readonly devices: Readonly<Record<DeviceId, Device<DeviceState>>>;
  readonly connections: Readonly<Record<ConnectionId, Connection>>;
  /** States of the server's sessions, by connection. */
  readonly sessions: Readonly<Record<ConnectionId, unknown>>;
}
