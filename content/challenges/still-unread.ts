import { defineScenario, type Challenge } from '@/simulators/scenario';
import { CHOIR } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-still-unread',
  title: 'Read here, unread there',
  worlds: ['imap'],
  letters: { A: CHOIR },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { watch: 'idle' } },
  },
  before: [{ deliver: 'A' }, { on: 'phone', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'The laptop waits for news by IDLE: it hears of every change at once.', do: [] }],
  end: 2,
});

/** IMAP: “read” is one flag at the server. Who has not heard of it shows what was so before. */
export const stillUnread: Challenge = {
  id: 'still-unread',
  title: 'Read here, unread there',
  wish: 'Read Marta’s letter on the phone, and let the laptop show it as unread all the same.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'A', place: 'phone', has: ['view', 'stored'], read: true },
    { letter: 'A', place: 'laptop', has: ['header', 'view', 'stored'], read: false },
  ],
  hints: ['With IMAP there is one flag for all devices. How does the laptop hear of it?', 'The laptop listens by IDLE, and hears of a flag at once. It cannot listen without a line.', 'Take the laptop offline, and then open the letter on the phone.'],
  lesson: 'push',
  after: 'A device shows what it last heard. The flag at the server says “read”, and when the laptop is back online its letter will be read too.',
  solution: [
    { on: 'laptop', do: 'goOffline' },
    { on: 'phone', do: 'open', message: 'A' },
  ],
};
