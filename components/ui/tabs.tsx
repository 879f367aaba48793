import { useId, useRef, type ReactNode } from 'react';

interface TabsProps<Id extends string> {
  /** What the list of tabs is called. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** The panel of the current tab. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** Panels of which one is seen (ARIA tabs pattern): arrows, Home and End move between them. */
export function Tabs<Id extends string>({ label, tabs, current, onChange, children, className = '' }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const next = tabs[(index + tabs.length) % tabs.length]!;
    onChange(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  const at = tabs.findIndex((tab) => tab.id === current);
  const moves: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  return (
    <div className={`flex min-h-0 flex-col ${className}`}>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        className="tab-list flex gap-0.5 overflow-x-auto"
        onKeyDown={(event) => {
          const to = moves[event.key];
          if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          go(to);
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
            className="tab"
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current}`} className="flex min-h-0 flex-1 flex-col">
        {children}
      </div>
    </div>
  );
}
