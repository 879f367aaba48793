import type { Instant, Millis } from '../mail/mailbox';
import type { Carried, ConnectionId, DeviceId, Protocol } from '../kernel/process';
import type { Octets } from '../octets';

export type Direction = 'toServer' | 'toClient';

/** Octets that were sent together and are still, at least in part, on the way. */
export interface Transmission {
  readonly id: number;
  readonly direction: Direction;
  readonly sentAt: Instant;
  /** When its last octet arrives; Infinity is never used: a stalled line has no arrival scheduled, and says so by null. */
  readonly arrivesAt: Instant | null;
  readonly octets: Octets;
  readonly label: string;
  readonly carries: readonly Carried[];
  /** Was it sent under TLS? Then an eavesdropper reads its length alone. */
  readonly secured: boolean;
}

/** What the line between one device and the host is like. */
export interface LinkQuality {
  /** One way. */
  readonly latency: Millis;
  /** Octets a second; null for as fast as latency allows. */
  readonly bandwidth: number | null;
}

/** An ordered stream of octets in each direction: nothing overtakes, nothing is lost; a fault stalls or cuts it. */
export interface Connection {
  readonly id: ConnectionId;
  readonly device: DeviceId;
  readonly protocol: Protocol;
  readonly port: number;
  readonly openedAt: Instant;
  /** `opening`: TCP handshake under way. `closing`: closed by one side, the other has not heard yet. */
  readonly status: 'opening' | 'open' | 'closing' | 'closed';
  readonly security: 'clear' | 'handshake' | 'tls';
  readonly inFlight: readonly Transmission[];
  /** The earliest moment at which the next octet may arrive in each direction: keeps the stream ordered. */
  readonly clearAt: Readonly<Record<Direction, Instant>>;
  /** Octets on the wire so far, TLS overhead included. */
  readonly carried: Readonly<Record<Direction, number>>;
  /** Cut after so many more octets, in whichever direction they go; null for no such fault. */
  readonly cutAfter: number | null;
  readonly stalled: boolean;
}
