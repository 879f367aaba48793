import type { Instant } from '../mail/mailbox';
import { drawInt, type Rng } from '../rng';
import type { Direction, Link } from './connection';

/** The largest segment of an Ethernet path: 1500 octets less the IPv4 and TCP headers. */
export const MAXIMUM_SEGMENT = 1460;

/** What TLS 1.3 adds to a record: header 5, content type 1, authentication tag 16 (RFC 8446 §5.2). */
export const TLS_RECORD_OVERHEAD = 22;
export const TLS_RECORD_LIMIT = 16_384;

/** The flights of a TLS 1.3 handshake, by length in octets: what a capture of a usual one shows. */
export const TLS_FLIGHTS = { clientHello: 517, serverFlight: 3_120, clientFinished: 80 } as const;
export type TlsFlight = keyof typeof TLS_FLIGHTS;

/** Octets on the wire for `length` octets of application data. */
export function wireLength(length: number, secured: boolean): number {
  return secured ? length + TLS_RECORD_OVERHEAD * Math.max(1, Math.ceil(length / TLS_RECORD_LIMIT)) : length;
}

/**
 * Splits what was sent into segments: at the maximum, and now and then somewhere else, so that every receiver is
 * made to join what belongs together.
 *
 * @returns the lengths, which add up to `length`, and the generator's next state
 */
export function segmentLengths(length: number, rng: Rng): [number[], Rng] {
  const lengths: number[] = [];
  const [split, drawn] = drawInt(rng, 0, 3);
  let rest = length;
  let state = drawn;
  if (split === 0 && rest > 1) {
    const [first, next] = drawInt(drawn, 1, Math.min(rest, MAXIMUM_SEGMENT) - 1);
    lengths.push(first);
    rest -= first;
    state = next;
  }
  while (rest > 0) {
    lengths.push(Math.min(rest, MAXIMUM_SEGMENT));
    rest -= lengths.at(-1)!;
  }
  return [lengths, state];
}

/** When the sender has put `length` octets on the line, and when the last of them arrives. */
export function journey(link: Link, direction: Direction, length: number, now: Instant): { sent: Instant; arrives: Instant } {
  const start = Math.max(now, link.busyUntil[direction]);
  const sent = link.bandwidth === null ? start : start + Math.ceil((length * 1000) / link.bandwidth);
  return { sent, arrives: sent + link.latency };
}
