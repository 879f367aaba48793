import { SearchButton } from '@/components/search/search-dialog';
import { wordsIn, type Language } from '@/content/words';
import { pathsIn } from '../paths';
import { waysIn } from '../ways';

/** The search of the site with its words and addresses, for the header. */
export function SiteSearch({ language = 'en' }: { language?: Language }) {
  return <SearchButton {...searchProps(language)} />;
}

/** What the search needs to be told, in its window and on its page. */
export function searchProps(language: Language) {
  const { stopWords: _, alike: __, ...words } = wordsIn(language).search;
  const paths = pathsIn(language);
  return { words: { ...words, lang: wordsIn(language).lang }, indexHref: paths.searchIndex, pageHref: paths.search, ways: waysIn(language, 'learn', 'help', 'glossary', 'lab') };
}
