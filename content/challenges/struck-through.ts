import { defineScenario, type Challenge } from '@/simulators/scenario';
import { GARDEN, PARCEL } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-struck-through',
  title: 'Deleted, and still there',
  worlds: ['imap'],
  letters: { A: PARCEL, B: GARDEN },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'Both devices show the same inbox. What they delete goes to Trash.', do: [] }],
  end: 2,
});

/** IMAP: `\Deleted` is a flag. The letter keeps its place until somebody expunges. */
export const struckThrough: Challenge = {
  id: 'struck-through',
  title: 'Deleted, and still there',
  wish: 'Strike the garden letter through: both devices shall show it as deleted, and it shall still lie in the inbox at the server.',
  world: 'imap',
  scenario,
  goals: [
    { letter: 'B', place: 'server INBOX', has: 'deleted' },
    { letter: 'B', place: 'phone', has: 'deleted' },
    { letter: 'B', place: 'laptop', has: 'deleted' },
  ],
  hints: [
    'IMAP has no command that deletes one letter. It has a flag, and it has EXPUNGE.',
    'What the delete button does is a setting: here it moves the letter to Trash.',
    'Set “Delete” to only mark on one device, delete there, and let the other device check.',
  ],
  lesson: 'deletion',
  after: '\\Deleted is a mark like “read”, and every device sees it. The letter takes up room as before, until somebody expunges the folder.',
  solution: [
    { on: 'phone', do: 'configure', settings: { deletion: 'flag' } },
    { on: 'phone', do: 'delete', message: 'B' },
    { on: 'laptop', do: 'checkMail' },
  ],
};
