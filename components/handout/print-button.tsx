'use client';

import { words } from '@/content/words/handout/print';

/** Opens the browser's own print, which can also save a PDF. */
export function PrintButton() {
  return (
    <button type="button" className="lesson-button" onClick={() => window.print()}>
      {words.print}
    </button>
  );
}
