import { setup } from 'xstate';

type Event =
  /** Somebody did something in this window. */
  | { readonly type: 'acted' }
  /** A window that has just been opened asks what there is to see. */
  | { readonly type: 'asked' }
  /** Another window told what this one did not know yet. */
  | { readonly type: 'heard' };

const takesOver = { target: 'drives', actions: ['begin', 'tell'], description: 'It drives from now on: a new turn begins.' } as const;
const answers = { actions: 'tell', description: 'The window that asks is told.' } as const;

/**
 * Which of the windows of a presentation drives. The one in which somebody acts does, from then on; all others follow. Each of them
 * answers a window that asks, so that nothing is lost when the one that drives is closed.
 */
export const presentingRoleMachine = setup({
  types: { events: {} as Event },
  actions: {
    /** A turn begins: what is told from now on is newer than all that was told before. */
    begin: () => undefined,
    /** Shows what was told. */
    adopt: () => undefined,
    /** Tells all other windows what there is to see. */
    tell: () => undefined,
  },
}).createMachine({
  id: 'presentingRole',
  initial: 'fresh',
  states: {
    fresh: {
      description: 'Just opened: any window that was there before knows better.',
      on: {
        acted: takesOver,
        asked: { ...takesOver, description: 'Another one has just been opened, and this one was there first.' },
        heard: { target: 'follows', actions: 'adopt', description: 'It shows what the others show.' },
      },
    },
    drives: {
      description: 'What is done happens here.',
      on: {
        acted: { actions: 'tell', description: 'The others are told.' },
        asked: answers,
        heard: { target: 'follows', actions: 'adopt', description: 'Somebody acted in another window: that one drives.' },
      },
    },
    follows: {
      description: 'Shows what the window that drives shows.',
      on: {
        acted: takesOver,
        asked: { ...answers, description: 'The window that asks is told, even where the one that drove is closed.' },
        heard: { actions: 'adopt', description: 'It shows what was told.' },
      },
    },
  },
});
