'use client';

import { useId, useRef, type ReactNode } from 'react';

interface MenuProps {
  readonly label: ReactNode;
  /** Says what the button is, where its label does not. */
  readonly title?: string;
  readonly className?: string;
  readonly groups: readonly MenuGroup[];
}

export interface MenuGroup {
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly note?: string; readonly run: () => void }[];
}

const MARGIN = 8;

/** A button with a short list of things to do behind it. It closes by itself on Escape and on a press elsewhere. */
export function Menu({ label, title, className = 'quiet-button inline-flex', groups }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** The top layer knows no parent: the list is put under its button, and kept on the screen. */
  const place = () => {
    const node = list.current;
    if (!node || !button.current) return;
    const at = button.current.getBoundingClientRect();
    node.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - node.offsetWidth - MARGIN))}px`;
    node.style.top = `${at.bottom + node.offsetHeight + MARGIN > innerHeight ? Math.max(MARGIN, at.top - node.offsetHeight - 4) : at.bottom + 4}px`;
  };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-label={title}>
        {label}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="menu"
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          place();
          list.current?.querySelector('button')?.focus({ preventScroll: true });
        }}
      >
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <p className="px-3 pb-1 pt-2 text-[12px] font-semibold text-soft">{group.title}</p>
            {group.items.map((item) => (
              <button
                key={item.label}
                type="button"
                className="flex min-h-9 w-full items-center justify-between gap-5 rounded-lg px-3 text-left text-[13.5px] hover:bg-(--wash)"
                onClick={() => {
                  item.run();
                  list.current?.hidePopover();
                }}
              >
                {item.label}
                {item.note && <span className="font-mono text-[12px] text-soft">{item.note}</span>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
