import { defineScenario } from '@/simulators/scenario';
import { CHOIR, GARDEN, PARCEL } from '@/content/scenarios/letters';

/** Belief 6: marked deleted, moved to Trash and expunged are three things. */
export const trashAndExpunge = defineScenario({
  id: 'trash-and-expunge',
  title: 'Three meanings of deleted',
  worlds: ['imap'],
  letters: { A: GARDEN, B: PARCEL, C: CHOIR },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { watch: 'idle', deletion: 'flag', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { watch: 'idle', deletion: 'trash', useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { deliver: 'C' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'phone-marks',
      at: 1,
      caption: 'The phone’s program only marks what is deleted. The garden letter is struck through, and still there.',
      notes: 'Point at the flag \\Deleted at the server: it is a mark like “read”. Some programs show such letters struck through, others hide them, which is why two programs can disagree about what is in the inbox.',
      do: [{ on: 'phone', do: 'delete', message: 'A' }],
      expect: {
        imap: {
          wire: ['phone > UID STORE 1 +FLAGS (\\Deleted)', 'laptop < * 1 FETCH ('],
          never: ['phone > EXPUNGE', 'phone > UID EXPUNGE', 'phone > UID MOVE', 'laptop < * 1 EXPUNGE'],
          views: { 'server INBOX': 'A \\Deleted, B, C', 'laptop INBOX': '(A) \\Deleted, (B), (C)', 'server Trash': '' },
        },
      },
    },
    {
      id: 'phone-takes-it-back',
      at: 12,
      caption: 'A mark can be taken off again. The letter is as before, on every device.',
      notes: 'One STORE with a minus sign. Nothing was copied and nothing moved: compare a note pencilled on an envelope and rubbed out.',
      do: [{ on: 'phone', do: 'undelete', message: 'A' }],
      expect: { imap: { wire: ['phone > UID STORE 1 -FLAGS (\\Deleted)'], views: { 'server INBOX': 'A, B, C', 'laptop INBOX': '(A), (B), (C)' } } },
    },
    {
      id: 'laptop-uses-trash',
      at: 22,
      caption: 'The laptop’s program moves what is deleted to Trash. That is a folder like any other, at the server.',
      notes: 'Ask whether the parcel’s letter is deleted now. It left the inbox, and it takes up room as before. Trash is a habit of mail programs; IMAP only lets a folder be labelled so.',
      do: [{ on: 'laptop', do: 'delete', message: 'B' }],
      expect: {
        imap: {
          wire: ['laptop > UID MOVE 2 Trash', 'laptop < * OK [COPYUID', 'phone < * 2 EXPUNGE'],
          never: ['laptop > UID STORE', 'laptop > UID EXPUNGE'],
          views: { 'server INBOX': 'A, C', 'server Trash': 'B', 'phone INBOX': '(A), (C)' },
        },
      },
    },
    {
      id: 'laptop-takes-it-back',
      at: 34,
      caption: 'It takes the letter out of Trash again. That was a move, and this is the move back.',
      notes: 'The letter comes back behind the others: in each folder it gets a new number. Emptying the paper basket is one thing, dropping paper into it another.',
      do: [{ on: 'laptop', do: 'undelete', message: 'B' }],
      expect: { imap: { wire: ['laptop > UID MOVE 1 INBOX'], views: { 'server INBOX': 'A, C, B', 'server Trash': '', 'phone INBOX': '(A), (C), (B)' } } },
    },
    {
      id: 'phone-expunges',
      at: 46,
      caption: 'The phone marks the garden letter again, and now has what is marked removed. That is the end of it.',
      notes: 'EXPUNGE is the only one of the three that destroys. Its names in menus are “compact”, “purge” or “clean up”. Watch the laptop being told at once.',
      do: [{ on: 'phone', do: 'delete', message: 'A' }, { on: 'phone', do: 'expunge' }],
      expect: {
        imap: {
          wire: ['phone > UID STORE 1 +FLAGS (\\Deleted)', 'phone > EXPUNGE', 'laptop < * 1 EXPUNGE'],
          views: { 'server INBOX': 'C, B', 'server Trash': '', 'laptop INBOX': '(C), (B)', 'phone INBOX': '(C), (B)' },
        },
      },
    },
    {
      id: 'no-way-back',
      at: 60,
      caption: 'The phone tries to take that back too. There is nothing left to take back, on any device.',
      notes: 'Let the audience find the garden letter in the matrix: it is nowhere. What remains are the ghosts that this page draws; at a real provider it would be a backup, if there is one.',
      do: [{ on: 'phone', do: 'undelete', message: 'A' }],
      expect: { imap: { never: ['phone > UID'], views: { 'server INBOX': 'C, B', 'server Trash': '', 'phone INBOX': '(C), (B)', 'laptop INBOX': '(C), (B)' } } },
    },
  ],
  end: 66,
});
