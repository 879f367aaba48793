import { defineScenario, type Challenge } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-back-from-the-server',
  title: 'Get the invoice back',
  worlds: ['imap'],
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'phone', do: 'delete', message: 'B' }, { on: 'phone', do: 'goOffline' }],
  steps: [{ id: 'begin', at: 1, caption: 'The invoice is in the Trash, and the phone has no line.', do: [] }],
  end: 2,
});

/** IMAP: what the phone threw away lies in the Trash at the server, and any device can fetch it back. */
export const backFromTheServer: Challenge = {
  id: 'back-from-the-server',
  title: 'Get the invoice back',
  wish: 'The phone deleted the invoice by mistake. Get it back into the inbox, from the laptop. Leave the phone alone: it is on the train.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'B', place: 'server INBOX', has: 'stored' },
    { letter: 'B', place: 'server Trash', has: 'nothing' },
  ],
  forbids: { devices: ['phone'], words: 'Without touching the phone.' },
  hints: ['With IMAP, “deleted” was a move. To where?', 'The laptop sees every folder of the server: let it check for mail, and look into Trash.', 'Move the invoice from Trash to Inbox, on the laptop.'],
  lesson: 'deletion',
  after: 'Trash is a folder at the server, so what one device threw away another can fetch back, until it is expunged.',
  solution: [
    { on: 'laptop', do: 'checkMail' },
    { on: 'laptop', do: 'move', message: 'B', folder: 'Trash', to: 'INBOX' },
  ],
};
