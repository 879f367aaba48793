import type { Way } from '@/components/search/words';
import { words } from '@/content/words/ways';
import { paths } from './paths';

/** Ways on, for a page that has none of its own. */
export function waysTo(...known: readonly (keyof typeof words)[]): Way[] {
  return known.map((way) => ({ href: paths[way], ...words[way] }));
}
