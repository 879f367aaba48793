import type { Question } from '@/simulators/scenario';
import { testedBy } from '../grade';
import { madeOf, type ItemName } from '../item';

/** What is remembered of a question: a written one by its id, all that one generator makes as one, e.g. `~who-holds-it`. */
export type CardName = string;

/** Something that can be asked: a written question, or a generator that makes a new one each time. */
export interface Entry {
  readonly card: CardName;
  readonly lesson: string;
  /** The beliefs that it tests. */
  readonly beliefs: readonly string[];
}

/** What is known of a generator before it makes anything. */
export interface Maker {
  readonly id: string;
  readonly lesson: string;
  readonly beliefs: readonly string[];
}

/** All that can be asked, in the order of the course: of each lesson the written questions, then what can be made. */
export function entriesOf(written: Readonly<Record<string, readonly Question[]>>, makers: readonly Maker[]): Entry[] {
  return Object.entries(written).flatMap(([lesson, questions]) => [
    ...questions.map((question) => ({ card: question.id, lesson, beliefs: testedBy(question) })),
    ...makers.filter((maker) => maker.lesson === lesson).map(({ id, beliefs }) => ({ card: `~${id}`, lesson, beliefs })),
  ]);
}

export function isMade(card: CardName): boolean {
  return card.startsWith('~');
}

/** What is remembered of an item. */
export function cardOf(item: ItemName): CardName {
  const made = madeOf(item);
  return made ? `~${made.generator}` : item;
}
