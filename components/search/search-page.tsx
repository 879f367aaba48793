'use client';

import Link from 'next/link';
import { Search as SearchIcon } from 'lucide-react';
import { useCallback, useEffect, useId } from 'react';
import { counted } from '../ui/words';
import { NoResult } from './no-result';
import { Result } from './result';
import { siteSearch } from './site-search';
import { useSearch } from './use-searcher';
import type { SearchWindowProps } from './search-window';
import { putAddress } from '../ui/put-address';

/** Beyond these the words were too common. */
const LIMIT = 100;

/** All results for what the address asks, and for what is typed. */
export function SearchPage({ words, indexHref, pageHref, ways }: Omit<SearchWindowProps, 'onClose'>) {
  const field = useId();
  const { query, found, state, ask } = useSearch(useCallback(() => siteSearch(indexHref), [indexHref]), LIMIT);
  useEffect(() => {
    const read = () => ask(new URLSearchParams(window.location.search).get('q') ?? '');
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, [ask]);
  const typed = (next: string) => {
    ask(next);
    putAddress(next.trim() === '' ? pageHref : `${pageHref}?q=${encodeURIComponent(next)}`);
  };
  return (
    <>
      <form role="search" className="mt-6" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={field} className="mb-1.5 block text-[14px] font-semibold">
          {words.label}
        </label>
        <span className="relative block">
          <SearchIcon className="pointer-events-none absolute left-3.5 top-1/2 size-5 -translate-y-1/2 text-soft" aria-hidden="true" />
          <input id={field} type="search" name="q" className="combobox-field" placeholder={words.placeholder} value={query} autoComplete="off" onChange={(event) => typed(event.target.value)} />
        </span>
      </form>
      <p role="status" className="mt-4 min-h-6 text-[14.5px] text-soft">
        {state === 'ready' ? (found.length > 0 ? counted(words.lang, words.found, found.length) : words.nothing) : state === 'loading' ? words.loading : state === 'failed' ? words.failed : ''}
      </p>
      {state === 'ready' && found.length === 0 && <NoResult text={words.nothing} lead={words.elsewhere} ways={ways} />}
      <ol className="mt-2">
        {found.map((one) => (
          <li key={one.entry.id} className="border-t border-rule">
            <Link href={one.entry.href} className="group grid gap-x-4 py-3.5 sm:grid-cols-[9rem_1fr]">
              <span className="pt-0.5 text-[13px] font-semibold text-soft">{words.kinds[one.entry.kind]}</span>
              <span className="text-[16px]">
                <Result found={one} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
