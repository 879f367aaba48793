'use client';

/** Opens the browser's own print, which can also save a PDF. */
export function PrintButton() {
  return (
    <button type="button" className="lesson-button" onClick={() => window.print()}>
      Print, or save as PDF
    </button>
  );
}
