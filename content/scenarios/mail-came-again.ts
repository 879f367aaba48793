import { defineScenario } from '@/simulators/scenario';
import { GARDEN, RECIPE } from '@/content/scenarios/letters';

/** Belief 16: nobody sent it again. POP3's list of known letters was lost; IMAP's twin is a new UIDVALIDITY. */
export const mailCameAgain = defineScenario({
  id: 'mail-came-again',
  title: 'Old mail comes again',
  letters: { A: RECIPE, B: GARDEN },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { download: 'full', useQresync: false } } },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'nothing-new',
      at: 1,
      caption: 'Both letters are known. The laptop checks, and downloads nothing.',
      notes: 'Ask how it knows. POP3 lists a unique-id for each letter, and the program compares them with its own list; IMAP compares UIDs. The knowledge sits in the program, not in the mail.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > UIDL', 'laptop > QUIT'], never: ['laptop > RETR'], views: { 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } },
        imap: { never: ['laptop > UID FETCH 1:2 (UID', 'laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } },
      },
    },
    {
      id: 'list-is-lost',
      at: 14,
      caption: 'The program is repaired, and its list of unique-ids is lost. POP3 fetches everything again; IMAP keeps no such list.',
      notes: 'The server sent nothing twice and nobody resent anything: the laptop asked. This is what happens after a reinstallation, a moved profile or a repaired data file.',
      do: [{ on: 'laptop', do: 'forgetUniqueIds' }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > UIDL', 'laptop > RETR 1', 'laptop > RETR 2', 'laptop > QUIT'], views: { 'laptop Inbox': 'A, B, A, B', 'server INBOX': 'A, B' } },
        imap: { never: ['laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } },
      },
    },
    {
      id: 'server-restored',
      at: 28,
      caption: 'The provider moves the mailbox to another machine, and numbers it anew. What the laptop knew is void.',
      notes: 'No letter changed, only the numbers. IMAP has a word for it, UIDVALIDITY; POP3’s unique-ids are new as well. Ask what a careful program must do now.',
      do: [{ provider: { do: 'restore', user: 'alice', mailbox: 'INBOX' } }],
      expect: { pop3: { never: ['laptop >'], views: { 'server INBOX': 'A, B', 'laptop Inbox': 'A, B, A, B' } }, imap: { never: ['laptop >'], views: { 'server INBOX': 'A, B', 'laptop INBOX': 'A, B' } } },
    },
    {
      id: 'all-comes-again',
      at: 32,
      caption: 'The laptop checks, and downloads everything once more. IMAP drops its old cache first; POP3 has a third copy now.',
      notes: 'Compare the two inboxes. IMAP must throw its cache away when UIDVALIDITY changes, so there are no duplicates, only waiting. A POP3 program cannot tell an old letter under a new id from a new one.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > RETR 1', 'laptop > RETR 2', 'laptop > QUIT'], views: { 'laptop Inbox': 'A, B, A, B, A, B' } },
        imap: { wire: ['laptop > SELECT INBOX', 'laptop < * OK [UIDVALIDITY 174000000', 'laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } },
      },
    },
    {
      id: 'quiet-again',
      at: 48,
      caption: 'Once the new numbers are known, all is quiet again.',
      notes: 'The cure is patience, and deleting the duplicates once. If it happens at each check, the list is never written: look for a full disk, or for a virus scanner that sits in the line.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { never: ['laptop > RETR'], views: { 'laptop Inbox': 'A, B, A, B, A, B' } }, imap: { never: ['laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } } },
    },
  ],
  end: 60,
});
