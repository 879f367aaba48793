import type { Instant } from '@/simulators/mail/mailbox';
import type { Connection, Direction } from '@/simulators/network/connection';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Carried } from '@/simulators/kernel/process';
import type { StageWorld } from './film';

/** Something on a wire now. */
export interface Flight {
  readonly id: string;
  readonly device: DeviceId;
  readonly direction: Direction;
  readonly sentAt: Instant;
  readonly arrivesAt: Instant | null;
  readonly labels: readonly string[];
  readonly carries: readonly Carried[];
  readonly secured: boolean;
}

/** What is on the wires. What was sent in one breath, and so keeps together all the way, is one flight. */
export function flightsOf(world: StageWorld): Flight[] {
  const together = new Map<string, Flight>();
  for (const connection of Object.values(world.connections)) {
    for (const { direction, sentAt, arrivesAt, label, carries, secured } of connection.inFlight) {
      const id = `${connection.id} ${direction} ${sentAt}`;
      const first = together.get(id);
      together.set(
        id,
        first
          ? { ...first, arrivesAt: arrivesAt === null || first.arrivesAt === null ? null : Math.max(arrivesAt, first.arrivesAt), labels: [...first.labels, label], carries: [...first.carries, ...carries] }
          : { id, device: connection.device, direction, sentAt, arrivesAt, labels: [label], carries, secured },
      );
    }
  }
  return [...together.values()];
}

/** How far it has come at `t`: 0 at its sender, 1 where it arrives. A stalled line holds it halfway. */
export function progressOf(flight: Flight, t: Instant): number {
  if (flight.arrivesAt === null) return 0.5;
  if (flight.arrivesAt <= flight.sentAt) return 1;
  return Math.min(1, Math.max(0, (t - flight.sentAt) / (flight.arrivesAt - flight.sentAt)));
}

/** What a device's wire shows: its open connections, the newest first. */
export function linesOf(world: StageWorld, device: DeviceId): Connection[] {
  return Object.values(world.connections)
    .filter((connection) => connection.device === device)
    .sort((a, b) => b.openedAt - a.openedAt);
}

/** Whose turn it is: what is under way, or else who spoke last has finished and the other answers. */
export function turnOf(connection: Connection): Direction | null {
  return connection.inFlight.at(-1)?.direction ?? null;
}
