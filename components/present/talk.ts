import { messageIn, sealed, showIn } from './message';
import { screened, thawed, type ScreenEvent } from './screen';
import type { Show } from './show';
import { acted, heard, joined, type Place, type Sync, type Turn } from './sync';

/** One window's part in a presentation: the channel to the others, and what it keeps for when it is loaded again. */
export interface Talk {
  now(): Sync;
  subscribe(listener: () => void): () => void;
  /** Somebody did something in this window: it drives from now on. */
  act(change: (show: Show) => Show): void;
  /** Blackens, whitens, freezes, or takes that back. */
  turn(event: ScreenEvent): void;
  /** Another window tells something of another version of this site. */
  readonly isTroubled: () => boolean;
  close(): void;
}

const NAME = 'where-mail-lives.present';

/** @param begin what there is to see as long as nobody else tells, given what this window kept */
export function openTalk(lesson: string, place: Place, begin: (kept: Show | null) => Show): Talk {
  const key = `${NAME}.${lesson}.${place}`;
  // An old browser has no channel: then this window is alone.
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${NAME}.${lesson}`);
  const listeners = new Set<() => void>();
  let troubled = false;
  let sync: Sync;
  const take = ([next, messages]: Turn) => {
    sync = next;
    for (const message of messages) channel?.postMessage(sealed(message));
    keep(key, sync.show);
    for (const listener of listeners) listener();
  };
  const join = () => take(joined(crypto.randomUUID(), place, begin(kept(key))));
  const leave = () => channel?.postMessage(sealed({ kind: 'bye', from: sync.me, place }));
  // A page that the browser has put aside whole, and brings back, has missed what was told meanwhile.
  const back = (event: PageTransitionEvent) => event.persisted && join();
  channel?.addEventListener('message', ({ data }) => {
    const message = messageIn(data);
    if (message) return take(heard(sync, message));
    troubled = true;
    for (const listener of listeners) listener();
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', back);
  join();
  return {
    now: () => sync,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    act: (change) => take(acted(sync, change(place === 'room' ? thawed(sync.show, Date.now()) : sync.show))),
    turn: (event) => take(acted(sync, screened(sync.show, event, Date.now()))),
    isTroubled: () => troubled,
    close() {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', back);
      leave();
      channel?.close();
    },
  };
}

function kept(key: string): Show | null {
  try {
    return showIn(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

function keep(key: string, show: Show): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(sealed(show)));
  } catch {
    // Where the browser keeps nothing, the other windows and the address still do.
  }
}
