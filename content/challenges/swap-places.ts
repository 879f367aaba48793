import { defineScenario, type Challenge } from '@/simulators/scenario';
import { LEASE, PHOTOS } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-swap-places',
  title: 'Out with one, back with the other',
  worlds: ['imap'],
  letters: { A: PHOTOS, B: { ...LEASE, attachment: { filename: 'lease.jpg', octets: 16_000 } } },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
  },
  quota: 40_000,
  before: [{ deliver: 'B' }, { on: 'laptop', do: 'checkMail' }, { on: 'laptop', do: 'move', message: 'B', to: 'local:Kept' }, { deliver: 'A' }, { on: 'laptop', do: 'checkMail' }, { on: 'phone', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'The lease is on the laptop alone, and the photos fill the mailbox. There is no room for both.', do: [] }],
  end: 2,
});

/** IMAP: a move to the computer is a download and a deletion; the move back is an upload, and needs room. */
export const swapPlaces: Challenge = {
  id: 'swap-places',
  title: 'Out with one, back with the other',
  wish: 'The phone needs the lease, which lies on the laptop alone. The photos can wait on the laptop instead: the mailbox has no room for both. Lose neither.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'B', place: 'server INBOX', has: 'stored' },
    { letter: 'B', place: 'phone', has: ['header', 'view', 'stored'] },
    { letter: 'A', place: 'server INBOX', has: 'nothing' },
    { letter: 'A', place: 'laptop', has: 'stored' },
  ],
  hints: ['A folder on the laptop is out of the phone’s sight. The way back to the server is an upload.', 'An upload needs room, and the server refuses what exceeds the quota. So mind the order.', 'On the laptop, move the photos to Kept first. Then move the lease from Kept to the inbox, and let the phone check.'],
  lesson: 'folders',
  after: 'A move to the computer fetches the letter and deletes it at the server; the move back is an APPEND. In between there is one copy, on one disk.',
  solution: [
    { on: 'laptop', do: 'move', message: 'A', folder: 'INBOX', to: 'local:Kept' },
    { on: 'laptop', do: 'move', message: 'B', folder: 'local:Kept', to: 'INBOX' },
    { on: 'phone', do: 'checkMail' },
  ],
};
