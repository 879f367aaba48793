import type { Carried, ConnectionId, DeviceId, Protocol } from '../kernel/process';
import type { Instant, Millis } from '../mail/mailbox';
import type { Octets } from '../octets';

export type Direction = 'toServer' | 'toClient';

/** Octets that were sent together and are still, at least in part, on the way. */
export interface Transmission {
  readonly id: number;
  readonly direction: Direction;
  readonly sentAt: Instant;
  /** When its last octet arrives; past while the link is stalled. */
  readonly arrivesAt: Instant;
  /** What was sent; empty for a TLS handshake flight, of which only the length is modelled. */
  readonly octets: Octets;
  /** Octets on the wire, TLS record overhead included. */
  readonly length: number;
  readonly label: string;
  readonly carries: readonly Carried[];
  /** Sent under TLS: an eavesdropper reads its length alone. */
  readonly secured: boolean;
}

/** What the line between one device and the host is like. All connections of a device share its link. */
export interface Link {
  /** One way. */
  readonly latency: Millis;
  /** Octets a second in each direction; null for as fast as latency allows. */
  readonly bandwidth: number | null;
  /** `down`: nothing passes and nothing can be opened. `stalled`: what is sent waits, in order, until the link resumes. */
  readonly state: 'up' | 'stalled' | 'down';
  /** When the sender of each direction has put its last octet on the line. */
  readonly busyUntil: Readonly<Record<Direction, Instant>>;
  /** The link cuts its connections after so many more octets have passed, in either direction; null for no such fault. */
  readonly cutAfter: number | null;
  /** Somebody on the way strikes the offer of STARTTLS or STLS out of what servers say in clear. */
  readonly strips: boolean;
  /** How long a server holds on to a session whose device vanished without a word (TCP keep-alive). */
  readonly deadPeerTimeout: Millis;
}

/** An ordered stream of octets in each direction: nothing overtakes, nothing is lost; a fault stalls it or cuts it. */
export interface Connection {
  readonly id: ConnectionId;
  readonly device: DeviceId;
  readonly protocol: Protocol;
  readonly port: number;
  readonly openedAt: Instant;
  /** `closing`: one end has closed, the other has not heard yet. `cut`: broken for both; nothing arrives any more. */
  readonly status: 'opening' | 'open' | 'closing' | 'cut';
  readonly closedBy: 'client' | 'server' | null;
  readonly security: 'clear' | 'handshake' | 'tls';
  readonly inFlight: readonly Transmission[];
  /** When the last octet sent in each direction arrives: what is sent later arrives later. */
  readonly clearAt: Readonly<Record<Direction, Instant>>;
  /** Octets put on the wire so far, TLS overhead included. */
  readonly carried: Readonly<Record<Direction, number>>;
}

export const IMPLICIT_TLS_PORTS: readonly number[] = [465, 993, 995];
