'use client';

import Link from 'next/link';
import { useCallback } from 'react';
import { Dialog } from '../ui/dialog';
import { counted } from '../ui/words';
import { Combobox } from './combobox';
import { NoResult } from './no-result';
import { siteSearch } from './site-search';
import { useSearch } from './use-searcher';
import { byKind, type SearchWords, type Way } from './words';

/** So many fit a window: the page has the others. */
const LIMIT = 14;

export interface SearchWindowProps {
  readonly words: SearchWords;
  readonly indexHref: string;
  /** The page that shows all results: `?q=` is put behind it. */
  readonly pageHref: string;
  readonly ways: readonly Way[];
  readonly onClose: () => void;
}

export function SearchWindow({ words, indexHref, pageHref, ways, onClose }: SearchWindowProps) {
  const { query, found, state, ask } = useSearch(useCallback(() => siteSearch(indexHref), [indexHref]), LIMIT);
  const status = state === 'ready' ? (found.length > 0 ? counted(words.lang, words.found, found.length) : words.nothing) : state === 'loading' ? words.loading : state === 'failed' ? words.failed : '';
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      foot={
        found.length > 0 && (
          <Link href={`${pageHref}?q=${encodeURIComponent(query)}`} className="quiet-button inline-flex" onClick={onClose}>
            {words.all}
          </Link>
        )
      }
    >
      <Combobox label={words.label} placeholder={words.placeholder} query={query} onQuery={ask} groups={byKind(found, words.kinds)} status={status} onFollow={onClose} takesFocus>
        {state === 'failed' && <p className="mt-3 text-[14.5px]">{words.failed}</p>}
        {state === 'ready' && <NoResult text={words.nothing} lead={words.elsewhere} ways={ways} onFollow={onClose} />}
      </Combobox>
    </Dialog>
  );
}
