import { ADVICE_QUESTIONS, type Answers, type Asked } from '@/content/advice';
import { asks } from '@/machines/adviser-questions';

/** Every way to answer the questions that are asked. */
export function allAnswers(): Answers[] {
  let all: Partial<Record<Asked, string>>[] = [{}];
  for (const { id, options } of ADVICE_QUESTIONS) {
    all = all.flatMap((answers) => (asks(id, answers) ? options.map(({ value }) => ({ ...answers, [id]: value })) : [answers]));
  }
  return all as Answers[];
}
