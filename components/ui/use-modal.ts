import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The browser's own modal dialog, open as long as it is in the page. Before the element leaves it is closed: only then is the focus given back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const node = dialog.current!;
    node.showModal();
    return () => node.close();
  }, []);
  return dialog;
}
