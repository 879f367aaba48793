import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

/** Row 2: even where POP3 leaves mail at the server, what one device reads stays unread on the other. */
export const multiDeviceAccess = defineScenario({
  id: 'multi-device-access',
  title: 'Several devices',
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle' } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle' } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'both-check',
      at: 1,
      caption: 'Both devices check for mail.',
      notes: 'The phone goes first. With IMAP it already shows both letters, since its line stays open.',
      do: [{ on: 'phone', do: 'checkMail' }],
    },
    {
      id: 'laptop-checks',
      at: 12,
      caption: 'POP3 is set to leave a copy at the server, so both devices get both letters.',
      notes: 'Count the copies with POP3: three of each letter, at the server and on two devices. This is the friendliest setting that POP3 has for a household with two devices.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > RETR 1', 'laptop > RETR 2', 'laptop > QUIT'], never: ['laptop > DELE'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A, B', 'laptop Inbox': 'A, B' } },
        imap: { views: { 'phone INBOX': '(A), (B)', 'laptop INBOX': '(A), (B)' } },
      },
    },
    {
      id: 'phone-reads',
      at: 24,
      caption: 'The phone opens the first letter. IMAP tells the server, and the server tells the laptop; POP3 has no word for it.',
      notes: 'Ask what the laptop shows. POP3 has no word for “read”, so the mark stays on the phone. With IMAP it was set at the server, and the idling laptop was told at once.',
      do: [{ on: 'phone', do: 'open', message: 'A' }],
      expect: {
        pop3: { never: ['phone >', 'laptop >'], views: { 'phone Inbox': 'A \\Seen, B', 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } },
        imap: { wire: ['phone > UID STORE 1 +FLAGS', 'laptop < * 1 FETCH ('], views: { 'server INBOX': 'A \\Seen, B', 'laptop INBOX': '(A) \\Seen, (B)', 'phone INBOX': 'A \\Seen, (B)' } },
      },
    },
  ],
  end: 34,
});
