import { setup } from 'xstate';

type Event = { readonly type: 'black' } | { readonly type: 'white' } | { readonly type: 'resume' } | { readonly type: 'freeze' } | { readonly type: 'thaw' };

/**
 * What the room sees while somebody presents: the steps as they come, or one that stays; and either of them behind a curtain. A curtain
 * rises on what was there before it, so that there are two of each colour.
 */
export const presentingScreenMachine = setup({ types: { events: {} as Event } }).createMachine({
  id: 'presentingScreen',
  initial: 'live',
  states: {
    live: {
      description: 'The room follows the steps.',
      initial: 'open',
      states: {
        open: { on: { black: 'black', white: 'white', freeze: '#presentingScreen.frozen' } },
        black: { description: 'Only what raises the curtain acts.', on: { black: 'open', white: 'open', resume: 'open' } },
        white: { description: 'Only what raises the curtain acts.', on: { black: 'open', white: 'open', resume: 'open' } },
      },
    },
    frozen: {
      description: 'The room keeps what it sees, while the speaker goes on.',
      initial: 'open',
      states: {
        open: { on: { black: 'black', white: 'white', freeze: '#presentingScreen.live', thaw: '#presentingScreen.live' } },
        black: { on: { black: 'open', white: 'open', resume: 'open' } },
        white: { on: { black: 'open', white: 'open', resume: 'open' } },
      },
    },
  },
});
