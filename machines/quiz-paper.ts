import { assign, setup } from 'xstate';

interface Context {
  /** The questions, by their names. */
  readonly items: readonly string[];
  /** Which of them is seen, counted from 0. */
  readonly at: number;
  /** What is filled in for each, by its name. The chart only keeps it. */
  readonly filled: Readonly<Record<string, unknown>>;
  /** For how long it was worked on, in milliseconds. */
  readonly spent: number;
  /** For how long it may be worked on; null for as long as one likes. */
  readonly limit: number | null;
}

type Event =
  /** It is drawn, and turned over. */
  | { readonly type: 'begun'; readonly items: readonly string[] }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'filled.in'; readonly filled: unknown }
  /** Another question is looked at. */
  | { readonly type: 'turned.to'; readonly at: number }
  /** The clock that hangs in the room: it goes on while the paper is worked on, and in no other state. */
  | { readonly type: 'time.passed'; readonly milliseconds: number }
  | { readonly type: 'handed.in' };

/** A paper: worked on against the clock or without one, paused, and handed in once. No answer is told before that. A live actor of the page. */
export const quizPaperMachine = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    timeIsUp: ({ context: { spent, limit } }) => limit !== null && spent >= limit,
    isThere: ({ context, event }) => event.type === 'turned.to' && event.at in context.items,
  },
}).createMachine({
  id: 'quizPaper',
  context: { items: [], at: 0, filled: {}, spent: 0, limit: null },
  initial: 'ready',
  states: {
    ready: {
      description: 'It is announced: what it asks about, and for how long.',
      on: { begun: { target: 'running', actions: assign({ items: ({ event }) => event.items }) } },
    },
    running: {
      description: 'It is worked on, and the time counts.',
      always: { guard: 'timeIsUp', target: 'over' },
      on: {
        paused: 'paused',
        'filled.in': { actions: assign({ filled: ({ context, event }) => ({ ...context.filled, [context.items[context.at]!]: event.filled }) }) },
        'turned.to': { guard: 'isThere', actions: assign({ at: ({ event }) => event.at }) },
        'time.passed': { actions: assign({ spent: ({ context, event }) => Math.min(context.spent + event.milliseconds, context.limit ?? Infinity) }) },
        'handed.in': 'over',
      },
    },
    paused: { description: 'It lies face down, and the time rests.', on: { resumed: 'running' } },
    over: { description: 'It is handed in: what is so may be told.', type: 'final' },
  },
});

export type PaperState = 'ready' | 'running' | 'paused' | 'over';

/** A paper as it lies there, to begin or to go on with. */
export function paperAt(state: PaperState, { items, at, filled, spent, limit }: Context) {
  return quizPaperMachine.resolveState({ value: state, context: { items, at, filled, spent, limit } });
}
