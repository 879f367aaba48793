import { words } from '@/content/words/stage/view/tally';
import type { DeviceId, Protocol } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film } from './film';

/** What one device spent on one protocol. */
export interface Cost {
  readonly device: DeviceId;
  readonly protocol: Protocol;
  readonly connections: number;
  /** Octets that the device put on the wire, and that were put on it for the device: what TLS adds is in it, what TCP and IP add is not. */
  readonly up: number;
  readonly down: number;
  readonly roundTrips: number;
  /** Letters that were carried whole, and headers that were carried alone, each time that it was. */
  readonly letters: number;
  readonly headers: number;
}

export const NOTHING_SPENT: Omit<Cost, 'device' | 'protocol'> = { connections: 0, up: 0, down: 0, roundTrips: 0, letters: 0, headers: 0 };

/**
 * What each device spent up to `t`, protocol by protocol, in the order in which they began.
 *
 * A round trip is a time that the device had to wait for the server before it could go on:
 * one for the TCP connection, and then one each time that the server speaks after the device did (client → server → client).
 * So a TLS handshake counts one (ClientHello, and what the server says to it), and the greeting under TLS, which waits for the
 * device’s Finished, one more. Commands that are sent together wait together. What the server says by itself (a greeting in clear, news
 * while the device idles) is waited for by nobody.
 */
export function tallyOf(film: Film, t: Instant): Cost[] {
  const costs = new Map<string, { -readonly [K in keyof Cost]: Cost[K] }>();
  const spokeLast = new Map<string, 'toServer' | 'toClient'>();
  const known = new Set<string>();
  for (const entry of film.trace) {
    if (entry.at > t) break;
    if (entry.kind !== 'connection' && entry.kind !== 'sent') continue;
    const { device, protocol, connection } = entry;
    const key = `${device} ${protocol}`;
    let cost = costs.get(key);
    if (!cost) costs.set(key, (cost = { device, protocol, ...NOTHING_SPENT }));
    if (entry.kind === 'connection') {
      if (entry.event !== 'opened') continue;
      cost.roundTrips += 1;
      if (!known.has(connection)) cost.connections += 1;
      known.add(connection);
      continue;
    }
    if (!known.has(connection)) {
      // It was open before this film began.
      known.add(connection);
      cost.connections += 1;
    }
    if (entry.direction === 'toServer') cost.up += entry.length;
    else cost.down += entry.length;
    if (entry.direction === 'toClient' && spokeLast.get(connection) === 'toServer') cost.roundTrips += 1;
    spokeLast.set(connection, entry.direction);
    for (const { part } of entry.carries) {
      if (part === 'whole') cost.letters += 1;
      else cost.headers += 1;
    }
  }
  return [...costs.values()].filter((cost) => cost.connections > 0);
}

/** Several costs as one. */
export function sumOf(costs: readonly Cost[]): Omit<Cost, 'device' | 'protocol'> {
  return costs.reduce<Omit<Cost, 'device' | 'protocol'>>(
    (sum, cost) => ({
      connections: sum.connections + cost.connections,
      up: sum.up + cost.up,
      down: sum.down + cost.down,
      roundTrips: sum.roundTrips + cost.roundTrips,
      letters: sum.letters + cost.letters,
      headers: sum.headers + cost.headers,
    }),
    NOTHING_SPENT,
  );
}

/** A line to think of: octets a second in each direction, and how long there and back takes, in milliseconds. */
export interface Speed {
  readonly id: string;
  readonly label: string;
  readonly octets: number;
  readonly roundTrip: number;
}

export const SPEEDS: readonly Speed[] = [
  { id: 'fibre', label: words.speeds.fibre, octets: 12_000_000, roundTrip: 10 },
  { id: '4g', label: words.speeds['4g'], octets: 2_000_000, roundTrip: 50 },
  { id: 'edge', label: words.speeds.edge, octets: 20_000, roundTrip: 300 },
  { id: 'satellite', label: words.speeds.satellite, octets: 1_000_000, roundTrip: 600 },
];

/** How long it all takes on such a line, in milliseconds: every wait, and every octet, one after the other. */
export function timeOn(speed: Speed, { up, down, roundTrips }: Pick<Cost, 'up' | 'down' | 'roundTrips'>): number {
  return roundTrips * speed.roundTrip + ((up + down) * 1000) / speed.octets;
}

/** `0.4 s`, `12 s`, `3 min 20 s` */
export function inSeconds(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? words.seconds(ms / 1000) : words.minutes(Math.floor(seconds / 60), seconds % 60);
}

/** `20 kB/s`, `12 MB/s` */
export function rateOf({ octets }: Speed): string {
  return octets >= 1_000_000 ? words.megabytesASecond(octets / 1_000_000) : words.kilobytesASecond(octets / 1000);
}
