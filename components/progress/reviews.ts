import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import type { Review } from './schema';

/**
 * When a question comes round again: FSRS with its own weights, after a year at the latest. Without chance, so that the same answers
 * always give the same day, and without steps of minutes, since nobody sits here for so long.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });

/**
 * The next review of a question after an answer.
 *
 * @param before null for a question that was never answered
 */
export function reviewAfter(before: Review | null, isRight: boolean, now: number): Review {
  // A review that lies ahead was written by another clock, and says nothing.
  const known = before && before.last_review <= now ? cardOf(before) : createEmptyCard(now);
  const { due, last_review: _, state, ...rest } = scheduler.next(known, now, isRight ? Rating.Good : Rating.Again).card;
  return { ...rest, state: state as Review['state'], due: due.getTime(), last_review: now };
}

function cardOf({ due, last_review, ...rest }: Review): Card {
  return { ...rest, due: new Date(due), last_review: new Date(last_review) };
}
