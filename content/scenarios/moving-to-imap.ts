import { defineScenario } from '@/simulators/scenario';
import { LEASE, RECIPE, TICKET } from '@/content/scenarios/letters';

/** From POP3 to IMAP without losing a letter: switch, upload copies, count, and only then tidy up. */
export const movingToImap = defineScenario({
  id: 'moving-to-imap',
  title: 'Moving to IMAP',
  worlds: ['mixed'],
  letters: { A: LEASE, B: RECIPE, C: TICKET },
  devices: {
    desktop: { kind: 'desktop', label: 'Desktop', protocol: 'pop3', pop3: {}, imap: {} },
    phone: { kind: 'phone', label: 'New phone', pop3: {}, imap: { useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'desktop', do: 'checkMail' }, { deliver: 'C' }],
  steps: [
    {
      id: 'phone-sees-little',
      at: 1,
      caption: 'For years the desktop fetched all mail by POP3. The new phone speaks IMAP, and finds only the latest letter.',
      notes: 'Nothing is broken: the phone shows what is at the server, and the rest lives in the desktop. Before you go on, back the desktop up, and stop its program from checking.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { mixed: { views: { 'phone INBOX': '(C)', 'server INBOX': 'C', 'desktop Inbox': 'A, B' } } },
    },
    {
      id: 'desktop-switches',
      at: 14,
      caption: 'The desktop’s account becomes IMAP. Its old mail stays beside it, in folders on this computer.',
      notes: 'In most programs this means a second account, of the IMAP kind, and the old one left in place without being checked. What matters is the sentence in the caption: the old mail stays.',
      do: [{ on: 'desktop', do: 'configure', settings: { protocol: 'imap' } }, { on: 'desktop', do: 'checkMail' }],
      expect: { mixed: { wire: ['desktop > LOGIN'], never: ['desktop > DELE', 'desktop > APPEND', 'desktop > UID STORE'], views: { 'desktop local:Inbox': 'A, B', 'desktop INBOX': '(C)', 'server INBOX': 'C' } } },
    },
    {
      id: 'desktop-uploads',
      at: 30,
      caption: 'It copies its old letters into the inbox at the server. Copies, not moves: the originals stay.',
      notes: 'Each letter goes up by APPEND. With thousands of them, upload folder by folder and watch the quota. Ask why copying is better than moving, although it leaves more to tidy.',
      do: [{ on: 'desktop', do: 'copy', message: 'A', folder: 'local:Inbox', to: 'INBOX' }, { on: 'desktop', do: 'copy', message: 'B', folder: 'local:Inbox', to: 'INBOX' }],
      expect: { mixed: { wire: ['desktop > APPEND INBOX', 'desktop < OK [APPENDUID', 'desktop > APPEND INBOX', 'desktop < OK [APPENDUID'], views: { 'server INBOX': 'C, A, B', 'desktop local:Inbox': 'A, B' } } },
    },
    {
      id: 'phone-confirms',
      at: 46,
      caption: 'The phone checks: all three are there. Count before you delete anything.',
      notes: 'The proof is on another device, not on the one that uploaded: its screen would also show what never arrived. Compare the number of letters in each folder.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { mixed: { views: { 'phone INBOX': '(C), (A), (B)', 'desktop local:Inbox': 'A, B' } } },
    },
    {
      id: 'desktop-tidies-up',
      at: 60,
      caption: 'Only now the old folder is removed from the desktop. The server’s copies stay.',
      notes: 'Many people keep the old folder as a backup, and that is no bad idea. The server is not told of this step at all.',
      do: [{ on: 'desktop', do: 'deleteFolder', folder: 'local:Inbox' }],
      expect: { mixed: { never: ['desktop >'], views: { 'desktop local:Inbox': '', 'server INBOX': 'C, A, B', 'phone INBOX': '(C), (A), (B)' } } },
    },
    {
      id: 'both-alike',
      at: 64,
      caption: 'The desktop checks once more. From now on both devices show one mailbox.',
      notes: 'One loose end: any other program that still speaks POP3 to this account would sweep it all again. Look for it before somebody else does.',
      do: [{ on: 'desktop', do: 'checkMail' }],
      expect: { mixed: { never: ['desktop > UID STORE'], views: { 'desktop INBOX': '(C), A, B', 'server INBOX': 'C, A, B' } } },
    },
  ],
  end: 80,
});
