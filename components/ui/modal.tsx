'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { useModal } from './use-modal';

interface ModalProps {
  readonly className: string;
  /** The id of its heading. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly children: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void;
  /** It has closed: by Escape, by a press beside it, or because a child called `close` of the dialog. The focus is back where it was. */
  readonly onClose: () => void;
}

/** The browser's own modal dialog, open as long as it is here: it holds the focus, keeps the rest of the page out of reach, and gives the focus back. */
export function Modal({ className, labelledBy, label, describedBy, children, onKeyDown, onClose }: ModalProps) {
  const dialog = useModal();
  return (
    // The press beside it has a button and Escape as its equals.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onClose={() => !dialog.current?.open && onClose()}
    >
      {children}
    </dialog>
  );
}
