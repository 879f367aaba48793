import type { ReactNode } from 'react';
import { useRootMark } from '../../ui/use-root-mark';

/** Where a paper lies. What the page is about need not be said again as long as it does. */
export function Desk({ children }: { children: ReactNode }) {
  useRootMark('desk');
  return children;
}
