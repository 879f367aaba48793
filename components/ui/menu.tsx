'use client';

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface MenuProps {
  readonly label: ReactNode;
  /** Says what the button is, where its label does not. */
  readonly title?: string;
  readonly className?: string;
  /** What there is to do. A function is asked when the list opens. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[]);
}

export interface MenuGroup {
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly note?: string; readonly run: () => void }[];
}

const MARGIN = 8;
const NONE: readonly MenuGroup[] = [];

/** A button with a short list of things to do behind it. It closes by itself on Escape and on a press elsewhere; arrows go through it. */
export function Menu({ label, title, className = 'quiet-button inline-flex', groups }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shown = !open ? NONE : typeof groups === 'function' ? groups() : groups;
  /** The top layer knows no parent: the list is put under its button, and kept on the screen. */
  const place = () => {
    const node = list.current;
    if (!node || !button.current) return;
    const at = button.current.getBoundingClientRect();
    node.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - node.offsetWidth - MARGIN))}px`;
    node.style.top = `${at.bottom + node.offsetHeight + MARGIN > innerHeight ? Math.max(MARGIN, at.top - node.offsetHeight - 4) : at.bottom + 4}px`;
  };
  const go = (event: KeyboardEvent) => {
    const items = [...event.currentTarget.querySelectorAll('button')];
    const here = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-label={title}>
        {label}
      </button>
      {/* The keys of the list go to its buttons, which have the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={list}
        id={id}
        popover="auto"
        className="menu"
        onKeyDown={go}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          place();
          list.current?.querySelector('button')?.focus({ preventScroll: true });
        }}
      >
        {shown.map((group) => (
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
