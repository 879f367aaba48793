'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { findApi, ScormError } from './rte';
import { begin, type QuizReport, type ScormSession } from './session';

/** The page in a course. `none`: it stands in no course, and reports to nobody. */
export type Course =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none'; readonly troubles: readonly string[] }
  | { readonly kind: 'open'; readonly session: Pick<ScormSession, 'learner' | 'state' | 'isReview'>; readonly troubles: readonly string[] };

/** A platform keeps what it is told by a request that the page waits for: so often at most while the learner works, in milliseconds. */
const KEPT_EVERY = 10_000;

/**
 * Finds the course around the page and reports to it. The session ends when the page is left: platforms take nothing afterwards.
 *
 * @param mastery from which score on the quiz is passed, unless the platform says
 */
export function useScorm(mastery: number | null): { readonly course: Course; readonly report: (report: QuizReport) => void } {
  const [course, setCourse] = useState<Course>({ kind: 'looking' });
  const session = useRef<ScormSession | null>(null);
  const kept = useRef(-Infinity);
  useEffect(() => {
    const leave = () => session.current?.finish();
    // A page that the browser had put aside comes back with its session ended: it begins anew.
    const back = ({ persisted }: PageTransitionEvent) => persisted && session.current && window.location.reload();
    const found = opened(mastery);
    if (found.kind === 'open') session.current = found.session;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what is around the page is known in the browser alone
    setCourse(found);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
    };
  }, [mastery]);
  const report = useCallback((told: QuizReport) => {
    const here = session.current;
    if (!here) return;
    const isTime = told.done || performance.now() - kept.current >= KEPT_EVERY;
    if (isTime) kept.current = performance.now();
    // What is told in between is kept with the next, or when the page is left.
    const troubles = [...here.report(told).troubles, ...(isTime ? here.keep().troubles : [])];
    setCourse((now) => (now.kind === 'open' ? { ...now, troubles } : now));
  }, []);
  return { course, report };
}

function opened(mastery: number | null): Exclude<Course, { kind: 'looking' | 'open' }> | { readonly kind: 'open'; readonly session: ScormSession; readonly troubles: readonly string[] } {
  const api = findApi(window);
  if (!api) return { kind: 'none', troubles: [] };
  try {
    return { kind: 'open', session: begin(api, { now: () => performance.now(), mastery }), troubles: [] };
  } catch (error) {
    if (error instanceof ScormError) return { kind: 'none', troubles: [error.message] };
    throw error;
  }
}
