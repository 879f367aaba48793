import { indexOf } from '@/components/search/engine';
import { words } from '@/content/words/search';
import { searchEntries } from '../search/entries';

export const dynamic = 'force-static';

/** The index of the search, made with the pages. */
export function GET(): Response {
  return new Response(indexOf(searchEntries(), words), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
