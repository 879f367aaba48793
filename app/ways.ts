import type { Way } from '@/components/search/words';
import { wordsIn, type Language } from '@/content/words';
import { pathsIn } from './paths';

type Known = keyof ReturnType<typeof wordsIn>['ways'];

/** Ways on, for a page that has none of its own. */
export function waysIn(language: Language, ...known: readonly Known[]): Way[] {
  const paths = pathsIn(language);
  const { ways } = wordsIn(language);
  return known.map((way) => ({ href: paths[way], ...ways[way] }));
}
