import { words } from '@/content/words/quiz/round';
import { words as ways } from '@/content/words/quiz/ways';
import { inQuotes } from '@/content/words/prose';
import { dueOf } from '../../progress/standing';
import type { Progress } from '../../progress/schema';
import type { ItemName } from '../item';
import type { Bank } from './bank';
import { drawPaper, itemsOf } from './draw';
import { nameOf, type Named } from './names';

/** What a round asks, as the end of an address has it: `mixed`, `due`, `lesson=deletion`, `belief=pop3-deletes`. */
export type PracticeMode = string;

const MODE = /^(?:mixed|due|(?:lesson|belief)=[a-z][\w-]{0,80})$/;
/** A round is short enough for a break. */
const MIXED = 10;
const DUE = 15;

/** @param fragment with its `#`; null where it names no round */
export function modeIn(fragment: string): PracticeMode | null {
  const mode = fragment.slice(1);
  return MODE.test(mode) ? mode : null;
}

/** What the round is called. */
export function modeTitle(mode: PracticeMode, lessons: readonly Named[], beliefs: readonly Named[]): string {
  const [kind, id = ''] = mode.split('=');
  if (kind === 'lesson') return nameOf(lessons, id, words.aLesson);
  if (kind === 'belief') return inQuotes(nameOf(beliefs, id, words.aBelief));
  return kind === 'due' ? ways.due : ways.mixed;
}

/** Draws the questions of a round. */
export function roundOf(mode: PracticeMode, { entries }: Pick<Bank, 'entries'>, reviews: Progress['reviews'], now: number, seed: number): ItemName[] {
  const [kind, id = ''] = mode.split('=');
  const cardsOf = (some: (typeof entries)[number][]) => some.map(({ card }) => card);
  switch (kind) {
    case 'lesson':
      return itemsOf(cardsOf(entries.filter(({ lesson }) => lesson === id)), seed);
    case 'belief':
      return itemsOf(cardsOf(entries.filter(({ beliefs }) => beliefs.includes(id!))).slice(0, MIXED), seed);
    case 'due':
      return itemsOf(dueOf(reviews, cardsOf([...entries]), now).slice(0, DUE), seed);
    default:
      return drawPaper(entries, { count: MIXED, seed, lessons: [], of: 'both' });
  }
}
