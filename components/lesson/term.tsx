'use client';

import { useId, useRef, type ReactNode } from 'react';
import { Badge } from '../ui/badge';
import { useLesson } from './lesson-context';

/** A word of the trade in a text. Its meaning comes on hover, by a press and by touch; who cannot see it hears it with the word; Escape puts it away. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const entry = useLesson()?.terms[id];
  const popover = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  if (!entry) return <>{children}</>;
  const place = () => {
    if (!button.current || !box.current) return;
    const at = button.current.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = box.current;
    box.current.style.left = `${Math.max(8, Math.min(at.left, innerWidth - offsetWidth - 8))}px`;
    box.current.style.top = `${at.bottom + offsetHeight + 8 > innerHeight ? at.top - offsetHeight - 4 : at.bottom + 4}px`;
  };
  const show = (on: boolean) => {
    if (!box.current || box.current.matches(':popover-open') === on) return;
    if (on) box.current.showPopover();
    else box.current.hidePopover();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term"
        popoverTarget={popover}
        aria-describedby={popover}
        onPointerEnter={(event) => event.pointerType === 'mouse' && show(true)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && show(false)}
      >
        {children}
      </button>
      <span ref={box} id={popover} popover="auto" role="note" className="term-box" onToggle={(event) => event.newState === 'open' && place()}>
        <strong className="block font-semibold">{entry.term}</strong>
        {entry.text} {entry.claim && <Badge claim={entry.claim} />}
      </span>
    </>
  );
}
