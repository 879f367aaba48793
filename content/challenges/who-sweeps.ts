import { defineScenario, type Challenge } from '@/simulators/scenario';
import { DENTIST, LUNCH, TICKET } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-who-sweeps',
  title: 'Who empties the inbox?',
  worlds: ['mixed'],
  letters: { A: LUNCH, B: DENTIST, C: TICKET },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { watch: 'idle', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { useQresync: false } },
    desktop: { kind: 'desktop', label: 'Old computer', protocol: 'pop3', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }, { on: 'desktop', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'Two letters were in the inbox. On the phone and on the laptop they are gone.', do: [] }],
  end: 2,
});

/** A mixed household: one POP3 program takes the mail from everybody else. */
export const whoSweeps: Challenge = {
  id: 'who-sweeps',
  title: 'Who empties the inbox?',
  wish: 'Letters vanish from the inbox. Find the program that takes them, and stop it: when the ticket has come and everybody has checked, all three shall have it, and the server too.',
  world: 'mixed',
  scenario,
  goals: [
    { letter: 'C', place: 'server INBOX', has: 'stored' },
    { letter: 'C', place: 'phone', has: ['header', 'view', 'stored'] },
    { letter: 'C', place: 'laptop', has: ['header', 'view', 'stored'] },
    { letter: 'C', place: 'desktop', has: ['header', 'view', 'stored'] },
  ],
  tools: [{ label: 'The ticket arrives', act: { deliver: 'C' } }],
  hints: ['Nobody broke in. Who has the letters that are missing?', 'The old computer fetches by POP3, and its program deletes what it has fetched.', 'In the settings of the old computer, let it never delete from the server. Then let the ticket arrive, and everybody check.'],
  lesson: 'where-mail-is-stored',
  after: 'An inbox that empties itself usually has a reader with a POP3 program. It is told apart from a deletion by where the letters are: on one machine, and not in the Trash.',
  solution: [
    { on: 'desktop', do: 'configure', settings: { removal: { when: 'never' } } },
    { deliver: 'C' },
    { on: 'desktop', do: 'checkMail' },
    { on: 'laptop', do: 'checkMail' },
  ],
};
