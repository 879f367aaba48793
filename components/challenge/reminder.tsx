'use client';

import { ArrowUp } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';

/** On a small screen the devices push the goal out of sight: what the checker says in short, and the way back up. */
export function Reminder({ of, children }: { of: RefObject<HTMLElement | null>; children: string }) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!of.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => setAway(entry !== undefined && !entry.isIntersecting));
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  if (!away) return null;
  return (
    <a href="#challenge-title" className="fixed left-1/2 top-2 z-30 inline-flex min-h-9 -translate-x-1/2 items-center gap-1.5 whitespace-nowrap rounded-full bg-ink px-4 text-[13.5px] font-semibold text-paper shadow-lg sm:hidden">
      <ArrowUp className="size-4" aria-hidden="true" />
      {children}
    </a>
  );
}
