import { setup } from 'xstate';

type Event =
  /** Somebody did something in this window. */
  | { readonly type: 'acted' }
  /** A window that has just been opened asks what there is to see. */
  | { readonly type: 'asked' }
  /** Another window told what there is to see: newer than what this one has, or older. */
  | { readonly type: 'heard.newer' }
  | { readonly type: 'heard.older' };

/**
 * Which of the windows of a presentation drives. The one in which somebody acts does, from then on; all others follow. Whoever knows more than
 * another tells it, so that nothing is lost when the one that drives is closed.
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
      on: { acted: { target: 'drives', actions: ['begin', 'tell'] }, asked: { target: 'drives', actions: ['begin', 'tell'] }, 'heard.*': { target: 'follows', actions: 'adopt' } },
    },
    drives: {
      description: 'What is done happens here.',
      on: { acted: { actions: 'tell' }, asked: { actions: 'tell' }, 'heard.newer': { target: 'follows', actions: 'adopt' }, 'heard.older': { actions: 'tell' } },
    },
    follows: {
      description: 'Shows what the window that drives shows.',
      on: { acted: { target: 'drives', actions: ['begin', 'tell'] }, asked: { actions: 'tell' }, 'heard.newer': { actions: 'adopt' }, 'heard.older': { actions: 'tell' } },
    },
  },
});
