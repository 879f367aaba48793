import { defineScenario, type Challenge } from '@/simulators/scenario';
import { INVOICE, LEASE } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-before-it-is-told',
  title: 'Before the train arrives',
  worlds: ['imap'],
  letters: { A: INVOICE, B: LEASE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { deletion: 'expunge' } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }, { on: 'phone', do: 'goOffline' }, { on: 'phone', do: 'delete', message: 'B' }],
  steps: [{ id: 'begin', at: 1, caption: 'On the train the phone deleted the lease. It will tell the server when it has a line.', do: [] }],
  end: 2,
});

/** IMAP: what was done offline waits, and names a letter by folder and UID. */
export const beforeItIsTold: Challenge = {
  id: 'before-it-is-told',
  title: 'Before the train arrives',
  wish: 'On the train the phone deleted the lease, for good. The server does not know yet. Save the lease, so that the phone shows it too when it is online again.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'B', place: 'phone', has: ['header', 'view', 'stored'] },
    { letter: 'B', place: 'laptop', has: ['header', 'view', 'stored'] },
  ],
  forbids: { deeds: ['removeAccount', 'factoryReset'], words: 'The phone keeps its account: no reset.' },
  hints: ['The phone will name the letter by its folder and its number there. What if the letter is somewhere else by then?', 'A letter that is moved to another folder has another number. The phone’s deletion then finds nothing.', 'On the laptop, move the lease to Archive. Then let the phone go online, and check.'],
  lesson: 'offline',
  after: 'What is done offline is told later, as a folder and a UID. A letter that was moved meanwhile has another UID, and so the deletion misses it.',
  solution: [
    { on: 'laptop', do: 'move', message: 'B', folder: 'INBOX', to: 'Archive' },
    { on: 'phone', do: 'goOnline' },
    { on: 'phone', do: 'checkMail' },
  ],
};
