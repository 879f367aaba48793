import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

/** Row 5: what a delete reaches. */
export const deletedMail = defineScenario({
  id: 'deleted-mail',
  title: 'Deleted mail',
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle', deletion: 'expunge', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle', deletion: 'expunge', useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'phone-deletes',
      at: 1,
      caption: 'The phone deletes the invoice.',
      notes: 'Ask how many copies of the invoice there are before the tap, and how many after it. With POP3 the phone deletes one of three. With IMAP there is one, and the laptop shows it.',
      do: [{ on: 'phone', do: 'delete', message: 'B' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': 'A', 'server INBOX': 'A, B', 'laptop Inbox': 'A, B' } },
        imap: {
          wire: ['phone > UID STORE 2 +FLAGS', 'phone > UID EXPUNGE 2', 'laptop < * 2 EXPUNGE'],
          views: { 'phone INBOX': '(A)', 'server INBOX': 'A', 'laptop INBOX': '(A)' },
        },
      },
    },
    {
      id: 'laptop-checks',
      at: 10,
      caption: 'The laptop checks for mail. With POP3 it still has its own copy; with IMAP the letter is gone everywhere.',
      notes: 'With IMAP the laptop did nothing wrong, and nobody asked its owner. This program expunges at once; most move to Trash first, which leaves a way back.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { views: { 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } }, imap: { views: { 'laptop INBOX': '(A)' } } },
    },
  ],
  end: 20,
});
