import * as v from 'valibot';
import { savedPaper, type SavedPaper } from '../../progress/schema';
import type { QuizReport } from '../../scorm/session';
import type { Bank } from './bank';
import { linkOf, type Terms } from './paper-link';
import { resultOf } from './result';

/** The one paper of a course: twelve questions over all lessons, the same for all who take it, so that scores compare. */
export function courseTerms(edition: string): Terms {
  return { count: 12, seed: 1, lessons: [], of: 'both', minutes: null, each: false, edition };
}

/**
 * What a course is told of a paper. Its answers come first, the oldest at the head, and what the paper is comes last: a platform keeps little,
 * and what is dropped is dropped from the head. Before the paper is handed in no answer has a score.
 */
export function reportOf(bank: Pick<Bank, 'item' | 'grade'>, { filled, ...paper }: SavedPaper): QuizReport {
  const done = paper.state === 'over';
  const state = [...Object.entries(filled).map((entry) => JSON.stringify(entry)), JSON.stringify(paper)];
  if (!done) return { right: 0, asked: paper.items.length, done, state };
  const verdicts = resultOf(bank, { items: paper.items, filled }).map(({ verdict }) => verdict);
  // Each question counts alike, however many parts it has.
  return { right: verdicts.reduce((sum, { right, asked }) => sum + right / asked, 0), asked: verdicts.length, done, state };
}

/** The paper again, as the course kept it; null where that is none, or one of other questions. Never throws. */
export function paperFrom(state: readonly string[], terms: Terms): SavedPaper | null {
  try {
    const entries = state.map((line): unknown => JSON.parse(line));
    const read = v.safeParse(savedPaper, { ...(entries.at(-1) as object), filled: Object.fromEntries(entries.slice(0, -1) as [string, unknown][]) });
    return read.success && read.output.terms === linkOf(terms) ? read.output : null;
  } catch {
    return null;
  }
}
