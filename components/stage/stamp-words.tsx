'use client';

import { AnimatePresence, m } from 'framer-motion';
import { Moving } from '../ui/moving';
import { WIDTH, type Spot } from './stamp-spot';

/** The top layer, so that no box that scrolls or is left out of the drawing clips the words. */
const toTheTop = (node: HTMLElement | null) => {
  if (node && !node.matches(':popover-open')) node.showPopover();
};

interface StampWordsProps {
  /** Null while nobody asks. */
  readonly spot: Spot | null;
  readonly subject: string;
  readonly where: string;
  readonly words: string;
}

/** What a stamp stands for, beside it. */
export default function StampWords({ spot, subject, where, words }: StampWordsProps) {
  return (
    <Moving>
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
            <strong className="block">{subject}</strong>
            {where}: {words}
          </m.span>
        )}
      </AnimatePresence>
    </Moving>
  );
}
