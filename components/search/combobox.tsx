'use client';

import { Search as SearchIcon } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Found } from './entry';
import { followHere } from './follow';
import { Result } from './result';

export interface ComboboxGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly ComboboxGroup[];
  /** What is said of the results, for those who don’t see them. */
  readonly status: string;
  /** Told when a result is followed. */
  readonly onFollow?: () => void;
  /** Does Escape empty the field? In a window it closes the window. */
  readonly clears?: boolean;
  /** In a window that was opened to search, one types at once. */
  readonly takesFocus?: boolean;
  /** What stands where the results would stand, if there are none. */
  readonly children?: ReactNode;
}

/** A field, and the results under it (ARIA combobox): arrows choose, Enter follows, and the first is chosen by itself. */
export function Combobox({ label, placeholder, query, onQuery, groups, status, onFollow, clears = false, takesFocus = false, children }: ComboboxProps) {
  const id = useId();
  const all = groups.flatMap(({ found }) => found);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current!.focus();
  }, [takesFocus]);
  const at = Math.min(chosen, all.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const choose = (index: number) => {
    const next = (index + all.length) % all.length;
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="combobox">
      <label htmlFor={id} className="mb-1.5 block text-[14px] font-semibold">
        {label}
      </label>
      <span className="relative block">
        <SearchIcon className="pointer-events-none absolute left-3.5 top-1/2 size-5 -translate-y-1/2 text-soft" aria-hidden="true" />
        <input
          ref={field}
          id={id}
          type="text"
          role="combobox"
          className="combobox-field"
          placeholder={placeholder}
          value={query}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          aria-autocomplete="list"
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={all.length > 0 ? optionId(at) : undefined}
          onChange={(event) => {
            setChosen(0);
            onQuery(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
            if (event.key === 'Escape' && clears && query !== '') onQuery('');
            else if (all.length === 0) return;
            else if (event.key === 'ArrowDown') choose(at + 1);
            else if (event.key === 'ArrowUp') choose(at - 1);
            else if (event.key === 'Enter') document.getElementById(optionId(at))?.click();
            else return;
            event.preventDefault();
          }}
        />
      </span>
      <p role="status" className="sr-only">
        {status}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={label} className="combobox-list" hidden={all.length === 0}>
        {groups.map(
          ({ title, found }) =>
            found.length > 0 && (
              <div key={title} role="group" aria-label={title}>
                {groups.length > 1 && (
                  <p className="px-3 pb-1 pt-3 text-[12.5px] font-semibold text-soft" aria-hidden="true">
                    {title}
                  </p>
                )}
                {found.map((one) => {
                  const mine = all.indexOf(one);
                  return (
                    <Link
                      key={one.entry.id}
                      id={optionId(mine)}
                      role="option"
                      aria-selected={mine === at}
                      tabIndex={-1}
                      href={one.entry.href}
                      className="combobox-option"
                      onPointerMove={() => mine !== at && setChosen(mine)}
                      onClick={(event) => {
                        followHere(event);
                        onFollow?.();
                      }}
                    >
                      <Result found={one} />
                    </Link>
                  );
                })}
              </div>
            ),
        )}
      </div>
      {all.length === 0 && children}
    </div>
  );
}
