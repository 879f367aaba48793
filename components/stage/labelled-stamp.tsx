'use client';

import { AnimatePresence, m } from 'framer-motion';
import { memo, useEffect, useState } from 'react';
import { lookOf, Stamp, type StampLook } from './stamp';
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

/** The top layer, so that no box that scrolls or is left out of the drawing clips the words. */
const toTheTop = (node: HTMLElement | null) => {
  if (node && !node.matches(':popover-open')) node.showPopover();
};

/** A stamp that tells, when pressed, what it stands for; a ghost tells what removed it. */
export const LabelledStamp = memo(function LabelledStamp({ face, where, look, deleted, pending, count, words, size = 30 }: Picture & { face: LetterFace; where: string; size?: number }) {
  // Undefined until somebody asks: most stamps are never pressed.
  const [spot, setSpot] = useState<Spot | null>();
  useEffect(() => {
    if (!spot) return;
    const close = () => setSpot(null);
    window.addEventListener('scroll', close, { passive: true, capture: true });
    return () => window.removeEventListener('scroll', close, { capture: true });
  }, [spot]);
  return (
    <span className="relative inline-grid">
      <button
        type="button"
        className="relative grid min-h-7 min-w-7 place-items-center rounded"
        aria-expanded={Boolean(spot)}
        aria-label={`Letter ${face.sign}, ${face.subject}. ${where}: ${words}`}
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
        <AnimatePresence>
          {spot && (
            <m.span
              ref={toTheTop}
              popover="manual"
              role="status"
              className="fixed inset-auto m-0 rounded-lg bg-ink px-3 py-2 text-left text-xs leading-snug text-paper shadow-xl"
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
      )}
    </span>
  );
});
