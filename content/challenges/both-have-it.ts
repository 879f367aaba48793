import { defineScenario, type Challenge } from '@/simulators/scenario';
import { TICKET } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-both-have-it',
  title: 'One ticket, two devices',
  worlds: ['pop3'],
  letters: { A: TICKET },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }],
  steps: [{ id: 'begin', at: 1, caption: 'The ticket waits in the maildrop. Both programs take away what they fetch.', do: [] }],
  end: 2,
});

/** POP3: what is not deleted can be fetched again, by another device too. */
export const bothHaveIt: Challenge = {
  id: 'both-have-it',
  title: 'One ticket, two devices',
  wish: 'Alice wants her train ticket on the phone and on the laptop. Whoever fetches first must not take it from the other.',
  world: 'pop3',
  scenario,
  goals: [
    { letter: 'A', place: 'phone', has: 'stored' },
    { letter: 'A', place: 'laptop', has: 'stored' },
  ],
  hints: [
    'Which of the two says DELE, and who told it to?',
    'When letters are deleted from the server is a setting of each POP3 program.',
    'In the settings of the phone, let it never delete from the server. Then let the phone check, and after it the laptop.',
  ],
  lesson: 'several-devices',
  after: 'RETR only reads. It is DELE that takes a letter from the other devices, and the mail program decides whether it says so.',
  solution: [
    { on: 'phone', do: 'configure', settings: { removal: { when: 'never' } } },
    { on: 'phone', do: 'checkMail' },
    { on: 'laptop', do: 'checkMail' },
  ],
};
