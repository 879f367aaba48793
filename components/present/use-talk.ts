import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ScreenEvent } from './screen';
import type { Show } from './show';
import type { Place, Sync } from './sync';
import type { Talk } from './talk';

const quiet = () => () => undefined;

export interface Talking {
  /** Null until the channel is open. */
  readonly sync: Sync | null;
  /** Another version of the site is open in another window. */
  readonly troubled: boolean;
  /** Changes what all windows show; from then on this one drives. Does nothing before the channel is open. */
  act(change: (show: Show) => Show): void;
  turn(event: ScreenEvent): void;
}

/**
 * This window's part in the presentation. What talks is loaded once the page is there.
 *
 * @param begin what to begin with, where nobody knows better; one function for good, and null as long as it cannot be said
 */
export function useTalk(lesson: string, place: Place, begin: ((kept: Show | null) => Show) | null): Talking {
  const [talk, setTalk] = useState<Talk | null>(null);
  const latest = useRef(talk);
  useEffect(() => {
    if (!begin) return;
    let opened: Talk | null = null;
    let wanted = true;
    void import('./talk').then(({ openTalk }) => {
      if (!wanted) return;
      opened = openTalk(lesson, place, begin);
      latest.current = opened;
      setTalk(opened);
    });
    return () => {
      wanted = false;
      opened?.close();
    };
  }, [lesson, place, begin]);
  const sync = useSyncExternalStore(talk?.subscribe ?? quiet, () => talk?.now() ?? null, () => null);
  const troubled = useSyncExternalStore(talk?.subscribe ?? quiet, () => talk?.isTroubled() ?? false, () => false);
  const act = useCallback((change: (show: Show) => Show) => latest.current?.act(change), []);
  const turn = useCallback((event: ScreenEvent) => latest.current?.turn(event), []);
  return { sync, troubled, act, turn };
}
