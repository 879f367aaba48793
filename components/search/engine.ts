import MiniSearch, { type Options } from 'minisearch';
import type { SearchEntry, Searcher, WordSense } from './entry';
import { excerptOf, partsOf } from './excerpt';

/** The door to the search library: loaded when somebody looks for something, and while the pages are built. */

/** How much of a text is shown. */
const EXCERPT = 150;
/** Shorter words are looked for as they are: a letter more or less makes them other words. */
const FORGIVEN_FROM = 4;
const PREFIX_FROM = 3;

/** A word as it is compared: small letters, no accents, and one word for all that mean the same. Null for those that say nothing. */
function termOf({ stopWords, alike }: WordSense) {
  const silent = new Set(stopWords);
  return (word: string): string | null => {
    const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (silent.has(plain) || (plain.length < 2 && !/\d/.test(plain))) return null;
    return Object.hasOwn(alike, plain) ? alike[plain]! : plain;
  };
}

function optionsFor(sense: WordSense): Options<SearchEntry> {
  return {
    fields: ['title', 'also', 'text'],
    storeFields: ['kind', 'href', 'title', 'text', 'where'],
    processTerm: termOf(sense),
    searchOptions: {
      boost: { title: 3, also: 2.5 },
      prefix: (term) => term.length >= PREFIX_FROM,
      fuzzy: (term) => (term.length >= FORGIVEN_FROM ? 0.25 : false),
      maxFuzzy: 2,
    },
  };
}

function searcher(index: MiniSearch<SearchEntry>, sense: WordSense): Searcher {
  const term = termOf(sense);
  return {
    find(query, limit) {
      return index
        .search(query)
        .slice(0, limit)
        .map((result) => {
          const found = new Set(result.terms);
          const isHit = (word: string) => found.has(term(word) ?? '');
          const entry = { id: result.id, kind: result.kind, href: result.href, title: result.title, text: result.text, ...(result.where && { where: result.where }) } as SearchEntry;
          return { entry, title: partsOf(entry.title, isHit), excerpt: partsOf(excerptOf(entry.text, isHit, EXCERPT), isHit) };
        });
    },
  };
}

/** A search over entries that are at hand. */
export function searchOver(entries: readonly SearchEntry[], sense: WordSense): Searcher {
  const index = new MiniSearch(optionsFor(sense));
  index.addAll(entries);
  return searcher(index, sense);
}

/** The index as text, to be read by `searchFrom`. */
export function indexOf(entries: readonly SearchEntry[], sense: WordSense): string {
  const index = new MiniSearch(optionsFor(sense));
  index.addAll(entries);
  return JSON.stringify({ sense, index });
}

/** The search over an index that was made before. @throws SyntaxError where it was cut short */
export function searchFrom(text: string): Searcher {
  const { sense, index } = JSON.parse(text) as { sense: WordSense; index: Parameters<typeof MiniSearch.loadJS<SearchEntry>>[0] };
  return searcher(MiniSearch.loadJS<SearchEntry>(index, optionsFor(sense)), sense);
}
