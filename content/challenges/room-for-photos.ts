import { defineScenario, type Challenge } from '@/simulators/scenario';
import { MORE_PHOTOS, PHOTOS } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-room-for-photos',
  title: 'Full, and the inbox is empty',
  worlds: ['imap'],
  letters: { A: PHOTOS, B: MORE_PHOTOS },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} } },
  quota: 40_000,
  before: [{ deliver: 'A' }, { on: 'laptop', do: 'checkMail' }, { on: 'laptop', do: 'delete', message: 'A' }, { deliver: 'B' }],
  steps: [{ id: 'begin', at: 1, caption: 'Bob’s second letter came back to him: the mailbox is full. The inbox is empty.', do: [] }],
  end: 2,
});

/** IMAP: the quota counts what is in Trash, too. A folder on the computer does not count. */
export const roomForPhotos: Challenge = {
  id: 'room-for-photos',
  title: 'Full, and the inbox is empty',
  wish: 'Bob’s second letter with photos was refused, for want of room. Make room for it, without losing the photos of the first: keep those on the laptop.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'B', place: 'server INBOX', has: 'stored' },
    { letter: 'A', place: 'laptop', has: 'stored' },
  ],
  tools: [{ label: 'Bob sends them again', act: { deliver: 'B' } }],
  hints: ['The inbox is empty, and yet something fills the mailbox. Which folders are there?', 'Trash is at the server, and what lies in it counts. What lies on the laptop itself does not.', 'On the laptop, look into Trash and move the first letter to a new folder on this laptop. Then let Bob send again.'],
  lesson: 'storage-and-slow-links',
  after: 'The quota counts every folder at the server, whatever its name. A move to the computer makes room, and leaves one copy, on one disk.',
  solution: [
    { on: 'laptop', do: 'move', message: 'A', folder: 'Trash', to: 'local:Photos' },
    { deliver: 'B' },
  ],
};
