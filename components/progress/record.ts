import { cardOf } from '../quiz/modes/entries';
import { changeProgress } from './use-progress';

/** What is kept of a graded answer: how much was right, and which beliefs it shows held or let go. */
export interface Graded {
  readonly right: number;
  readonly asked: number;
  readonly held: readonly string[];
  readonly letGo: readonly string[];
}

/** Remembers what became of an answer, and when the question shall come round again. The scheduler is loaded with the first answer. */
export async function recordAnswer(item: string, { right, asked, held, letGo }: Graded): Promise<void> {
  const { reviewAfter } = await import('./reviews');
  const card = cardOf(item);
  const at = Date.now();
  await changeProgress((before, { answered }) => answered(before, { card, at, right, asked, held, letGo, review: reviewAfter(before.reviews[card] ?? null, right === asked, at) }));
}
