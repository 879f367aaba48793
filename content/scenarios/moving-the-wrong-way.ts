import { defineScenario } from '@/simulators/scenario';
import { LEASE, RECIPE, TICKET } from '@/content/scenarios/letters';

/** From POP3 to IMAP by removing the account first: the only copies go with it. */
export const movingTheWrongWay = defineScenario({
  id: 'moving-the-wrong-way',
  title: 'Moving the wrong way',
  worlds: ['mixed'],
  letters: { A: LEASE, B: RECIPE, C: TICKET },
  devices: {
    desktop: { kind: 'desktop', label: 'Desktop', protocol: 'pop3', pop3: {}, imap: {} },
    phone: { kind: 'phone', label: 'New phone', pop3: {}, imap: { useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'desktop', do: 'checkMail' }, { deliver: 'C' }, { on: 'phone', do: 'checkMail' }],
  steps: [
    {
      id: 'where-things-are',
      at: 1,
      caption: 'The desktop has fetched two letters by POP3, and a third waits at the server. Now it is to become IMAP.',
      notes: 'Let the audience say where the lease is: in the desktop, and nowhere else. Everything that follows depends on that one fact.',
      do: [],
      expect: { mixed: { views: { 'desktop Inbox': 'A, B', 'server INBOX': 'C', 'phone INBOX': '(C)' } } },
    },
    {
      id: 'account-removed',
      at: 4,
      caption: 'The old account is removed, to make room for the new one. Its two letters go with it.',
      notes: 'It looks tidy, and it is the one step that cannot be undone. No line is spoken to the server: this loss happens on the desktop alone.',
      do: [{ on: 'desktop', do: 'removeAccount' }],
      expect: { mixed: { never: ['desktop >'], views: { 'desktop Inbox': '', 'server INBOX': 'C' } } },
    },
    {
      id: 'imap-set-up',
      at: 8,
      caption: 'The account is set up as IMAP, and the desktop checks. It shows what is at the server: one letter.',
      notes: 'IMAP is blamed for this again and again. It shows faithfully what is there; the lease had left the server long before.',
      do: [{ on: 'desktop', do: 'configure', settings: { protocol: 'imap' } }, { on: 'desktop', do: 'checkMail' }],
      expect: { mixed: { wire: ['desktop > LOGIN', 'desktop > UID FETCH'], views: { 'desktop INBOX': '(C)', 'desktop local:Inbox': '', 'server INBOX': 'C' } } },
    },
    {
      id: 'nowhere-else',
      at: 24,
      caption: 'The phone checks as well. The other two letters are on no device and in no folder of the server.',
      notes: 'Ask what should have been done first: copy the old mail out of the account, and upload it. The right way is in “Moving to IMAP”.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { mixed: { views: { 'phone INBOX': '(C)', 'phone Trash': '', 'server INBOX': 'C', 'server Trash': '', 'server Archive': '' } } },
    },
  ],
  end: 38,
});
