'use client';

import { useEffect, useRef, useState } from 'react';
import { words } from '@/content/words/tour/guide';
import { useRootMark } from '../ui/use-root-mark';

interface OfferProps {
  readonly onAccept: () => void;
  readonly onLeave: () => void;
  readonly onDecline: () => void;
}

const CONTROLS = 'a[href], button, input, select, summary, textarea, [tabindex="0"]';
/** Keys that only look for something. */
const LOOKS = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];
/** Further down than this, other things would lie under it. */
const TOP = 24;

/** Asks, and is in nobody's way: it goes as soon as somebody uses the page, and is out of sight while one looks further down. */
export function Offer({ onAccept, onLeave, onDecline }: OfferProps) {
  const place = useRef<HTMLElement>(null);
  const [away, setAway] = useState(() => scrollY > TOP);
  useRootMark('offer', !away);
  const latest = useRef({ onLeave, onDecline });
  useEffect(() => {
    latest.current = { onLeave, onDecline };
  });
  useEffect(() => {
    const elsewhere = ({ target }: Event) => target instanceof Element && !place.current?.contains(target);
    const off = new AbortController();
    addEventListener('scroll', () => setAway(scrollY > TOP), { passive: true, signal: off.signal });
    addEventListener('pointerdown', (event) => elsewhere(event) && (event.target as Element).closest(CONTROLS) && latest.current.onLeave(), off);
    addEventListener('keydown', (event) => {
      if (!elsewhere(event)) return void (event.key === 'Escape' && latest.current.onDecline());
      if (!LOOKS.includes(event.key)) latest.current.onLeave();
    }, off);
    return () => off.abort();
  }, []);
  return (
    <section ref={place} className="tour-offer" aria-label={words.offer} hidden={away}>
      <p className="text-[13.5px] leading-snug">
        <strong className="font-semibold">{words.isNew}</strong> {words.whatItIs}
      </p>
      <div className="mt-1.5 flex gap-1.5 sm:mt-0">
        <button type="button" className="min-h-8 rounded-full sm:min-h-7 bg-ink px-3.5 text-[13px] font-semibold text-paper hover:opacity-90 pointer-coarse:min-h-9" onClick={onAccept}>
          {words.accept}
        </button>
        <button type="button" className="quiet-button sm:min-h-7 pointer-coarse:min-h-9" onClick={onDecline}>
          {words.decline}
        </button>
      </div>
    </section>
  );
}
