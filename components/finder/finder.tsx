'use client';

import { useCallback } from 'react';
import { Combobox } from '../search/combobox';
import type { SearchEntry } from '../search/entry';
import { NoResult } from '../search/no-result';
import { useSearch } from '../search/use-searcher';
import type { Way } from '../search/words';
import { counted } from '../ui/words';
import type { FinderWords } from './words';

const LIMIT = 6;

interface FinderProps {
  readonly words: FinderWords;
  readonly symptoms: readonly SearchEntry[];
  readonly ways: readonly Way[];
}

/** From a complaint in somebody’s own words to those that are known here. It forgives typing errors, and says when nothing fits. */
export function Finder({ words, symptoms, ways }: FinderProps) {
  const load = useCallback(() => import('../search/engine').then(({ searchOver }) => searchOver(symptoms, words)), [symptoms, words]);
  const { query, found, state, ask } = useSearch(load, LIMIT);
  const status = state === 'ready' ? (found.length > 0 ? counted(words.lang, words.found, found.length) : words.nothing) : state === 'loading' ? words.loading : state === 'failed' ? words.failed : '';
  return (
    <Combobox label={words.label} placeholder={words.placeholder} query={query} onQuery={ask} groups={[{ title: words.label, found }]} status={status} clears>
      {state === 'failed' && <p className="mt-3 text-[14.5px]">{words.failed}</p>}
      {state === 'ready' && <NoResult text={words.nothing} lead={words.tryThese} ways={ways} />}
    </Combobox>
  );
}
