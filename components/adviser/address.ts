import type { AdviserAnswers, AdviserQuestion } from '@/machines/adviser-questions';
import type { AdviserOption } from './words';

export interface AskedQuestion {
  readonly id: AdviserQuestion;
  readonly text: string;
  readonly note: string;
  readonly options: readonly AdviserOption[];
}

/** The answers as the end of an address, e.g. `?devices=one&copy=yes`; empty without answers. */
export function searchOf(answers: AdviserAnswers, questions: readonly AskedQuestion[]): string {
  const given = questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [`${id}=${answers[id]}`]));
  return given.length > 0 ? `?${given.join('&')}` : '';
}

/** The answers in an address. What is no question, or no answer to one, is left out. */
export function answersIn(search: string, questions: readonly AskedQuestion[]): AdviserAnswers {
  const given = new URLSearchParams(search);
  return Object.fromEntries(questions.flatMap(({ id, options }) => (options.some(({ value }) => value === given.get(id)) ? [[id, given.get(id)!]] : [])));
}
