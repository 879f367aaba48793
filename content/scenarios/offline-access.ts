import { defineScenario } from '../../simulators/scenario';
import { INVOICE, LUNCH } from './letters';

/** Row 3: both can read offline what they have downloaded; IMAP also carries out later what was done offline. */
export const offlineAccess = defineScenario({
  id: 'offline-access',
  title: 'Offline',
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { download: 'full' } },
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle' } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'laptop-leaves',
      at: 1,
      caption: 'The laptop boards a train without a network.',
      do: [{ on: 'laptop', do: 'goOffline' }],
    },
    {
      id: 'laptop-reads-and-deletes',
      at: 4,
      caption: 'It can read what it has downloaded, in both worlds, and it deletes the invoice.',
      do: [{ on: 'laptop', do: 'open', message: 'A' }, { on: 'laptop', do: 'delete', message: 'B' }],
      expect: {
        pop3: { never: ['laptop >'], views: { 'laptop Inbox': 'A \\Seen', 'server INBOX': 'A, B' } },
        imap: { never: ['laptop >'], views: { 'laptop INBOX': 'A \\Seen', 'server INBOX': 'A, B' } },
      },
    },
    {
      id: 'laptop-returns',
      at: 8,
      caption: 'Online again: IMAP hands in what was done on the train. With POP3 it stays the laptop’s own affair.',
      do: [{ on: 'laptop', do: 'goOnline' }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { never: ['laptop > DELE'], views: { 'laptop Inbox': 'A \\Seen', 'server INBOX': 'A, B', 'phone Inbox': 'A, B' } },
        imap: { wire: ['laptop > UID'], views: { 'server INBOX': 'A \\Seen', 'server Trash': 'B', 'phone INBOX': '(A) \\Seen' } },
      },
    },
  ],
  end: 26,
});
