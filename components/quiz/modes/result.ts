import type { SavedPaper } from '../../progress/schema';
import type { Answer, Verdict } from '../answer';
import type { Item } from '../item';
import type { Bank } from './bank';

/** `part`: some of its parts are right. `open`: it was left without an answer. */
export type Outcome = 'right' | 'part' | 'wrong' | 'open';

/** What became of one question of a paper. */
export interface ResultRow {
  /** Counted from 1. */
  readonly number: number;
  readonly item: Item;
  readonly answer: Answer | null;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
}

/** Where nothing was answered nothing is right. */
const NO_ANSWER: Answer = { kind: 'choice', chosen: [] };

/** Grades a paper. A question that is no longer there is left out. */
export function resultOf(bank: Pick<Bank, 'item' | 'grade'>, { items, filled }: Pick<SavedPaper, 'items' | 'filled'>): ResultRow[] {
  return items.flatMap((name, index) => {
    const item = bank.item(name);
    if (!item) return [];
    const answer = filled[name] ?? null;
    const graded = bank.grade(item, answer ?? NO_ANSWER);
    const right = answer ? graded.right : 0;
    const verdict = answer && isWhole(item, answer) ? graded : { ...graded, right, held: [], letGo: [] };
    return [{ number: index + 1, item, answer, verdict, outcome: outcomeOf(answer, verdict) }];
  });
}

/** Which questions of a paper are still open, by their index: those without an answer, and those of which a part has none. */
export function openIn(bank: Pick<Bank, 'item'>, { items, filled }: Pick<SavedPaper, 'items' | 'filled'>): number[] {
  return items.flatMap((name, index) => {
    const answer = filled[name];
    if (!answer) return [index];
    const item = bank.item(name);
    return item && !isWhole(item, answer) ? [index] : [];
  });
}

/** Is every part of it filled in? What was left open shows no belief. */
function isWhole({ question }: Item, answer: Answer): boolean {
  switch (answer.kind) {
    case 'place':
      return question.kind === 'place' && question.letters.every((label) => question.places.every((place) => answer.cells[`${label} ${place}`] !== undefined));
    case 'parts':
      return (question.kind === 'diagnose' || question.kind === 'choose') && question.parts.every((_, part) => (answer.parts[part] ?? []).length > 0);
    case 'match':
      return question.kind === 'match' && question.left.every((_, left) => (answer.partners[left] ?? null) !== null);
    default:
      return true;
  }
}

function outcomeOf(answer: Answer | null, { right, asked }: Verdict): Outcome {
  if (!answer) return 'open';
  return right === asked ? 'right' : right > 0 ? 'part' : 'wrong';
}
