'use client';

import { AnimatePresence, m } from 'framer-motion';
import { useState } from 'react';
import { lookOf, Stamp } from './stamp';
import type { Cell } from './view/copies';
import type { StageWorld } from './view/film';
import type { LetterFace } from './view/roster';
import { cellInWords } from './view/sentences';

/** A stamp that tells, when pressed, what it stands for; a ghost tells what removed it. */
export function LabelledStamp({ face, cell, world, where, size = 30 }: { face: LetterFace; cell: Cell; world: StageWorld; where: string; size?: number }) {
  const [open, setOpen] = useState(false);
  const words = cellInWords(cell, world);
  return (
    <span className="relative inline-grid">
      <button
        type="button"
        className="relative grid min-h-7 min-w-7 place-items-center rounded"
        aria-expanded={open}
        aria-label={`Letter ${face.sign}, ${face.subject}. ${where}: ${words}`}
        onClick={() => setOpen((was) => !was)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <m.span key={lookOf(cell)} className="grid" initial={false} animate={{ scale: [1.18, 1] }} transition={{ duration: 0.32, ease: 'easeOut' }}>
          <Stamp face={face} look={lookOf(cell)} deleted={cell.deleted} size={size} />
        </m.span>
        {cell.count > 1 && <span className="absolute -right-1 -top-1 rounded-full bg-ink px-1 text-[10px] font-bold leading-[15px] text-paper">{cell.count}</span>}
        {cell.pending && <span className="absolute -bottom-0.5 -right-0.5 size-2.5 rounded-full border-2 border-sheet bg-(--wire-bad)" />}
      </button>
      <AnimatePresence>
        {open && (
          <m.span
            role="status"
            className="absolute left-0 top-full z-30 mt-1.5 w-52 rounded-lg bg-ink px-3 py-2 text-left text-xs leading-snug text-paper shadow-xl"
            initial={{ opacity: 0, y: -4 }}
            animate={{ opacity: 1, y: 0 }}
            exit={{ opacity: 0 }}
            transition={{ duration: 0.15 }}
          >
            <strong>{face.subject}</strong>
            <br />
            {words}
          </m.span>
        )}
      </AnimatePresence>
    </span>
  );
}
