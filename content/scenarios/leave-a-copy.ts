import { defineScenario } from '@/simulators/scenario';
import { CHOIR, TICKET } from '@/content/scenarios/letters';

/** Belief 3: copies left at the server are not a synchronisation: marks, deletions and folders stay apart. */
export const leaveACopy = defineScenario({
  id: 'leave-a-copy',
  title: 'Leave a copy on the server',
  letters: { A: TICKET, B: CHOIR },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle', useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'phone-fetches',
      at: 1,
      caption: 'The phone checks for mail. Its POP3 program is set to leave a copy at the server.',
      notes: 'Point at what is missing: no DELE before QUIT. The setting is called “leave a copy on the server” in most programs, and it is nothing more than this silence.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > RETR 1', 'phone > RETR 2', 'phone > QUIT'], never: ['phone > DELE'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A, B' } },
        imap: { views: { 'server INBOX': 'A, B', 'phone INBOX': '(A), (B)' } },
      },
    },
    {
      id: 'laptop-fetches',
      at: 14,
      caption: 'The laptop checks as well, and gets the same two letters. So far it looks like a synchronisation.',
      notes: 'Count the letters on the POP3 side: each device downloaded each letter, and now there are three copies of both. Ask what will happen when one of them is read.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > RETR 1', 'laptop > RETR 2', 'laptop > QUIT'], never: ['laptop > DELE'], views: { 'server INBOX': 'A, B', 'laptop Inbox': 'A, B' } },
        imap: { views: { 'laptop INBOX': '(A), (B)' } },
      },
    },
    {
      id: 'phone-reads',
      at: 28,
      caption: 'The phone opens the ticket. With IMAP the laptop learns of it; with POP3 nobody can be told.',
      notes: 'POP3 has no command that marks a letter as read, so the phone says nothing at all. On the laptop the ticket stays bold for ever, unless somebody opens it there too.',
      do: [{ on: 'phone', do: 'open', message: 'A' }],
      expect: {
        pop3: { never: ['phone >', 'laptop >'], views: { 'phone Inbox': 'A \\Seen, B', 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } },
        imap: { wire: ['phone > UID STORE 1 +FLAGS (\\Seen)', 'laptop < * 1 FETCH ('], views: { 'server INBOX': 'A \\Seen, B', 'laptop INBOX': '(A) \\Seen, (B)' } },
      },
    },
    {
      id: 'phone-deletes',
      at: 40,
      caption: 'The phone deletes the choir’s letter. POP3 clears it from the phone alone.',
      notes: 'Ask before running it: where will the letter still be? In a household with two POP3 devices everything has to be deleted twice, and a third copy stays at the server.',
      do: [{ on: 'phone', do: 'delete', message: 'B' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': 'A \\Seen', 'phone Trash': 'B', 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } },
        imap: { wire: ['phone > UID MOVE 2 Trash', 'laptop < * 2 EXPUNGE'], views: { 'server INBOX': 'A \\Seen', 'server Trash': 'B', 'laptop INBOX': '(A) \\Seen' } },
      },
    },
    {
      id: 'phone-files',
      at: 54,
      caption: 'The phone makes a folder for the journey and files the ticket in it.',
      notes: 'Look for the folder at the server. With POP3 it exists in the phone and nowhere else: the protocol has no word for folders either.',
      do: [{ on: 'phone', do: 'createFolder', folder: 'Journey' }, { on: 'phone', do: 'move', message: 'A', to: 'Journey' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Journey': 'A \\Seen', 'server INBOX': 'A, B', 'server Journey': '' } },
        imap: { wire: ['phone > CREATE Journey', 'phone > UID MOVE 1 Journey'], views: { 'server Journey': 'A \\Seen', 'server INBOX': '' } },
      },
    },
    {
      id: 'laptop-checks',
      at: 70,
      caption: 'The laptop checks for mail. With IMAP it shows what the phone shows; with POP3 it is as if nothing had been done.',
      notes: 'Compare the two screens of each world. Three things were done on the phone, and with POP3 none arrived. “Leave a copy” is a copy, and copies go their own ways.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { never: ['laptop > RETR'], views: { 'laptop Inbox': 'A, B', 'laptop Journey': '', 'phone Journey': 'A \\Seen', 'server INBOX': 'A, B' } },
        imap: { views: { 'laptop INBOX': '', 'laptop Journey': '(A) \\Seen', 'laptop Trash': '(B)' } },
      },
    },
  ],
  end: 86,
});
