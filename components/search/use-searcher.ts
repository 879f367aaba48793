import { useCallback, useRef, useState } from 'react';
import type { Found, Searcher } from './entry';

export interface Search {
  readonly query: string;
  readonly found: readonly Found[];
  /** `still`: nothing is looked for. */
  readonly state: 'still' | 'loading' | 'ready' | 'failed';
  ask(query: string): void;
}

/**
 * A search that is loaded when it is used first.
 *
 * @param load gives the search, and may fail; it is asked again with the next letter that is typed
 */
export function useSearch(load: () => Promise<Searcher>, limit: number): Search {
  const [query, setQuery] = useState('');
  const [searcher, setSearcher] = useState<Searcher | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(false);
  const ask = useCallback(
    (next: string) => {
      setQuery(next);
      if (asked.current || next.trim() === '') return;
      asked.current = true;
      setFailed(false);
      load().then(
        (loaded) => setSearcher(loaded),
        () => {
          asked.current = false;
          setFailed(true);
        },
      );
    },
    [load],
  );
  const isSilent = query.trim() === '';
  const found = searcher && !isSilent ? searcher.find(query, limit) : [];
  return { query, found, state: isSilent ? 'still' : searcher ? 'ready' : failed ? 'failed' : 'loading', ask };
}
