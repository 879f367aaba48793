import type { Option, Question } from '@/simulators/scenario';
import type { Answer, Truth, Verdict } from './answer';

/**
 * Holds an answer against what the simulation says. Total: an answer may come from a link or from stored progress, and what does not fit
 * the question counts as wrong.
 */
export function verdictOf(question: Question, answer: Answer, truth: Truth): Verdict {
  const marks = marksOf(answer, truth, question);
  const right = marks.filter(Boolean).length;
  const all = right === marks.length;
  const tested = testedBy(question);
  const held = all ? [] : optionsOf(question).length > 0 ? heldBy(question, answer, truth) : (question.beliefs ?? []);
  return { right, asked: marks.length, held, letGo: all ? tested : [], truth };
}

/** For each part that is graded, whether it is right. */
function marksOf(answer: Answer, truth: Truth, question: Question): readonly boolean[] {
  switch (truth.kind) {
    case 'place':
      return Object.entries(truth.cells).map(([cell, holding]) => answer.kind === 'place' && Object.hasOwn(answer.cells, cell) && answer.cells[cell] === holding);
    case 'choice': {
      const chosen = answer.kind === 'choice' ? answer.chosen : [];
      if (question.kind === 'multiple') return truth.right.map((is, index) => answer.kind === 'choice' && chosen.includes(index) === is);
      return [isTheOne(truth.right, chosen)];
    }
    case 'parts':
      return truth.right.map((right, part) => {
        const chosen = answer.kind === 'parts' ? (answer.parts[part] ?? []) : [];
        return right.every((is, index) => chosen.includes(index) === is) && chosen.every((index) => index in right);
      });
    case 'order':
    case 'line':
      return [answer.kind === truth.kind && truth.session.missing.length === 0];
    case 'match':
      return truth.partners.map((partner, left) => answer.kind === 'match' && answer.partners[left] === partner);
  }
}

function isTheOne(right: readonly boolean[], chosen: readonly number[]): boolean {
  return chosen.length === 1 && right[chosen[0]!] === true;
}

/** The beliefs of the wrong options that were chosen, each once. */
function heldBy(question: Question, answer: Answer, truth: Truth): string[] {
  const wrong = optionsOf(question).flatMap((options, part) => {
    const chosen = answer.kind === 'choice' ? answer.chosen : answer.kind === 'parts' ? (answer.parts[part] ?? []) : [];
    const right = truth.kind === 'choice' ? truth.right : truth.kind === 'parts' ? (truth.right[part] ?? []) : [];
    return options.flatMap(({ belief }, index) => (belief !== undefined && chosen.includes(index) && !right[index] ? [belief] : []));
  });
  return [...new Set(wrong)];
}

/** The beliefs that a question tests: those that it names, and those of its options. */
export function testedBy(question: Question): string[] {
  return [...new Set([...(question.beliefs ?? []), ...optionsOf(question).flatMap((options) => options.flatMap(({ belief }) => belief ?? []))])];
}

/** The options of each part of a question that has some. */
export function optionsOf(question: Question): readonly (readonly Option[])[] {
  if (question.kind === 'single' || question.kind === 'multiple') return [question.options];
  return question.kind === 'diagnose' || question.kind === 'choose' ? question.parts.map(({ options }) => options) : [];
}
