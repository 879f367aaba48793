export type SearchKind = 'lesson' | 'symptom' | 'challenge' | 'term' | 'row' | 'page';

/** Something that can be found. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: SearchKind;
  readonly href: string;
  readonly title: string;
  readonly text: string;
  /** Other words for it, which are searched and not shown. */
  readonly also?: string;
  /** Where it stands, if its title does not say so. */
  readonly where?: string;
}

/** How a language’s words are taken: those that say nothing, and groups of those that mean the same here. */
export interface WordSense {
  readonly stopWords: readonly string[];
  readonly alike: readonly (readonly string[])[];
}

/** A run of text, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

export interface Found {
  readonly entry: SearchEntry;
  readonly title: readonly Part[];
  /** A short piece of the text around what was looked for. */
  readonly excerpt: readonly Part[];
}

export interface Searcher {
  /** The best first, never more than `limit`. A query that says nothing finds nothing. */
  find(query: string, limit: number): Found[];
}
