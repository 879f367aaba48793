'use client';

import { AnimatePresence, m } from 'framer-motion';
import type { ReactNode } from 'react';
import { WORDS, type Spot } from './stamp-spot';

/** What a stamp says, coming and going beside it. */
export default function StampWords({ spot, children }: { spot: Spot | null; children: ReactNode }) {
  return (
    <AnimatePresence>
      {spot && (
        <m.span role="status" className={WORDS} style={spot} initial={{ opacity: 0, y: -4 }} animate={{ opacity: 1, y: 0 }} exit={{ opacity: 0 }} transition={{ duration: 0.15 }}>
          {children}
        </m.span>
      )}
    </AnimatePresence>
  );
}
