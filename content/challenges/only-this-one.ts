import { defineScenario, type Challenge } from '@/simulators/scenario';
import { GARDEN, LEASE } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-only-this-one',
  title: 'For good, but only this one',
  worlds: ['imap'],
  letters: { A: GARDEN, B: LEASE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }, { on: 'laptop', do: 'delete', message: 'B' }, { on: 'phone', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'The lease is in the Trash, and nobody has decided about it yet.', do: [] }],
  end: 2,
});

/** IMAP: one letter goes for good, and another one stays in the Trash. */
export const onlyThisOne: Challenge = {
  id: 'only-this-one',
  title: 'For good, but only this one',
  wish: 'Get rid of the garden letter for good: no folder of the server shall have it. The lease stays in the Trash, for now.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'A', place: 'server INBOX', has: 'nothing' },
    { letter: 'A', place: 'server Trash', has: 'nothing' },
    { letter: 'B', place: 'server Trash', has: 'stored' },
  ],
  hints: ['Emptying the Trash empties it of everything.', 'EXPUNGE removes what is marked \\Deleted in one folder. A single letter can be removed too, where “delete” cannot move it any further.', 'Delete the garden letter in the inbox, look into the Trash, and delete it there again. Leave the lease alone.'],
  lesson: 'deletion',
  after: 'To the server, Trash is a folder like any other. What destroys is EXPUNGE, and it takes only what was marked \\Deleted before.',
  solution: [
    { on: 'phone', do: 'delete', message: 'A', folder: 'INBOX' },
    { on: 'phone', do: 'delete', message: 'A', folder: 'Trash' },
  ],
};
