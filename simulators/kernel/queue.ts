import type { Instant } from '../mail/mailbox';
import type { Direction } from '../network/connection';
import type { TlsFlight } from '../network/transmit';
import type { Octets } from '../octets';
import type { ConnectionId, DeviceId } from './process';

/** What will happen, unless something happens before. Events of one instant happen in the order of `seq`. */
export type Scheduled = { readonly at: Instant; readonly seq: number } & Occurrence;

export type Occurrence =
  /** The TCP handshake is done for the device, and one latency later for the server. */
  | { readonly kind: 'connected'; readonly connection: ConnectionId; readonly side: Side }
  | {
      readonly kind: 'segment';
      readonly connection: ConnectionId;
      readonly direction: Direction;
      readonly octets: Octets;
      readonly transmission: number;
      /** Does the transmission end here? */
      readonly last: boolean;
    }
  /** A flight of the TLS handshake arrives. */
  | { readonly kind: 'flight'; readonly connection: ConnectionId; readonly flight: TlsFlight; readonly transmission: number }
  /** A side learns that the connection is no more. */
  | { readonly kind: 'closed'; readonly connection: ConnectionId; readonly side: Side; readonly reason: 'refused' | 'closed' | 'cut' }
  /** A session that waits is told that its account changed. */
  | { readonly kind: 'changed'; readonly connection: ConnectionId }
  | { readonly kind: 'timer'; readonly timer: TimerKey };

export type Side = 'client' | 'server';

/** Whose timer, and which: `device phone poll`, `session phone-3 autologout`. */
export type TimerKey = string;

export function timerKey(owner: 'device' | 'session', id: DeviceId | ConnectionId, name: string): TimerKey {
  return `${owner} ${id} ${name}`;
}

/** @returns owner, its id and the timer's name. Ids hold no spaces. */
export function timerParts(key: TimerKey): { owner: 'device' | 'session'; id: string; name: string } {
  const [owner, id, ...name] = key.split(' ');
  return { owner: owner as 'device' | 'session', id: id!, name: name.join(' ') };
}

function before(a: Scheduled, b: Scheduled): boolean {
  return a.at < b.at || (a.at === b.at && a.seq < b.seq);
}

/** Adds to a binary heap in place: the queue of a world under way is its own copy. */
export function push(heap: Scheduled[], event: Scheduled): void {
  let index = heap.push(event) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!before(event, heap[parent]!)) break;
    heap[index] = heap[parent]!;
    index = parent;
  }
  heap[index] = event;
}

/** Takes the earliest event off the heap in place. */
export function pop(heap: Scheduled[]): Scheduled | undefined {
  const first = heap[0];
  const moved = heap.pop();
  if (heap.length === 0 || moved === undefined) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
    if (!before(heap[child]!, moved)) break;
    heap[index] = heap[child]!;
    index = child;
  }
  heap[index] = moved;
  return first;
}
