'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Progress } from './progress';
import type * as ProgressModule from './progress';

/** Where this device keeps a learner's progress, and where what could not be read is set aside. */
const KEY = 'where-mail-lives.progress';
const ASIDE = 'where-mail-lives.progress.damaged';

interface Held {
  /** Null until it has been read. */
  readonly progress: Progress | null;
  /** Why what was stored could not be used; it is set aside, not thrown away. */
  readonly damaged: string | null;
  /** Nothing can be stored on this device: private windows and full disks. */
  readonly unstored: boolean;
}

let held: Held = { progress: null, damaged: null, unstored: false };
let how: typeof ProgressModule | null = null;
/** Does what could not be read still stand where progress is stored? */
let keepsDamaged = false;
const listeners = new Set<() => void>();

function set(next: Held): void {
  held = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(): Promise<void> {
  how ??= await import('./progress');
  let text: string | null = null;
  let unstored = false;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    unstored = true;
  }
  if (text === null) return set({ ...held, progress: held.progress ?? how.NO_PROGRESS, unstored });
  const read = how.readProgress(text);
  if (read.ok) return set({ progress: read.progress, damaged: null, unstored });
  try {
    localStorage.setItem(ASIDE, text);
  } catch {
    // There is no room beside it: it stays where it is, and nothing is written over it.
    keepsDamaged = true;
  }
  set({ progress: how.NO_PROGRESS, damaged: read.reason, unstored: unstored || keepsDamaged });
}

/** What could not be read, as it was stored; null where there is nothing of the kind. */
export function damagedText(): string | null {
  return localStorage.getItem(keepsDamaged ? KEY : ASIDE);
}

/** Changes the progress and stores it. Before it has been read, the change waits for that. */
export async function changeProgress(change: (before: Progress, how: typeof ProgressModule) => Progress): Promise<void> {
  if (!held.progress || !how) await load();
  if (!held.progress || !how) return;
  const next = change(held.progress, how);
  if (next === held.progress) return;
  let unstored = keepsDamaged;
  try {
    if (!keepsDamaged) localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    unstored = true;
  }
  set({ ...held, progress: next, unstored });
}

const EMPTY: Held = { progress: null, damaged: null, unstored: false };

/** A learner's progress on this device; other tabs' changes come too. */
export function useProgress(): Held {
  const now = useSyncExternalStore(subscribe, () => held, () => EMPTY);
  useEffect(() => {
    if (!held.progress) void load();
    const onStorage = (event: StorageEvent) => event.key === KEY && void load();
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  return now;
}
