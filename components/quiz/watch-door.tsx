'use client';

import { useEffect, useState } from 'react';
import { words } from '@/content/words/quiz/watch-door';
import type { Item } from './item';
import type { Watch } from './watch';
import type * as WindowModule from './watch-window';

interface WatchDoorProps {
  readonly item: Item;
  /** What is to be seen; null while nobody watches. */
  readonly watch: Watch | null;
  readonly onClose: () => void;
}

/** The window in which an answer is watched. It holds the stage and the engine, and is loaded when it is first opened. */
export function WatchDoor({ item, watch, onClose }: WatchDoorProps) {
  const [loaded, setLoaded] = useState<typeof WindowModule | null>(null);
  const [failed, setFailed] = useState(false);
  const wanted = watch !== null && loaded === null;
  useEffect(() => {
    if (!wanted) return;
    import('./watch-window').then(
      (module) => {
        setLoaded(module);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [wanted]);
  if (!watch) return null;
  if (loaded) return <loaded.WatchWindow item={item} watch={watch} onClose={onClose} />;
  return failed ? (
    <p role="alert" className="command-trouble">
      {words.failed}{' '}
      <button type="button" className="quiet-button inline-flex" onClick={onClose}>
        {words.close}
      </button>
    </p>
  ) : null;
}
