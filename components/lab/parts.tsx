import type { LucideIcon } from 'lucide-react';
import { Fragment, type ButtonHTMLAttributes, type ReactNode } from 'react';

/** A part of a panel, with its heading. */
export function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-[13px] font-semibold text-accent">{title}</h3>
      {note && <p className="mb-2 text-[12.5px] leading-snug text-soft">{note}</p>}
      {children}
    </section>
  );
}

/** A sentence in which what stands in `…` is code. */
export function WithCode({ text, className = '' }: { text: string; className?: string }) {
  return text.split('`').map((part, index) => (index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <code key={index} className={`wire-text ${className}`.trim()}>{part}</code>));
}

/** A button that lets something happen on the stage. */
export function Deed({ icon: Icon, children, ...rest }: { icon: LucideIcon; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className="deed" {...rest}>
      <Icon className="size-4 shrink-0 text-accent" aria-hidden="true" />
      {children}
    </button>
  );
}
