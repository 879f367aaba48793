import { useEffect, useRef, type ReactNode } from 'react';
import { useRootMark } from '../ui/use-root-mark';
import type { Look } from './show';
import type { Place } from './sync';

interface MainProps {
  readonly place: Place;
  readonly look: Look;
  readonly isWhole: boolean;
  readonly children: ReactNode;
}

/** What goes on writing, or is a window of its own, keeps the keys. */
const KEEPS = 'input, select, textarea, dialog, dialog *, [popover] *';

/** The whole of a window. What was pressed by hand gives the keys back to the talk: a clicker goes on whatever was touched last. */
export function Main({ place, look, isWhole, children }: MainProps) {
  const main = useRef<HTMLElement>(null);
  useRootMark('talk');
  useEffect(() => {
    const node = main.current!;
    const giveBack = ({ detail }: MouseEvent) => {
      // A key that presses a button counts no clicks: who goes by keyboard stays where they are.
      if (detail > 0) requestAnimationFrame(() => !document.activeElement?.matches(KEEPS) && node.focus({ preventScroll: true }));
    };
    node.addEventListener('click', giveBack);
    return () => node.removeEventListener('click', giveBack);
  }, []);
  return (
    <main ref={main} id="main" tabIndex={-1} className={`presenting ${place}`} data-look={look} data-whole={isWhole || undefined}>
      {children}
    </main>
  );
}
