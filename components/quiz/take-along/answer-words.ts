import { words } from '@/content/words/quiz/printed';
import { HOLDING_LABEL, placeLabel } from '../../stage/view/holding';
import type { Answer, Truth } from '../answer';
import type { Item } from '../item';

/** Each cell of a matrix, with a name for people: `“Your parcel” (Phone)`. */
export function cellsOf({ question, scenarios }: Item): readonly { readonly cell: string; readonly name: string }[] {
  if (question.kind !== 'place') return [];
  const letters = scenarios.find(({ id }) => id === question.scenario)?.letters ?? {};
  return question.letters.flatMap((label) => question.places.map((place) => ({ cell: `${label} ${place}`, name: words.cell(letters[label]?.subject ?? label, placeLabel(place)) })));
}

/** The answer that says what is so. Of a session that is one of those that do it. */
export function rightAnswer(truth: Truth): Answer {
  const indices = (right: readonly boolean[]) => right.flatMap((is, index) => (is ? [index] : []));
  switch (truth.kind) {
    case 'place':
      return truth;
    case 'choice':
      return { kind: 'choice', chosen: indices(truth.right) };
    case 'parts':
      return { kind: 'parts', parts: truth.right.map(indices) };
    case 'order':
      return { kind: 'order', order: truth.example };
    case 'line':
      return { kind: 'line', line: truth.example };
    case 'match':
      return truth;
  }
}

/** An answer in words, on one line. What does not fit the question is left out: an answer may have been stored long ago. */
export function answerInWords(item: Item, answer: Answer): string {
  const { question } = item;
  const textsOf = (options: readonly { readonly text: string }[], chosen: readonly number[]) => chosen.flatMap((index) => options[index]?.text ?? []).join('; ');
  switch (question.kind) {
    case 'place':
      return answer.kind !== 'place' ? '' : cellsOf(item).flatMap(({ cell, name }) => (answer.cells[cell] ? [words.has(name, HOLDING_LABEL[answer.cells[cell]])] : [])).join('; ');
    case 'single':
    case 'multiple':
      return answer.kind !== 'choice' ? '' : textsOf(question.options, answer.chosen);
    case 'diagnose':
    case 'choose':
      if (answer.kind !== 'parts') return '';
      return question.parts
        .map(({ ask, options }, part) => ({ ask, said: textsOf(options, answer.parts[part] ?? []) }))
        .flatMap(({ ask, said }) => (said ? [`${ask} ${said}`] : []))
        .join(' | ');
    case 'order':
      return answer.kind !== 'order' ? '' : answer.order.flatMap((index) => question.lines[index] ?? []).join(' → ');
    case 'line':
      return answer.kind !== 'line' ? '' : answer.line;
    case 'match':
      return answer.kind !== 'match' ? '' : question.left.flatMap(({ text }, left) => (question.right[answer.partners[left] ?? -1] ? [words.pair(text, question.right[answer.partners[left]!]!.text)] : [])).join('; ');
  }
}
