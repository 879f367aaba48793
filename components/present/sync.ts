import { chartOf } from '@/machines/chart';
import { presentingRoleMachine } from '@/machines/presenting-role';
import type { Show } from './show';

/** Where a window stands: on the wall for the room, or before the speaker. */
export type Place = 'room' | 'speaker';

/** Orders what the windows know. A turn begins when another window drives; within it each thing told has the next number. */
export interface Stamp {
  readonly turn: number;
  readonly number: number;
  /** The window that drove. Two that began a turn at once are told apart by it. */
  readonly driver: string;
}

/** Each message holds the whole: one that is lost, or a window that comes late, leaves no gap. */
export type Message =
  | { readonly kind: 'hello' | 'bye'; readonly from: string; readonly place: Place }
  | { readonly kind: 'show'; readonly from: string; readonly place: Place; readonly stamp: Stamp; readonly show: Show };

/** What one window knows of the presentation. */
export interface Sync {
  readonly me: string;
  readonly place: Place;
  /** The state of the role's chart: `fresh`, `drives` or `follows`. */
  readonly role: string;
  readonly stamp: Stamp;
  readonly show: Show;
  /** The other windows that are open, and where they stand. */
  readonly others: Readonly<Record<string, Place>>;
}

/** A window after something happened, and what it tells all others. */
export type Turn = readonly [Sync, readonly Message[]];

const role = chartOf(presentingRoleMachine);

/** A window that has just been opened, with what it remembers or begins with. It asks whether others know better. */
export function joined(me: string, place: Place, show: Show): Turn {
  return [{ me, place, role: role.initial.state, stamp: { turn: 0, number: 0, driver: '' }, show, others: {} }, [{ kind: 'hello', from: me, place }]];
}

/** Somebody did something in this window. */
export function acted(sync: Sync, show: Show): Turn {
  return after({ ...sync, show, stamp: { ...sync.stamp, number: sync.stamp.number + 1 } }, 'acted');
}

export function heard(sync: Sync, message: Message): Turn {
  if (message.from === sync.me) return [sync, []];
  const { [message.from]: _, ...rest } = sync.others;
  const here = { ...sync, others: message.kind === 'bye' ? rest : { ...rest, [message.from]: message.place } };
  if (message.kind !== 'show') return message.kind === 'hello' ? after(here, 'asked') : [here, []];
  return isNewer(message.stamp, sync.stamp) ? after(here, 'heard', message) : [here, []];
}

function after(sync: Sync, event: string, message?: Extract<Message, { kind: 'show' }>): Turn {
  const { state, actions } = role.next(sync.role, event);
  const next: Sync = {
    ...sync,
    role: state,
    ...(actions.includes('begin') && { stamp: { turn: sync.stamp.turn + 1, number: 1, driver: sync.me } }),
    ...(actions.includes('adopt') && message && { stamp: message.stamp, show: message.show }),
  };
  const { me, place, stamp, show } = next;
  return [next, actions.includes('tell') ? [{ kind: 'show', from: me, place, stamp, show }] : []];
}

function isNewer(a: Stamp, b: Stamp): boolean {
  return a.turn !== b.turn ? a.turn > b.turn : a.number !== b.number ? a.number > b.number : a.driver > b.driver;
}
