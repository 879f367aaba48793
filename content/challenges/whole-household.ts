import { defineScenario, type Challenge } from '@/simulators/scenario';
import { RECIPE, SCHOOL, TICKET } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-whole-household',
  title: 'Move the household',
  worlds: ['mixed'],
  letters: { A: TICKET, B: RECIPE, C: SCHOOL },
  devices: {
    phone: { kind: 'phone', label: 'New phone', pop3: {}, imap: { useQresync: false } },
    desktop: { kind: 'desktop', label: 'Desktop', protocol: 'pop3', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'B' }, { deliver: 'C' }, { on: 'desktop', do: 'checkMail' }, { deliver: 'A' }, { on: 'phone', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'For years the desktop fetched all mail by POP3. The new phone speaks IMAP, and sees only the latest letter.', do: [] }],
  end: 2,
});

const SEEN = ['header', 'view', 'stored'] as const;

/** From POP3 to IMAP, without losing a letter on the way. */
export const wholeHousehold: Challenge = {
  id: 'whole-household',
  title: 'Move the household',
  wish: 'From now on the desktop shall speak IMAP too. All three letters shall be in the inbox at the server, and both devices shall show all three.',
  world: 'mixed',
  scenario,
  goals: [
    { letter: 'A', place: 'server INBOX', has: 'stored' },
    { letter: 'B', place: 'server INBOX', has: 'stored' },
    { letter: 'C', place: 'server INBOX', has: 'stored' },
    { letter: 'A', place: 'phone', has: SEEN },
    { letter: 'B', place: 'phone', has: SEEN },
    { letter: 'C', place: 'phone', has: SEEN },
    { letter: 'A', place: 'desktop INBOX', has: SEEN },
  ],
  forbids: { deeds: ['removeAccount', 'factoryReset'], words: 'No account is removed: two of the letters would go with it.' },
  hints: ['Two letters are on the desktop alone. They have to be saved before anything is tidied up.', 'Switch the desktop to IMAP in its settings: its old letters stay, in a folder on this computer.', 'Copy both from the folder on the desktop to the inbox, and let the desktop and the phone check.'],
  lesson: 'moving-to-imap',
  after: 'Switch, upload, and check on another device; tidy up last. Nothing is lost as long as the old folder is kept until then.',
  solution: [
    { on: 'desktop', do: 'configure', settings: { protocol: 'imap' } },
    { on: 'desktop', do: 'checkMail' },
    { on: 'desktop', do: 'copy', message: 'B', folder: 'local:Inbox', to: 'INBOX' },
    { on: 'desktop', do: 'copy', message: 'C', folder: 'local:Inbox', to: 'INBOX' },
    { on: 'phone', do: 'checkMail' },
  ],
};
