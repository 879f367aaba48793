import { defineScenario, type Challenge } from '@/simulators/scenario';
import { LEASE } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-before-the-reset',
  title: 'Before the phone is reset',
  worlds: ['mixed'],
  letters: { A: LEASE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', protocol: 'pop3', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'The phone fetched the lease by POP3. Nobody else has it.', do: [] }],
  end: 2,
});

/** A mixed household: POP3's only copy goes up to the server by IMAP before its device is emptied. */
export const beforeTheReset: Challenge = {
  id: 'before-the-reset',
  title: 'Before the phone is reset',
  wish: 'The phone goes back to the shop and must be empty. It has the only copy of the lease. Have the lease at the server and in sight of the laptop, and the phone without it.',
  world: 'mixed',
  scenario,
  goals: [
    { letter: 'A', place: 'server INBOX', has: 'stored' },
    { letter: 'A', place: 'laptop', has: ['header', 'view', 'stored'] },
    { letter: 'A', place: 'phone', has: 'nothing' },
  ],
  hints: ['POP3 has no command that brings a letter up to the server. Which protocol has one?', 'A device can change its protocol. What POP3 brought stays beside the account, in folders of the phone.', 'Switch the phone to IMAP and move the lease from its own folder to the inbox. Then reset the phone, and let the laptop check.'],
  lesson: 'backup-and-loss',
  after: 'POP3 fetches and deletes; only IMAP can put a letter back, by APPEND. Before a device is emptied, ask whether it holds the only copy.',
  solution: [
    { on: 'phone', do: 'configure', settings: { protocol: 'imap' } },
    { on: 'phone', do: 'move', message: 'A', folder: 'local:Inbox', to: 'INBOX' },
    { on: 'phone', do: 'factoryReset' },
    { on: 'laptop', do: 'checkMail' },
  ],
};
