import type { Question, Scenario } from '@/simulators/scenario';
import { optionsOf } from '@/components/quiz/grade';

/** What is wrong with a sentence that was put together, in a few words; empty where it reads well. */
export function troublesIn(text: string): string[] {
  return TROUBLES.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${what}: ${text}`);
}

const TROUBLES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a space too many', / {2}|^ | $| [.,?:;]/],
  ['a mark twice', /[.,?:;]{2}/],
  ['a hole', /undefined|null|NaN|\[object|\$\{|“”|\(\)/],
  ['nought of something', /\b(?:0|zero) [a-z]+s?\b/],
  ['one of many', /\b(?:1|one) (?:letters|minutes|devices|days|copies)\b/i],
  ['many of one', /\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|both) (?:letter|minute|device|day|copy)\b/i],
  ['the wrong verb', /\b(?:letters|copies|devices|minutes) (?:is|has|was)\b|\bone letter (?:are|have|were)\b/i],
  ['a word twice', /\b(\w+) \1\b/i],
  ['a straight mark', /['"]/],
  ['an exclamation', /!/],
  ['the wrong article', /\ba [aeio]\w|\ban [^aeiouh\W]/i],
  ['no capital', /^[a-z]|[.?] [a-z]/],
];

/** All that a learner reads of a question, apart from what is quoted from the wire. */
export function proseOf(question: Question, scenarios: readonly Scenario[]): string[] {
  const options = optionsOf(question).flat();
  return [
    question.text,
    ...('parts' in question ? question.parts.map(({ ask }) => ask) : []),
    ...options.flatMap(({ text, because }) => (isQuoted(text) ? [because] : [text, because])),
    ...(question.kind === 'match' ? [...question.left.flatMap(({ text, because }) => [text, because]), ...question.right.map(({ text }) => text)] : []),
    ...scenarios.flatMap(({ title, steps }) => [title, ...steps.map(({ caption }) => caption)]),
  ];
}

/** An answer of a server, as it stands on the wire. */
function isQuoted(text: string): boolean {
  return /^(?:\+OK|-ERR|\*) /.test(text);
}
