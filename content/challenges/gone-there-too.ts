import { defineScenario, type Challenge } from '@/simulators/scenario';
import { GARDEN, TICKET } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-gone-there-too',
  title: 'Deleted here, kept there',
  worlds: ['pop3'],
  letters: { A: TICKET, B: GARDEN },
  devices: { phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: {} } },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'phone', do: 'delete', message: 'B' }],
  steps: [{ id: 'begin', at: 1, caption: 'The phone threw the garden letter away. The server has both letters still.', do: [] }],
  end: 2,
});

/** POP3: a deletion on the device is the device's own affair, unless its program says DELE for it. */
export const goneThereToo: Challenge = {
  id: 'gone-there-too',
  title: 'Deleted here, kept there',
  wish: 'The phone deleted the garden letter, and the server still has it. Have it gone there too. The ticket stays where it is, at both ends.',
  world: 'pop3',
  scenario,
  goals: [
    { letter: 'B', place: 'server INBOX', has: 'nothing' },
    { letter: 'A', place: 'server INBOX', has: 'stored' },
    { letter: 'A', place: 'phone', has: 'stored' },
  ],
  hints: ['What did the phone say to the server when it threw the letter away? Look at the wire.', 'Emptying the phone’s Trash empties the phone. The server hears of nothing but DELE, and only during a check.', 'Let the phone delete there what is deleted here, and check for mail. If it deletes all that it fetches, the ticket goes as well.'],
  lesson: 'deletion',
  after: 'A POP3 program that deletes tells nobody. One setting makes it say DELE at the next check, and the server does it at QUIT.',
  solution: [
    { on: 'phone', do: 'configure', settings: { deleteWhenRemovedLocally: true } },
    { on: 'phone', do: 'checkMail' },
  ],
};
