import { assign, setup } from 'xstate';
import { ADVISER_QUESTIONS, asks, nextQuestion, type AdviserAnswers, type AdviserQuestion } from './adviser-questions';

interface Context {
  readonly answers: AdviserAnswers;
}

type Event =
  /** The question that stands there is answered. */
  | { readonly type: 'answer.given'; readonly question: AdviserQuestion; readonly answer: string }
  /** An address brought answers; what is not asked of them is left out. */
  | { readonly type: 'answers.brought'; readonly answers: AdviserAnswers }
  /** A question is to be answered anew. */
  | { readonly type: 'question.reopened'; readonly question: AdviserQuestion }
  | { readonly type: 'back' }
  | { readonly type: 'begin.again' };

/** The answers after an event: those alone whose questions are asked. */
function answersAfter({ answers }: Context, event: Event): AdviserAnswers {
  const after = event.type === 'answer.given' ? { ...answers, [event.question]: event.answer } : event.type === 'answers.brought' ? event.answers : event.type === 'begin.again' ? {} : answers;
  return Object.fromEntries(Object.entries(after).filter(([question, answer]) => answer !== undefined && asks(question as AdviserQuestion, after)));
}

const adviser = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    misses: ({ context, event }, question: AdviserQuestion) => nextQuestion(answersAfter(context, event)) === question,
    reopens: ({ event }, question: AdviserQuestion) => event.type === 'question.reopened' && event.question === question,
    asked: ({ context }, question: AdviserQuestion) => asks(question, context.answers),
  },
  actions: {
    keep: assign({ answers: ({ context, event }) => answersAfter(context, event) }),
  },
});

/** To the first question that misses its answer, and to the advice where none does. */
const onwards = [
  ...ADVISER_QUESTIONS.map((question) => ({ guard: { type: 'misses', params: question } as const, target: `.${question}` as const, actions: 'keep' as const })),
  { target: '.advice', actions: 'keep' } as const,
];

/** One question after the other, each asked only where it matters; back at any point; and the advice in the end. A live actor of the page. */
export const adviserMachine = adviser.createMachine({
  id: 'adviser',
  context: { answers: {} },
  initial: 'devices',
  on: {
    'answer.given': onwards,
    'answers.brought': onwards,
    'question.reopened': ADVISER_QUESTIONS.map((question) => ({ guard: { type: 'reopens', params: question } as const, target: `.${question}` as const })),
    'begin.again': { target: '.devices', actions: 'keep' },
  },
  states: {
    devices: { description: 'How many devices read this mail?' },
    picture: { description: 'Shall they all show the same?', on: { back: 'devices' } },
    people: { description: 'Do several people work on it?', on: { back: 'picture' } },
    copy: { description: 'May the only copy be on one device?', on: { back: [{ guard: { type: 'asked', params: 'people' }, target: 'people' }, { target: 'devices' }] } },
    offline: { description: 'Are there long times without a connection?', on: { back: 'copy' } },
    line: { description: 'Is the mailbox small, or the line slow?', on: { back: 'offline' } },
    provider: { description: 'What does the provider offer?', on: { back: 'line' } },
    advice: { description: 'All is answered: the advice, and its run.', on: { back: 'provider' } },
  },
});
