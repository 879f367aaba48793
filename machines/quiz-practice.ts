import { assign, setup } from 'xstate';

export interface Score {
  readonly right: number;
  readonly asked: number;
}

interface Context {
  /** The questions of the round, by their names. */
  readonly items: readonly string[];
  /** Which of them is asked, counted from 0. Behind the last one the round is over. */
  readonly at: number;
  /** What is filled in. The chart only keeps it. */
  readonly filled: unknown;
  readonly scores: Readonly<Record<string, Score>>;
}

type Event =
  | { readonly type: 'filled.in'; readonly filled: unknown }
  /** The answer was given, and graded. */
  | { readonly type: 'answered'; readonly filled: unknown; readonly score: Score }
  /** On to the next question; one that is not answered is left. */
  | { readonly type: 'next' }
  | { readonly type: 'stopped' };

/** A round of practice: a question is asked, the simulation grades, the feedback is read, and so on. A live actor of the page. */
export const quizPracticeMachine = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: { nothingLeft: ({ context }) => context.at >= context.items.length },
  actions: { goOn: assign({ at: ({ context }) => context.at + 1, filled: null }) },
}).createMachine({
  id: 'quizPractice',
  context: { items: [], at: 0, filled: null, scores: {} },
  initial: 'asking',
  on: { stopped: '.over' },
  states: {
    asking: {
      description: 'A question waits for its answer.',
      always: { guard: 'nothingLeft', target: 'over' },
      on: {
        'filled.in': { actions: assign({ filled: ({ event }) => event.filled }) },
        answered: {
          target: 'feedback',
          actions: assign({ filled: ({ event }) => event.filled, scores: ({ context, event }) => ({ ...context.scores, [context.items[context.at]!]: event.score }) }),
        },
        next: { actions: 'goOn' },
      },
    },
    feedback: {
      description: 'What is so stands beside the answer.',
      on: { next: { target: 'asking', actions: 'goOn' } },
    },
    over: { description: 'The round is over, and can be looked back on.', type: 'final' },
  },
});

export type PracticeState = 'asking' | 'feedback' | 'over';

/** A round as it stands, to begin or to go on with. */
export function practiceAt(state: PracticeState, { items, at, filled, scores }: Context) {
  return quizPracticeMachine.resolveState({ value: state, context: { items, at, filled, scores } });
}
