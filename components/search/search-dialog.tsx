'use client';

import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SearchWindowProps } from './search-window';

const SearchWindow = lazy(() => import('./search-window').then((module) => ({ default: module.SearchWindow })));

const OPEN = 'search:open';

/** Opens the search window of the page, for a key of the house. Without a button on the page nothing happens. */
export function openSearch(): void {
  window.dispatchEvent(new Event(OPEN));
}

/** The button that opens the search. What searches is loaded with it and not before. */
export function SearchButton(props: Omit<SearchWindowProps, 'onClose'>) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onOpen = () => setOpen(true);
    window.addEventListener(OPEN, onOpen);
    return () => window.removeEventListener(OPEN, onOpen);
  }, []);
  return (
    <>
      <button type="button" className="icon-button" aria-label={props.words.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Search className="size-[18px]" aria-hidden="true" />
      </button>
      {open && (
        <Suspense>
          <SearchWindow {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
