import { en } from './en';

/** Every language has each of these words; one that is missing does not compile. */
export type Words = typeof en;

/** The languages that the pages are made in. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const WORDS: Readonly<Record<Language, Words>> = { en };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
