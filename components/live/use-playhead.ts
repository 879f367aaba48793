'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { indexAt } from '../stage/view/film';
import { toInstant, toStage, type Pace } from '../stage/view/pace';
import { useReducedMotion } from '../ui/use-reduced-motion';
import { FLIGHT, flightsAt, IN_SIGHT } from './flights';
import type { History } from './history';
import { livePace } from './pace';

/** The stage is so far behind the bridge that a command can be seen to come before it is obeyed. */
const BEHIND: Millis = FLIGHT;
/** The clock on the page, while nothing moves. */
const IDLE: Millis = 250;
export interface Playhead {
  readonly t: Instant;
  /** The moment of what happened last at `t`. */
  readonly moment: Instant;
  readonly pace: Pace;
  readonly ms: Millis;
  /** Does the playhead follow what happens now? */
  readonly live: boolean;
  readonly playing: boolean;
  readonly still: boolean;
  seek(ms: Millis): void;
  seekTo(t: Instant): void;
  step(direction: 1 | -1): void;
  play(): void;
  goLive(): void;
}

type Mode = 'live' | 'paused' | 'playing';

/** The playhead over a history that grows: it follows until somebody takes it back. */
export function usePlayhead(history: History, now: () => Instant): Playhead {
  const [mode, setMode] = useState<Mode>('live');
  const [t, setT] = useState(() => Math.max(history.film.start, now() - BEHIND));
  const still = useReducedMotion();
  const { film, moments } = history;
  const end = Math.max(history.timeline.end, film.start);
  const latest = useRef({ history, t });
  useEffect(() => {
    latest.current = { history, t };
  });

  const pace = useMemo(() => livePace(film.start, moments, end), [film, moments, end]);
  const at = Math.min(Math.max(t, film.start), Math.max(end, t));
  const index = indexAt(moments, at);
  const moment = index < 0 ? film.start : moments[index]!;

  useEffect(() => {
    if (mode !== 'live') return;
    let shown = -Infinity;
    let frame = requestAnimationFrame(function tick() {
      const to = now() - BEHIND;
      const { film, moments } = latest.current.history;
      const last = moments[indexAt(moments, to)] ?? -Infinity;
      const moves = (!still && to - last < IN_SIGHT + FLIGHT && flightsAt(film, to).length > 0) || (last > shown && last <= to) || to - shown >= IDLE;
      if (moves) {
        shown = to;
        setT((was) => Math.max(was, to));
      }
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [mode, now, still]);

  const paceNow = useRef(pace);
  useEffect(() => {
    paceNow.current = pace;
  });
  useEffect(() => {
    if (mode !== 'playing') return;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(time) {
      const passed = Math.min(time - last, 100);
      last = time;
      const { t } = latest.current;
      const to = toInstant(paceNow.current, toStage(paceNow.current, t) + passed);
      if (to >= now() - BEHIND || toStage(paceNow.current, to) >= paceNow.current.length) return setMode('live');
      setT(to);
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [mode, now]);

  const seekTo = useCallback((to: Instant) => {
    setMode('paused');
    setT(to);
  }, []);
  const seek = useCallback((ms: Millis) => seekTo(toInstant(paceNow.current, ms)), [seekTo]);
  const step = useCallback(
    (direction: 1 | -1) => {
      const { history, t } = latest.current;
      const { moments } = history;
      const here = indexAt(moments, t);
      const before = moments[here] !== undefined && moments[here] < t ? here : here - 1;
      const target = moments[direction === 1 ? here + 1 : before];
      seekTo(target ?? (direction === 1 ? t : history.film.start));
    },
    [seekTo],
  );
  const goLive = useCallback(() => {
    setMode('live');
    setT(now() - BEHIND);
  }, [now]);
  const play = useCallback(() => setMode((was) => (was === 'paused' ? 'playing' : 'paused')), []);

  return { t: at, moment, pace, ms: toStage(pace, at), live: mode === 'live', playing: mode === 'playing', still, seek, seekTo, step, play, goLive };
}
