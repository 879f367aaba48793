import { defineScenario } from '@/simulators/scenario';
import { DENTIST, LEASE, TICKET } from '@/content/scenarios/letters';

/** Belief 2: nobody broke in and the server lost nothing: a forgotten POP3 program took the mail home. */
export const anotherProgramSweptIt = defineScenario({
  id: 'another-program-swept-it',
  title: 'Another program swept it',
  worlds: ['mixed'],
  letters: { A: LEASE, B: DENTIST, C: TICKET },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { watch: 'idle', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { useQresync: false } },
    desktop: { kind: 'desktop', label: 'Old computer', protocol: 'pop3', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'all-is-well',
      at: 1,
      caption: 'The laptop checks. It and the phone show the same two letters.',
      notes: 'Both speak IMAP, so both show one mailbox at the server. Remind the audience of the third machine: switched off, and forgotten.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { views: { 'server INBOX': 'A, B', 'phone INBOX': '(A), (B)', 'laptop INBOX': '(A), (B)', 'desktop Inbox': '' } } },
    },
    {
      id: 'old-computer-fetches',
      at: 14,
      caption: 'The old computer is switched on. Its mail program fetches by POP3, and deletes what it fetched.',
      notes: 'Watch the phone while this runs: it is told of each removal as it happens. Ask what its owner will think. Nothing on the phone’s screen says who did it.',
      do: [{ on: 'desktop', do: 'checkMail' }],
      expect: {
        mixed: {
          wire: ['desktop > RETR 1', 'desktop > DELE 1', 'desktop > RETR 2', 'desktop > DELE 2', 'desktop > QUIT', 'phone < * 2 EXPUNGE'],
          never: ['phone > UID STORE', 'phone > UID EXPUNGE', 'laptop >'],
          views: { 'server INBOX': '', 'phone INBOX': '', 'desktop Inbox': 'A, B', 'server Trash': '' },
        },
      },
    },
    {
      id: 'laptop-finds-nothing',
      at: 28,
      caption: 'The laptop checks too: the inbox is empty here as well. It looks as if the server had lost everything.',
      notes: 'This is where people change passwords and write to the provider. The right question is another one: which programs know this password? The Trash is empty too, which speaks against a deletion by IMAP.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { never: ['laptop > UID STORE', 'laptop > UID EXPUNGE'], views: { 'laptop INBOX': '', 'laptop Trash': '', 'desktop Inbox': 'A, B' } } },
    },
    {
      id: 'setting-changed',
      at: 42,
      caption: 'The old computer has them. Its program is set to leave a copy at the server from now on.',
      notes: 'No traffic: the setting lives in the program, and the server never hears of it. The two letters stay where they are, in the old computer alone.',
      do: [{ on: 'desktop', do: 'configure', settings: { removal: { when: 'never' } } }],
      expect: { mixed: { never: ['desktop >'], views: { 'desktop Inbox': 'A, B', 'server INBOX': '' } } },
    },
    {
      id: 'ticket-stays',
      at: 46,
      caption: 'A ticket arrives and the old computer fetches it. This time everybody keeps it.',
      notes: 'Compare the two POP3 sessions line by line: the second one has no DELE. That one word was the whole riddle.',
      do: [{ deliver: 'C' }, { on: 'desktop', do: 'checkMail' }],
      expect: { mixed: { wire: ['desktop > RETR 1', 'desktop > QUIT'], never: ['desktop > DELE'], views: { 'server INBOX': 'C', 'phone INBOX': '(C)', 'desktop Inbox': 'A, B, C' } } },
    },
  ],
  end: 60,
});
