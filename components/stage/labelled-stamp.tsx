'use client';

import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { lookOf, Stamp } from './stamp';
import { spotBeside, WORDS, type Spot } from './stamp-spot';
import type { Cell } from './view/copies';
import type { StageWorld } from './view/film';
import type { LetterFace } from './view/roster';
import { cellInWords } from './view/sentences';

/** The motion of the words comes when the first of them are asked for; until then, and without it, they stand still. */
const StampWords = lazy(() => import('./stamp-words').catch(() => ({ default: StillWords })));

function StillWords({ spot, children }: { spot: Spot | null; children: ReactNode }) {
  return (
    spot && (
      <span role="status" className={WORDS} style={spot}>
        {children}
      </span>
    )
  );
}

/** A stamp that tells, when pressed, what it stands for; a ghost tells what removed it. */
export function LabelledStamp({ face, cell, world, where, size = 30 }: { face: LetterFace; cell: Cell; world: StageWorld; where: string; size?: number }) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const [asked, setAsked] = useState(false);
  const words = cellInWords(cell, world);
  const look = lookOf(cell);
  useEffect(() => {
    if (!spot) return;
    const close = () => setSpot(null);
    window.addEventListener('scroll', close, { passive: true });
    return () => window.removeEventListener('scroll', close);
  }, [spot]);
  const told = (
    <>
      <strong className="block">{face.subject}</strong>
      {where}: {words}
    </>
  );
  return (
    <span className="relative inline-grid">
      <button
        type="button"
        className={`relative grid place-items-center rounded ${size < 26 ? 'min-h-[27px] min-w-[26px]' : 'min-h-7 min-w-7'}`}
        aria-expanded={spot !== null}
        aria-label={`Letter ${face.sign}, ${face.subject}. ${where}: ${words}`}
        onClick={(event) => {
          setAsked(true);
          setSpot(spot ? null : spotBeside(event.currentTarget));
        }}
        onBlur={() => setSpot(null)}
        onKeyDown={(event) => event.key === 'Escape' && setSpot(null)}
      >
        <span key={look} className="arrived grid rounded-sm">
          <Stamp face={face} look={look} deleted={cell.deleted} size={size} />
        </span>
        {cell.count > 1 && <span className="absolute -right-1 -top-1 rounded-full bg-ink px-1 text-[10px] font-bold leading-[15px] text-paper">{cell.count}</span>}
        {cell.pending && <span className="absolute -bottom-0.5 -right-0.5 size-2.5 rounded-full border-2 border-sheet bg-(--wire-bad)" />}
      </button>
      {asked && (
        <Suspense fallback={<StillWords spot={spot}>{told}</StillWords>}>
          <StampWords spot={spot}>{told}</StampWords>
        </Suspense>
      )}
    </span>
  );
}
