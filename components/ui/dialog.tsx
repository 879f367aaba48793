'use client';

import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { words } from '@/content/words/ui/dialog';
import { useModal } from './use-modal';

interface DialogProps {
  readonly title: string;
  /** What stands under the title, in a line. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
  /** What stays in sight below, e.g. the buttons that end it. */
  readonly foot?: ReactNode;
  /** It takes the width of the page: for what stands side by side. */
  readonly wide?: boolean;
  readonly onClose: () => void;
}

/**
 * A window over the page, open for as long as it is there; on a phone a sheet from below. The browser keeps the focus inside, closes it
 * on Escape and brings the focus back to where it was. Its owner takes it away when it hears `onClose`.
 */
export function Dialog({ title, about, children, foot, wide = false, onClose }: DialogProps) {
  const id = useId();
  const window = useModal();
  return (
    // Keys that are pressed in here are none of the page's. Escape is the browser's own.
    <dialog ref={window} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={id} onClose={(event) => event.target === event.currentTarget && !event.currentTarget.open && onClose()} onKeyDown={(event) => event.stopPropagation()}>
      <header className="flex items-start gap-3 py-3 pl-5 pr-3">
        <div className="min-w-0 flex-1 pt-1">
          <h2 id={id} className="font-serif text-[20px] font-semibold leading-tight tracking-tight [overflow-wrap:anywhere]" dir="auto">
            {title}
          </h2>
          {about && <p className="mt-1 text-[13px] text-soft [overflow-wrap:anywhere]">{about}</p>}
        </div>
        <button type="button" className="icon-button" onClick={() => window.current!.close()} aria-label={words.close}>
          <X className="size-5" aria-hidden="true" />
        </button>
      </header>
      {/* What is wide is looked at, and may hold nothing that takes the focus: it is scrolled by keys all the same. */}
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5" tabIndex={wide ? 0 : undefined}>
        {children}
      </div>
      {foot && <footer className="flex flex-wrap items-center gap-2 border-t border-rule px-5 py-3">{foot}</footer>}
    </dialog>
  );
}
