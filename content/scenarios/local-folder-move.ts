import { defineScenario } from '@/simulators/scenario';
import { LEASE, SCHOOL } from '@/content/scenarios/letters';

/** Belief 14: a move to a folder on the computer is a download and a deletion at the server. */
export const localFolderMove = defineScenario({
  id: 'local-folder-move',
  title: 'On this computer',
  worlds: ['imap'],
  letters: { A: SCHOOL, B: LEASE },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { useQresync: false } },
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { watch: 'idle', useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'laptop-copies',
      at: 1,
      caption: 'The laptop copies the school’s letter into a folder on this computer. The server keeps its own.',
      notes: 'A copy is a download and nothing else: the body is fetched, and no flag is set. The phone notices nothing.',
      do: [{ on: 'laptop', do: 'copy', message: 'A', to: 'local:Kept' }],
      expect: { imap: { wire: ['laptop > UID FETCH 1'], never: ['laptop > UID STORE', 'laptop > UID EXPUNGE', 'phone < * 1 EXPUNGE'], views: { 'laptop local:Kept': 'A', 'server INBOX': 'A, B', 'phone INBOX': '(A), (B)' } } },
    },
    {
      id: 'laptop-moves',
      at: 14,
      caption: 'It moves the lease there, to tidy up. That downloads it, and removes it from the server.',
      notes: 'Watch the three commands: fetch, mark as deleted, expunge. Ask what the phone shows now. On the screen, copy and move differ by one key; at the server they differ by everything.',
      do: [{ on: 'laptop', do: 'move', message: 'B', to: 'local:Kept' }],
      expect: {
        imap: {
          wire: ['laptop > UID FETCH 2', 'laptop > UID STORE 2 +FLAGS (\\Deleted)', 'laptop > UID EXPUNGE 2', 'phone < * 2 EXPUNGE'],
          views: { 'laptop local:Kept': 'A, B', 'server INBOX': 'A', 'phone INBOX': '(A)', 'server Trash': '' },
        },
      },
    },
    {
      id: 'phone-searches',
      at: 30,
      caption: 'The phone checks for mail and looks for the lease. It is in no folder at the server.',
      notes: 'Not in the inbox, not in Trash, not in the archive. Its owner will suspect the provider; nobody thinks of the tidy afternoon at the laptop.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { imap: { views: { 'phone INBOX': '(A)', 'phone Trash': '', 'phone Archive': '', 'server Archive': '' } } },
    },
    {
      id: 'laptop-is-lost',
      at: 42,
      caption: 'The laptop is lost. The school’s letter is still at the server; the lease was only on the laptop.',
      notes: 'The provider’s backup does not help either: to the provider the lease was deleted by its owner. Moving to a local folder turns IMAP mail into POP3 mail, one copy on one disk.',
      do: [{ lose: 'laptop' }],
      expect: { imap: { views: { 'server INBOX': 'A', 'phone INBOX': '(A)' } } },
    },
  ],
  end: 48,
});
