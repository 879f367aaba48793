import { assign, setup } from 'xstate';

/** What a learner predicted, by the prediction's id, and how much of it was so. */
export interface Prediction {
  readonly right: number;
  readonly asked: number;
}

interface Context {
  /** The segment that is read, counted from 0. */
  readonly at: number;
  readonly predictions: Readonly<Record<string, Prediction>>;
}

type Event =
  /** Another segment is read. One that `asks` waits for a prediction. */
  | { readonly type: 'segment.reached'; readonly at: number; readonly asks: boolean }
  | { readonly type: 'prediction.made'; readonly id: string; readonly prediction: Prediction }
  | { readonly type: 'prediction.skipped' }
  /** The decisive step has been played. */
  | { readonly type: 'step.played' }
  /** The learner did something on the stage: the reading waits. */
  | { readonly type: 'stage.touched' }
  | { readonly type: 'script.resumed' };

/**
 * How a lesson goes: read, predict, see, compare. A live actor of the page; a learner who acts on the stage leaves the
 * script, and finds the lesson as it was.
 */
export const lessonPlayerMachine = setup({
  types: { context: {} as Context, events: {} as Event },
}).createMachine({
  id: 'lessonPlayer',
  context: { at: 0, predictions: {} },
  initial: 'onScript',
  on: {
    'segment.reached': [
      { guard: ({ event }) => event.asks, target: '.onScript.predicting', actions: assign({ at: ({ event }) => event.at }) },
      { target: '.onScript.reading', actions: assign({ at: ({ event }) => event.at }) },
    ],
  },
  states: {
    onScript: {
      initial: 'reading',
      on: { 'stage.touched': 'exploring' },
      states: {
        reading: { description: 'The stage follows the text.' },
        predicting: {
          description: 'The script waits before its decisive step.',
          on: {
            'prediction.made': { target: 'watching', actions: assign({ predictions: ({ context, event }) => ({ ...context.predictions, [event.id]: event.prediction }) }) },
            'prediction.skipped': 'watching',
          },
        },
        watching: {
          description: 'The decisive step is played.',
          on: { 'step.played': 'comparing' },
        },
        comparing: { description: 'What was predicted stands beside what happened.' },
        resumed: { type: 'history', history: 'deep' },
      },
    },
    exploring: {
      description: 'The learner makes a course of events of their own.',
      on: { 'script.resumed': 'onScript.resumed' },
    },
  },
});
