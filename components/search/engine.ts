import MiniSearch, { type Options } from 'minisearch';
import type { SearchEntry, Searcher, WordSense } from './entry';
import { excerptOf, partsOf } from './excerpt';

/** The door to the search library: loaded when somebody looks for something, and while the pages are built. */

/** How much of a text is shown. */
const EXCERPT = 150;
/** Shorter words are looked for as they are: a letter more or less makes them other words. */
const FORGIVEN_FROM = 4;
const PREFIX_FROM = 3;

/** What words are compared by. */
interface Terms {
  /** A word that is looked for, in small letters and without accents; null for those that say nothing. */
  asked(word: string): string | null;
  /** A word of a text, with all that mean the same here: whichever of them is looked for, with its typing errors, is found. */
  held(word: string): string[];
}

function termsOf({ stopWords, alike }: WordSense): Terms {
  const silent = new Set(stopWords);
  const group = new Map(alike.flatMap((words) => words.map((word) => [word, [...words]] as const)));
  const asked = (word: string) => {
    const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return silent.has(plain) || (plain.length < 2 && !/\d/.test(plain)) ? null : plain;
  };
  return {
    asked,
    held: (word) => {
      const plain = asked(word);
      return plain === null ? [] : [...(group.get(plain) ?? [plain])];
    },
  };
}

function optionsFor({ asked, held }: Terms): Options<SearchEntry> {
  return {
    fields: ['title', 'also', 'text'],
    storeFields: ['kind', 'href', 'title', 'text', 'also', 'where'],
    processTerm: held,
    searchOptions: {
      processTerm: asked,
      boost: { title: 3, also: 3 },
      prefix: (term) => term.length >= PREFIX_FROM,
      fuzzy: (term) => (term.length >= FORGIVEN_FROM ? 0.2 : false),
      maxFuzzy: 2,
    },
  };
}

function searcher(index: MiniSearch<SearchEntry>, { asked, held }: Terms): Searcher {
  return {
    find(query, limit) {
      const wanted = wordsIn(query, asked);
      return index
        .search(query)
        .map((result) => ({ result, score: result.score * (1 + likeness(wanted, [result.title as string, ...((result.also as string | undefined)?.split('. ') ?? [])], asked)) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ result }) => {
          const found = new Set(result.terms);
          const isHit = (word: string) => held(word).some((term) => found.has(term));
          const entry = { id: result.id, kind: result.kind, href: result.href, title: result.title, text: result.text, ...(result.where && { where: result.where }) } as SearchEntry;
          return { entry, title: partsOf(entry.title, isHit), excerpt: partsOf(excerptOf(entry.text, isHit, EXCERPT), isHit) };
        });
    },
  };
}

function wordsIn(text: string, asked: Terms['asked']): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => asked(word) ?? []);
}

/** How much of what is wanted stands, in these very words, in the one of some sentences that has most of it: from 0 to 1. */
function likeness(wanted: readonly string[], sentences: readonly string[], asked: Terms['asked']): number {
  const shares = sentences.map((sentence) => {
    const words = new Set(wordsIn(sentence, asked));
    return wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length);
  });
  return Math.max(0, ...shares);
}

/** A search over entries that are at hand. */
export function searchOver(entries: readonly SearchEntry[], sense: WordSense): Searcher {
  const terms = termsOf(sense);
  const index = new MiniSearch(optionsFor(terms));
  index.addAll(entries);
  return searcher(index, terms);
}

/** The index as text, to be read by `searchFrom`. */
export function indexOf(entries: readonly SearchEntry[], sense: WordSense): string {
  const index = new MiniSearch(optionsFor(termsOf(sense)));
  index.addAll(entries);
  return JSON.stringify({ sense: { stopWords: sense.stopWords, alike: sense.alike }, index });
}

/** The search over an index that was made before. @throws SyntaxError where it was cut short */
export function searchFrom(text: string): Searcher {
  const { sense, index } = JSON.parse(text) as { sense: WordSense; index: Parameters<typeof MiniSearch.loadJS<SearchEntry>>[0] };
  const terms = termsOf(sense);
  return searcher(MiniSearch.loadJS<SearchEntry>(index, optionsFor(terms)), terms);
}
