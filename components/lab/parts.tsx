import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

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

/** A button that lets something happen on the stage. */
export function Deed({ icon: Icon, children, ...rest }: { icon: LucideIcon; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className="deed" {...rest}>
      <Icon className="size-4 shrink-0 text-accent" aria-hidden="true" />
      {children}
    </button>
  );
}
