'use client';

import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { words as stampWords } from '@/content/words/stage/stamp';
import { lookOf, Stamp, type StampLook } from './stamp';
import { spotBeside, type Spot } from './stamp-spot';
import type { Cell } from './view/copies';
import type { StageWorld } from './view/film';
import type { LetterFace } from './view/roster';
import { cellInWords } from './view/sentences';

/** What is drawn of a letter in one place, as plain values: who draws many compares them instead of drawing anew. */
export interface Picture {
  readonly look: StampLook;
  readonly deleted: boolean;
  readonly pending: boolean;
  readonly count: number;
  readonly words: string;
}

export function pictureOf(cell: Cell, world: StageWorld): Picture {
  return { look: lookOf(cell), deleted: cell.deleted, pending: cell.pending, count: cell.count, words: cellInWords(cell, world) };
}

/** Loaded when somebody first asks. */
const StampWords = lazy(() => import('./stamp-words'));

/** A stamp that tells, when pressed, what it stands for; a ghost tells what removed it. */
export const LabelledStamp = memo(function LabelledStamp({ face, where, look, deleted, pending, count, words, size = 30 }: Picture & { face: LetterFace; where: string; size?: number }) {
  // Undefined until somebody asks: most stamps are never pressed.
  const [spot, setSpot] = useState<Spot | null>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!spot) return;
    // Something else on the page may scroll, such as the wire as it is written on: the words go when their stamp moves.
    const node = button.current;
    const at = node?.getBoundingClientRect().top;
    const look = () => node?.getBoundingClientRect().top !== at && setSpot(null);
    window.addEventListener('scroll', look, { passive: true, capture: true });
    return () => window.removeEventListener('scroll', look, { capture: true });
  }, [spot]);
  return (
    <span className="inline-grid">
      <button
        ref={button}
        type="button"
        className={`grid min-h-7 min-w-7 place-items-center rounded ${count > 1 || pending ? 'relative' : ''}`}
        aria-expanded={Boolean(spot)}
        aria-label={stampWords.letter(face.sign, face.subject, where, words)}
        onClick={(event) => setSpot(spot ? null : spotBeside(event.currentTarget))}
        onBlur={() => spot && setSpot(null)}
        onKeyDown={(event) => event.key === 'Escape' && setSpot(null)}
      >
        <span key={look} className="arrived grid rounded-sm">
          <Stamp face={face} look={look} deleted={deleted} size={size} />
        </span>
        {count > 1 && <span className="absolute -right-1 -top-1 rounded-full bg-ink px-1 text-[10px] font-bold leading-[15px] text-paper">{count}</span>}
        {pending && <span className="absolute -bottom-0.5 -right-0.5 size-2.5 rounded-full border-2 border-sheet bg-(--wire-bad)" />}
      </button>
      {spot !== undefined && (
        <Suspense fallback={null}>
          <StampWords spot={spot} subject={face.subject} where={where} words={words} />
        </Suspense>
      )}
    </span>
  );
});
