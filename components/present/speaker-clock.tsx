'use client';

import { useEffect, useId, useState } from 'react';
import { words } from '@/content/words/present/speaker';
import { MOST_MINUTES } from './show';
import { spanOf } from '../ui/span';
import type { Presentation } from './presentation';

/** The wall clock, the time since the talk began, and how that stands to the time it shall take. */
export function SpeakerClock({ presentation: { show, beats, index, setClock } }: { presentation: Presentation }) {
  const now = useSeconds();
  const id = useId();
  const { startedAt, minutes } = show.clock;
  const passed = now === null || startedAt === null ? 0 : Math.max(0, now - startedAt);
  const share = Math.min(1, passed / (minutes * 60_000));
  const reached = beats.length < 2 ? 0 : index / (beats.length - 1);
  return (
    <div className="speaker-clock">
      <p>
        <span className="sr-only">{words.time} </span>
        <time className="font-semibold tabular-nums">{now === null ? '–' : clockOf(new Date(now))}</time>
      </p>
      <p className="tabular-nums">
        <span className="sr-only">{words.passed} </span>
        <strong data-passed>{spanOf(Math.floor(passed / 1000))}</strong>
      </p>
      <p>
        <label htmlFor={id}>{words.lasts.before} </label>
        <input id={id} type="number" className="field w-16 tabular-nums" min={1} max={MOST_MINUTES} value={minutes} onChange={(event) => setClock({ startedAt, minutes: Math.max(1, Math.min(MOST_MINUTES, Number(event.target.value) || 1)) })} /> {words.lasts.after}
      </p>
      <button type="button" className="quiet-button inline-flex" onClick={() => setClock({ startedAt: startedAt === null ? Date.now() : null, minutes })}>
        {startedAt === null ? words.start : words.reset}
      </button>
      <p className="speaker-pace" data-late={share > reached + 0.1 || undefined}>
        <span className="speaker-track" aria-hidden="true">
          <span style={{ width: `${reached * 100}%` }} />
          <i style={{ left: `${share * 100}%` }} />
        </span>
        {passed === 0 ? words.notBegun : words.behind(Math.round((share - reached) * minutes))}
      </p>
    </div>
  );
}

/** The moment, each second anew; null while the page is made. */
function useSeconds(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const first = setTimeout(tick);
    const timer = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  return now;
}

const two = (number: number) => String(number).padStart(2, '0');

function clockOf(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
