'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { words } from '@/content/words/tour/guide';
import { Modal } from '../ui/modal';
import { placeCard, visiblePart, type Box } from './place';
import type { TourStep } from './tours';

interface TourProps {
  readonly steps: readonly TourStep[];
  /** It was seen to the end, or skipped; the focus is back where it was, and so is the page. */
  readonly onClose: () => void;
}

/** More of the screen than this, and a thing is shown from its top instead of in the middle. */
const TALL = 0.55;

/**
 * Lights one thing of the page after the other and says what it is. The runner is our own, on the browser's modal dialog: the one
 * that was tried (driver.js) lets the focus out behind the shade, and marks what it lights with states that only a button can have.
 */
export function Tour({ steps, onClose }: TourProps) {
  const [index, setIndex] = useState(0);
  const step = steps[index]!;
  const last = index === steps.length - 1;
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [lit, setLit] = useState<Box | null>(null);
  const [at, setAt] = useState<Pick<Box, 'left' | 'top'> | null>(null);
  const title = useId();
  const text = useId();
  const close = () => card.current!.closest('dialog')!.close();
  const go = (to: number) => {
    if (to >= steps.length) close();
    else if (to >= 0) setIndex(to);
  };

  const [start] = useState(() => ({ left: scrollX, top: scrollY }));
  useEffect(() => () => scrollTo({ ...start, behavior: 'instant' }), [start]);

  // The cut to the next place is hard and the light glides: page and light would run after each other otherwise.
  useLayoutEffect(() => {
    const target = step.selector === null ? null : document.querySelector(step.selector);
    const tall = (target?.getBoundingClientRect().height ?? 0) > innerHeight * TALL;
    target?.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
    const place = () => {
      const screen = { width: innerWidth, height: innerHeight };
      const box = target ? visiblePart(target.getBoundingClientRect(), screen) : null;
      setLit(box);
      setAt(placeCard({ width: card.current!.offsetWidth, height: card.current!.offsetHeight }, box, screen, step.placement));
    };
    place();
    next.current!.focus({ preventScroll: true });
    addEventListener('scroll', place, { passive: true, capture: true });
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [step]);

  return (
    <Modal
      className="tour"
      labelledBy={title}
      describedBy={text}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' && !last) go(index + 1);
        else if (event.key === 'ArrowLeft') go(index - 1);
      }}
    >
      <div className={lit ? 'tour-light' : 'tour-dark'} style={lit ?? undefined} aria-hidden="true" />
      <div ref={card} className="tour-card" style={at ?? undefined}>
        <div aria-live="polite" aria-atomic="true">
          <p className="text-[12.5px] font-semibold tabular-nums text-soft">
            {words.place(index + 1, steps.length)}
          </p>
          <h2 id={title} className="mt-0.5 font-serif text-[19px] font-semibold leading-tight tracking-tight">
            {step.title}
          </h2>
          <p id={text} className="mt-1.5 text-[14.5px] leading-snug">
            {step.text}
          </p>
        </div>
        <div className="mt-3.5 flex items-center gap-2">
          <button ref={next} type="button" className="order-last min-h-9 rounded-full bg-ink px-4 text-[13.5px] font-semibold text-paper hover:opacity-90" onClick={() => go(index + 1)}>
            {last ? words.done : words.next}
          </button>
          <button type="button" className="quiet-button ml-auto inline-flex min-h-9 disabled:invisible" disabled={index === 0} onClick={() => go(index - 1)}>
            {words.back}
          </button>
        </div>
        <button type="button" className="icon-button absolute right-1.5 top-1.5" aria-label={words.skip} onClick={close}>
          <X className="size-[18px]" aria-hidden="true" />
        </button>
      </div>
    </Modal>
  );
}
