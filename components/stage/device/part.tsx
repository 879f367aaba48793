'use client';

import { useState, type ReactNode } from 'react';

/** A part of the settings, under its heading. */
export function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="border-t border-rule pb-2 pt-3 first:border-t-0 first:pt-0">
      <h3 className="font-serif text-[16.5px] font-semibold text-accent">{title}</h3>
      {text && <p className="text-[13px] leading-snug text-soft">{text}</p>}
      {children}
    </section>
  );
}

/** A button that does one thing, what that is, and, once it is done, that it is. */
export function SaidAct({ label, text, said, onAct }: { label: string; text: string; said: string; onAct: () => void }) {
  const [times, setTimes] = useState(0);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <button
        type="button"
        className="quiet-button inline-flex"
        onClick={() => {
          setTimes(times + 1);
          onAct();
        }}
      >
        {label}
      </button>
      <p className="min-w-44 flex-1 text-[12.5px] leading-snug text-soft">
        {text}{' '}
        <span role="status" className="font-semibold text-ink">
          {times > 0 && (times === 1 ? said : `${said} (${times})`)}
        </span>
      </p>
    </div>
  );
}
