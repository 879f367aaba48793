import { indexOf } from '@/components/search/engine';
import { wordsIn } from '@/content/words';
import { searchEntries } from '../search/entries';

export const dynamic = 'force-static';

/** The index of the search, made with the pages. */
export function GET(): Response {
  const { stopWords, alike } = wordsIn('en').search;
  return new Response(indexOf(searchEntries('en'), { stopWords, alike }), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
