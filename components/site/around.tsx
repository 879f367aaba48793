'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';

/** What stands around a page of the site. A talk has the whole screen. */
export function Around({ children }: { children: ReactNode }) {
  return useSelectedLayoutSegment() === 'present' ? null : children;
}
