'use client';

import { useCallback, useState } from 'react';
import type * as DialogsModule from './dialogs';
import type { Opened } from './opened';

/** The windows of a device. They are fetched when the first of them opens; `missing` says that this failed. */
export function useDialogs() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [dialogs, setDialogs] = useState<typeof DialogsModule | null>(null);
  const [missing, setMissing] = useState(false);
  const open = useCallback((next: Opened) => {
    setOpened(next);
    void import('./dialogs').then(
      (loaded) => {
        setMissing(false);
        setDialogs(loaded);
      },
      () => {
        setMissing(true);
        setOpened(null);
      },
    );
  }, []);
  const close = useCallback(() => setOpened(null), []);
  return { opened, dialogs, missing, open, close };
}
