'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { words } from '@/content/words/live/page';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { keyIn, readEvent, splitEvents, type FeedEvent } from './feed';
import type * as Playing from './history';
import type { History } from './history';

/** How this page stands with the bridge. */
export type Standing =
  /** The address holds no key. */
  | 'noKey'
  | 'connecting'
  | 'live'
  /** The key is not the one of the bridge that runs now. */
  | 'refused'
  /** Nobody answers, or somebody who is no bridge. */
  | 'absent'
  /** As many pages watch as may. */
  | 'full'
  /** There was a feed; it is asked for again. */
  | 'lost';

export interface Live {
  readonly standing: Standing;
  readonly history: History | null;
  /** The bridge's clock, as far as this page has heard of it. */
  readonly now: () => Instant;
  /** Lets something happen in the bridge's world. @returns why not, in words, or null */
  readonly act: (kind: StimulusKind) => Promise<string | null>;
  readonly retry: () => void;
}

const RETRIES: readonly Millis[] = [500, 1000, 2000, 4000, 8000];
/** The bridge ticks each second: when it has been still for so long, the line is gone. */
const SILENCE: Millis = 8000;
/** How often this page looks whether a simulated device has something to do. */
const LOOK: Millis = 60;
/** What comes within so long is played at once. */
const GATHER: Millis = 40;

/** Keeps the feed of the bridge whose page this is, and plays it. The wall clock and the network enter here alone. */
export function useFeed(): Live {
  const key = useSyncExternalStore(onHash, () => keyIn(location.hash), () => null);
  const [standing, setStanding] = useState<Standing>('connecting');
  const [history, setHistory] = useState<History | null>(null);
  const [attempt, setAttempt] = useState(0);
  const clock = useRef<number | null>(null);

  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    let known: History | null = null;
    // The engine that plays what is told: only a page that listens needs it.
    let engine: typeof Playing | null = null;
    const pending: FeedEvent[] = [];
    let flushing: ReturnType<typeof setTimeout> | null = null;
    const show = (next: History | null) => {
      if (next === known) return;
      known = next;
      setHistory(next);
    };
    const flush = () => {
      flushing = null;
      if (engine) show(engine.receive(known, pending.splice(0)));
    };
    const hear = (event: FeedEvent) => {
      const at = event.kind === 'world' ? event.world.now : event.kind === 'tick' ? event.now : event.stimulus.at;
      const ahead = at - performance.now();
      clock.current = event.kind === 'world' || clock.current === null ? ahead : Math.max(clock.current, ahead);
      if (event.kind === 'world') setStanding('live');
      pending.push(event);
      flushing ??= setTimeout(flush, GATHER);
    };
    const look = setInterval(() => {
      if (engine && known && pending.length === 0 && clock.current !== null) show(engine.playOn(known, Math.floor(performance.now() + clock.current)));
    }, LOOK);

    void (async () => {
      engine = await import('./history');
      for (let failures = 0; !stop.signal.aborted; failures += 1) {
        const outcome = await listen(key, stop.signal, (event) => {
          failures = 0;
          hear(event);
        });
        if (stop.signal.aborted) return;
        setStanding(outcome === 'absent' && known ? 'lost' : outcome);
        if (outcome === 'refused') return;
        await pause(RETRIES[Math.min(failures, RETRIES.length - 1)]!, stop.signal);
      }
    })();
    return () => {
      stop.abort();
      clearInterval(look);
      if (flushing) clearTimeout(flushing);
      setHistory(null);
      setStanding('connecting');
    };
  }, [key, attempt]);

  const now = useCallback(() => Math.floor(performance.now() + (clock.current ?? 0)), []);
  const act = useCallback(
    async (kind: StimulusKind) => {
      try {
        const response = await fetch(addressOf('act', key ?? ''), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(kind) });
        return response.ok ? null : response.status === 400 ? (await response.text()).trim() : words.wouldNot;
      } catch {
        return words.noAnswer;
      }
    },
    [key],
  );
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => ({ standing: key === null ? 'noKey' : standing, history: key === null ? null : history, now, act, retry }), [key, standing, history, now, act, retry]);
}

const addressOf = (what: 'feed' | 'act', key: string) => `/bridge/${what}?key=${encodeURIComponent(key)}`;

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Listens until the line is gone. @returns how it ended */
async function listen(key: string, stop: AbortSignal, hear: (event: FeedEvent) => void): Promise<'refused' | 'full' | 'absent' | 'lost'> {
  const silent = new AbortController();
  let heard = false;
  try {
    const response = await fetch(addressOf('feed', key), { signal: AbortSignal.any([stop, silent.signal]), cache: 'no-store' });
    if (response.status === 403) return 'refused';
    if (response.status === 503) return 'full';
    if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      void response.body?.cancel();
      return 'absent';
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const timer = setTimeout(() => silent.abort(), SILENCE);
      const { done, value } = await reader.read();
      clearTimeout(timer);
      if (done) return 'lost';
      const { events, rest } = splitEvents(text + value);
      text = rest;
      for (const raw of events) {
        const event = readEvent(raw);
        if (event) hear(event);
        heard = true;
      }
    }
  } catch {
    return heard ? 'lost' : 'absent';
  }
}

function pause(ms: Millis, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
