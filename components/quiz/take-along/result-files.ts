import { words } from '@/content/words/quiz/result-files';
import type { SavedPaper } from '../../progress/schema';
import type { ResultRow } from '../modes/result';
import { answerInWords, rightAnswer } from './answer-words';
import { csvOf } from './csv';

/** A result sheet, as it is saved: whose it is, and of which paper. */
export interface Sheet {
  readonly paper: SavedPaper;
  /** The number of the paper. The same number draws the same paper. */
  readonly seed: number;
  /** The address that opens this very paper. */
  readonly address: string;
  readonly rows: readonly ResultRow[];
  readonly lessonName: (id: string) => string;
}

/** One row for each question. The name and the paper stand in each, so that a trainer can put the sheets of a class into one. */
export function sheetAsCsv({ paper, seed, rows, lessonName }: Sheet): string {
  return csvOf([
    words.head,
    ...rows.map(({ number, item, answer, verdict }) => [
      paper.who,
      seed,
      number,
      item.name,
      lessonName(item.lesson),
      item.question.text,
      answer ? answerInWords(item, answer) : '',
      answerInWords(item, rightAnswer(verdict.truth)),
      verdict.right,
      verdict.asked,
    ]),
  ]);
}

/** The same for programs. */
export function sheetAsJson({ paper, seed, address, rows }: Sheet): string {
  const questions = rows.map(({ item, answer, verdict: { right, asked, held, truth }, outcome }) => ({
    question: item.name,
    lesson: item.lesson,
    text: item.question.text,
    answer: answer && { ...answer, inWords: answerInWords(item, answer) },
    whatIsSo: answerInWords(item, rightAnswer(truth)),
    right,
    asked,
    outcome,
    beliefsHeld: held,
  }));
  const result = { kind: 'where-mail-lives-result', version: 1, name: paper.who, paper: seed, address, begun: new Date(paper.begun).toISOString(), seconds: Math.round(paper.spent / 1000), questions };
  return `${JSON.stringify(result, null, 2)}\n`;
}
