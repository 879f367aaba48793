'use client';

import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface WindowProps {
  readonly title: string;
  /** What stands under the title, in a line. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A window over the page, open for as long as it is there. The browser keeps the focus inside, closes it on Escape and brings the focus back. */
export function Window({ title, about, children, onClose }: WindowProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element leaves the page it is closed: only then is the focus given back.
  useLayoutEffect(() => {
    const node = dialog.current!;
    node.showModal();
    return () => node.close();
  }, []);
  return (
    // Keys that are pressed in here are none of the page's. Escape is the browser's own.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={(event) => !event.currentTarget.open && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
      className="fixed inset-0 m-auto max-h-[min(46rem,calc(100dvh-40px))] w-[min(36rem,calc(100vw-32px))] max-w-none flex-col overflow-hidden rounded-[20px] bg-sheet text-left text-[14.5px] text-ink shadow-2xl ring-1 ring-rule backdrop:bg-black/50 open:flex max-sm:mb-0 max-sm:max-h-[calc(100dvh-28px)] max-sm:w-screen max-sm:rounded-b-none"
    >
      <header className="flex items-start gap-3 py-3 pl-5 pr-3">
        <div className="min-w-0 flex-1 pt-1">
          <h2 id={id} className="font-serif text-[20px] font-semibold leading-tight tracking-tight">
            {title}
          </h2>
          {about && <p className="mt-1 text-[13px] text-soft">{about}</p>}
        </div>
        <button type="button" className="icon-button" onClick={() => dialog.current!.close()} aria-label="Close">
          <X className="size-5" aria-hidden="true" />
        </button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
    </dialog>
  );
}
