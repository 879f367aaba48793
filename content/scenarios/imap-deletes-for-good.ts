import { defineScenario } from '@/simulators/scenario';
import { CHOIR, SCHOOL } from '@/content/scenarios/letters';

/** Belief 9: with IMAP, too, mail is deleted from the server, and then for everybody. */
export const imapDeletesForGood = defineScenario({
  id: 'imap-deletes-for-good',
  title: 'Emptying the Trash',
  worlds: ['imap'],
  letters: { A: CHOIR, B: SCHOOL },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { useQresync: false } },
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }, { on: 'phone', do: 'checkMail' }],
  steps: [
    {
      id: 'to-trash',
      at: 1,
      caption: 'The laptop deletes the school’s letter. It goes to Trash, at the server.',
      notes: 'So far nothing is destroyed. Ask who else can see this Trash: everybody who looks into this mailbox, for there is one Trash for all devices.',
      do: [{ on: 'laptop', do: 'delete', message: 'B' }],
      expect: { imap: { wire: ['laptop > UID MOVE 2 Trash'], never: ['laptop > UID EXPUNGE'], views: { 'server INBOX': 'A', 'server Trash': 'B' } } },
    },
    {
      id: 'phone-finds-it',
      at: 14,
      caption: 'The phone checks, and finds the letter in the same Trash.',
      notes: 'From here it could be rescued with a single move. Many providers empty Trash by themselves after thirty days or so, which is their own rule and in no standard.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { imap: { views: { 'phone INBOX': '(A)', 'phone Trash': '(B)' } } },
    },
    {
      id: 'trash-emptied',
      at: 28,
      caption: 'The laptop empties the Trash: the letter is marked \\Deleted, and expunged from the server.',
      notes: 'Two commands: UID STORE sets the mark, UID EXPUNGE removes. Whoever says that IMAP cannot delete from the server has only ever seen the first half.',
      do: [{ on: 'laptop', do: 'expunge', folder: 'Trash' }],
      expect: { imap: { wire: ['laptop > SELECT Trash', 'laptop > UID STORE 1 +FLAGS (\\Deleted)', 'laptop > UID EXPUNGE 1', 'laptop < * 1 EXPUNGE'], views: { 'server INBOX': 'A', 'server Trash': '' } } },
    },
    {
      id: 'gone-everywhere',
      at: 42,
      caption: 'The phone checks once more. The letter is gone from its Trash as well.',
      notes: 'The phone only did what it always does: it compared its cache with the server. Nobody asked its owner, and nobody had to.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { imap: { never: ['phone > UID STORE', 'phone > UID EXPUNGE'], views: { 'phone Trash': '', 'phone INBOX': '(A)', 'laptop Trash': '' } } },
    },
    {
      id: 'no-command-brings-it-back',
      at: 56,
      caption: 'The phone tries to bring it back. IMAP has no command for that: only a backup could.',
      notes: 'Ask what the provider might still have. Perhaps a copy in its own backup, for a day or a month, perhaps none: that is a question for its help pages, not for the protocol.',
      do: [{ on: 'phone', do: 'undelete', message: 'B' }],
      expect: { imap: { never: ['phone >'], views: { 'server INBOX': 'A', 'server Trash': '', 'phone Trash': '' } } },
    },
  ],
  end: 62,
});
