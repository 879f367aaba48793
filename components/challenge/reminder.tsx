'use client';

import { ArrowUp } from 'lucide-react';
import type { RefObject } from 'react';
import { useInSight } from '../ui/use-in-sight';

/** On a small screen the devices push the goal out of sight: what the checker says in short, and the way back up. */
export function Reminder({ of, children }: { of: RefObject<HTMLElement | null>; children: string }) {
  if (useInSight(of)) return null;
  return (
    <a href="#challenge-title" className="fixed left-1/2 top-2 z-30 inline-flex min-h-9 -translate-x-1/2 items-center gap-1.5 whitespace-nowrap rounded-full bg-ink px-4 text-[13.5px] font-semibold text-paper shadow-lg sm:hidden">
      <ArrowUp className="size-4" aria-hidden="true" />
      {children}
    </a>
  );
}
