import type { Protocol } from '@/simulators/kernel/process';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Instant } from '@/simulators/mail/mailbox';
import { unpack } from '@/simulators/packed';
import type { StageWorld } from '../stage/view/film';

/** Where the bridge listens for mail programs. */
export interface Door {
  readonly protocol: Protocol;
  readonly port: number;
  /** TLS from the first octet. */
  readonly tls: boolean;
}

/** What the bridge tells: the world as it is, then whatever comes into it, and the time. */
export type FeedEvent =
  | { readonly kind: 'world'; readonly world: StageWorld; readonly doors: readonly Door[] }
  | { readonly kind: 'stimulus'; readonly stimulus: Stimulus }
  | { readonly kind: 'tick'; readonly now: Instant };

/** One Server-Sent Event as it stands on the line. */
export interface RawEvent {
  readonly event: string;
  readonly data: string;
}

/** Takes the events that are whole off the front of what has come so far. */
export function splitEvents(text: string): { readonly events: readonly RawEvent[]; readonly rest: string } {
  const events: RawEvent[] = [];
  let from = 0;
  for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n', from)) {
    const raw = { event: 'message', data: '' };
    for (const line of text.slice(from, end).split('\n')) {
      if (line.startsWith('event: ')) raw.event = line.slice('event: '.length);
      else if (line.startsWith('data: ')) raw.data += line.slice('data: '.length);
    }
    events.push(raw);
    from = end + 2;
  }
  return { events, rest: text.slice(from) };
}

/** What an event says; null for one that this page does not know. @throws SyntaxError when its data is not what the bridge writes */
export function readEvent({ event, data }: RawEvent): FeedEvent | null {
  switch (event) {
    case 'world': {
      const { world, doors } = JSON.parse(data) as { world: string; doors?: readonly Door[] };
      return { kind: 'world', world: unpack(world) as StageWorld, doors: doors ?? [] };
    }
    case 'stimulus':
      return { kind: 'stimulus', stimulus: JSON.parse(data) as Stimulus };
    case 'tick':
      return { kind: 'tick', now: (JSON.parse(data) as { now: Instant }).now };
    default:
      return null;
  }
}

/** The secret in an address's fragment, or null. */
export function keyIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('key') || null;
}
