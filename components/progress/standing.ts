import type { Progress, Sign } from './schema';

/** How it stands with a belief: of the last two answers that tested it, both held it, both let it go, or they differ. */
export type Standing = 'unasked' | 'held' | 'wavering' | 'letGo';

export function standingOf(signs: readonly Sign[] | undefined): Standing {
  const last = signs?.slice(-2) ?? [];
  if (last.length === 0) return 'unasked';
  if (last.every(({ held }) => held)) return 'held';
  return last.some(({ held }) => held) ? 'wavering' : 'letGo';
}

/** The questions whose review is due, the longest due first. */
export function dueOf(reviews: Progress['reviews'], cards: readonly string[], now: number): string[] {
  return cards.filter((card) => reviews[card] !== undefined && reviews[card].due <= now).sort((a, b) => reviews[a]!.due - reviews[b]!.due || (a < b ? -1 : 1));
}

/** How the newest answers to some questions came out: how many were asked at all, and how many of these are right. */
export function tallyOf(answers: Progress['answers'], cards: readonly string[]): { readonly answered: number; readonly right: number } {
  const newest = cards.flatMap((card) => answers[card]?.at(-1) ?? []);
  return { answered: newest.length, right: newest.filter(({ right, asked }) => right === asked).length };
}
