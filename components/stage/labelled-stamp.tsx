'use client';

import { AnimatePresence, m } from 'framer-motion';
import { useEffect, useState } from 'react';
import { lookOf, Stamp } from './stamp';
import type { Cell } from './view/copies';
import type { StageWorld } from './view/film';
import type { LetterFace } from './view/roster';
import { cellInWords } from './view/sentences';

/** Where a stamp's words stand, in the window. */
interface Spot {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
}

const WIDTH = 216;

/** Beside the stamp, inside the window, and above the timeline where there is no room below. */
function spotBeside(node: HTMLElement): Spot {
  const box = node.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - WIDTH - 8));
  return box.bottom > innerHeight * 0.66 ? { left, bottom: innerHeight - box.top + 6 } : { left, top: box.bottom + 6 };
}

/** A stamp that tells, when pressed, what it stands for; a ghost tells what removed it. */
export function LabelledStamp({ face, cell, world, where, size = 30 }: { face: LetterFace; cell: Cell; world: StageWorld; where: string; size?: number }) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const words = cellInWords(cell, world);
  const look = lookOf(cell);
  useEffect(() => {
    if (!spot) return;
    const close = () => setSpot(null);
    window.addEventListener('scroll', close, { passive: true });
    return () => window.removeEventListener('scroll', close);
  }, [spot]);
  return (
    <span className="relative inline-grid">
      <button
        type="button"
        className={`relative grid place-items-center rounded ${size < 26 ? 'min-h-[27px] min-w-[26px]' : 'min-h-7 min-w-7'}`}
        aria-expanded={spot !== null}
        aria-label={`Letter ${face.sign}, ${face.subject}. ${where}: ${words}`}
        onClick={(event) => setSpot(spot ? null : spotBeside(event.currentTarget))}
        onBlur={() => setSpot(null)}
        onKeyDown={(event) => event.key === 'Escape' && setSpot(null)}
      >
        <span key={look} className="arrived grid rounded-sm">
          <Stamp face={face} look={look} deleted={cell.deleted} size={size} />
        </span>
        {cell.count > 1 && <span className="absolute -right-1 -top-1 rounded-full bg-ink px-1 text-[10px] font-bold leading-[15px] text-paper">{cell.count}</span>}
        {cell.pending && <span className="absolute -bottom-0.5 -right-0.5 size-2.5 rounded-full border-2 border-sheet bg-(--wire-bad)" />}
      </button>
      <AnimatePresence>
        {spot && (
          <m.span
            role="status"
            className="fixed z-40 rounded-lg bg-ink px-3 py-2 text-left text-xs leading-snug text-paper shadow-xl"
            style={{ ...spot, width: WIDTH }}
            initial={{ opacity: 0, y: -4 }}
            animate={{ opacity: 1, y: 0 }}
            exit={{ opacity: 0 }}
            transition={{ duration: 0.15 }}
          >
            <strong className="block">{face.subject}</strong>
            {where}: {words}
          </m.span>
        )}
      </AnimatePresence>
    </span>
  );
}
