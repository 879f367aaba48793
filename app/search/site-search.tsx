import { SearchButton } from '@/components/search/search-dialog';
import { LANG } from '@/content/words/language';
import { words as all } from '@/content/words/search';
import { paths } from '../paths';
import { waysTo } from '../ways';

/** The search of the site with its words and addresses, for the header. */
export function SiteSearch() {
  return <SearchButton {...searchProps()} />;
}

/** What the search needs to be told, in its window and on its page. */
export function searchProps() {
  const { stopWords: _, alike: __, ...words } = all;
  return { words: { ...words, lang: LANG }, indexHref: paths.searchIndex, pageHref: paths.search, ways: waysTo('learn', 'help', 'glossary', 'lab') };
}
