import { setup } from 'xstate';

type Event = { readonly type: 'black' } | { readonly type: 'white' } | { readonly type: 'resume' } | { readonly type: 'freeze' } | { readonly type: 'thaw' };

const fall = { black: { target: 'black', description: 'A black curtain falls.' }, white: { target: 'white', description: 'A white curtain falls.' } } as const;
const raise = { target: 'open', description: 'The curtain rises on what was there before it.' } as const;
const curtain = (colour: string) => ({ description: `The room sees ${colour}. Only what raises the curtain acts.`, on: { black: raise, white: raise, resume: raise } });

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
        open: { description: 'The room sees what the speaker sees.', on: { ...fall, freeze: { target: '#presentingScreen.frozen', description: 'The room keeps what it sees.' } } },
        black: curtain('black'),
        white: curtain('white'),
      },
    },
    frozen: {
      description: 'The room keeps what it saw, while the speaker goes on.',
      initial: 'open',
      states: {
        open: {
          description: 'The room sees what was there when it was frozen.',
          on: {
            ...fall,
            freeze: { target: '#presentingScreen.live', description: 'The key that froze the room lets it follow again.' },
            thaw: { target: '#presentingScreen.live', description: 'Somebody acts on what the room sees, and goes on from that.' },
          },
        },
        black: curtain('black'),
        white: curtain('white'),
      },
    },
  },
});
