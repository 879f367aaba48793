import { defineScenario, type Challenge } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-filed-for-both',
  title: 'A folder for both',
  worlds: ['imap'],
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }, { on: 'laptop', do: 'createFolder', folder: 'local:Bills' }],
  steps: [{ id: 'begin', at: 1, caption: 'The laptop has a folder Bills already, but on this computer only.', do: [] }],
  end: 2,
});

/** IMAP: a folder is the server's or the device's, and both may have the same name. */
export const filedForBoth: Challenge = {
  id: 'filed-for-both',
  title: 'A folder for both',
  wish: 'File the invoice under “Bills”, out of the inbox, so that the phone finds it there as well as the laptop.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'B', place: 'server Bills', has: 'stored' },
    { letter: 'B', place: 'server INBOX', has: 'nothing' },
    { letter: 'B', place: 'laptop Bills', has: ['header', 'view', 'stored'] },
    { letter: 'B', place: 'phone Bills', has: ['header', 'view', 'stored'] },
  ],
  hints: ['There is a folder Bills on the laptop. Who else knows of it?', 'What is “on this laptop” the server never hears of. A folder at the server is one that all devices see.', 'On the laptop, make a new folder Bills at the server and move the invoice there. Then let the phone check.'],
  lesson: 'folders',
  after: 'IMAP’s folders lie at the server, and so all devices share them. A folder on the computer looks the same on the screen, and is nobody else’s.',
  solution: [
    { on: 'laptop', do: 'createFolder', folder: 'Bills' },
    { on: 'laptop', do: 'move', message: 'B', folder: 'INBOX', to: 'Bills' },
    { on: 'phone', do: 'checkMail' },
  ],
};
