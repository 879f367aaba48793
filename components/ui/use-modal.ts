import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useRootMark } from './use-root-mark';

/** The browser's own modal dialog, open as long as it is in the page, which does not scroll then. Before the element leaves it is closed: only then is the focus given back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useRootMark('modal');
  useLayoutEffect(() => {
    const node = dialog.current!;
    node.showModal();
    return () => node.close();
  }, []);
  return dialog;
}
