import { defineScenario } from '@/simulators/scenario';
import { CHOIR } from '@/content/scenarios/letters';

/** A little under a minute, so that a poll comes round while one watches. */
const POLL = 50_000;

/** Belief 20: a change is there at once where a device idles, at the next poll elsewhere, and offline not at all. */
export const idleAndPolling = defineScenario({
  id: 'idle-and-polling',
  title: 'When does the phone ring?',
  letters: { A: CHOIR },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' }, pollEvery: POLL }, imap: { watch: 'idle', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { watch: { pollEvery: POLL }, useQresync: false } },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle', useQresync: false } },
  },
  steps: [
    {
      id: 'tablet-leaves',
      at: 1,
      caption: 'The tablet goes offline. The other devices wait for mail, each in its own way.',
      notes: 'The IMAP phone idles: its line stays open. The IMAP laptop and the POP3 phone look every fifty seconds, and the POP3 laptop only when asked. All of these are settings of the programs.',
      do: [{ on: 'tablet', do: 'goOffline' }],
    },
    {
      id: 'letter-arrives',
      at: 40,
      caption: 'A letter arrives. Where a device idles, the server tells it in the same second.',
      notes: 'Watch who moves. The server may speak first only on the idling line: EXISTS, and the phone fetches what is new. All the others show an old picture and do not know it.',
      do: [{ deliver: 'A' }],
      expect: {
        pop3: { never: ['phone', 'laptop', 'tablet'], views: { 'server INBOX': 'A', 'phone Inbox': '', 'laptop Inbox': '' } },
        imap: { wire: ['phone < * 1 EXISTS', 'phone > DONE', 'phone > UID FETCH'], never: ['laptop', 'tablet'], views: { 'phone INBOX': '(A)', 'laptop INBOX': '', 'tablet INBOX': '' } },
      },
    },
    {
      id: 'next-poll',
      at: 65,
      caption: 'Where a device polls, the letter shows at its next look.',
      notes: 'The POP3 phone has it now as well, a good half minute later. POP3 has no way to be told: an open session never even sees new mail. Shorter intervals mean more traffic and an emptier battery.',
      do: [],
      expect: {
        pop3: { wire: ['phone > RETR 1', 'phone > QUIT'], views: { 'phone Inbox': 'A', 'laptop Inbox': '', 'tablet Inbox': '' } },
        imap: { wire: ['laptop > LOGIN', 'laptop > UID FETCH'], never: ['tablet'], views: { 'laptop INBOX': '(A)', 'tablet INBOX': '' } },
      },
    },
    {
      id: 'phone-reads',
      at: 92,
      caption: 'The letter is read on the phone. The other devices do not know that yet.',
      notes: 'With IMAP the server knows at once, and the laptop only at its next poll. So “IMAP is instant” is true of idling devices alone. With POP3 nobody will ever be told.',
      do: [{ on: 'phone', do: 'open', message: 'A' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': 'A \\Seen', 'server INBOX': 'A' } },
        imap: { wire: ['phone > UID STORE 1 +FLAGS (\\Seen)'], never: ['laptop', 'tablet'], views: { 'server INBOX': 'A \\Seen', 'laptop INBOX': '(A)', 'tablet INBOX': '' } },
      },
    },
    {
      id: 'tablet-returns',
      at: 106,
      caption: 'The tablet comes online and checks. It gets in one go what it has missed.',
      notes: 'It gets the letter with its present state: read, with IMAP; unread, with POP3. What happened in between was never sent to it.',
      do: [{ on: 'tablet', do: 'goOnline' }, { on: 'tablet', do: 'checkMail' }],
      expect: { pop3: { wire: ['tablet > RETR 1'], views: { 'tablet Inbox': 'A' } }, imap: { never: ['laptop'], views: { 'tablet INBOX': '(A) \\Seen', 'laptop INBOX': '(A)' } } },
    },
    {
      id: 'poll-after-that',
      at: 124,
      caption: 'The next poll comes round. With IMAP everybody has caught up; with POP3 the marks stay apart.',
      notes: 'Ask which of these devices would disturb you at dinner. Push is a matter of IDLE and of the phone’s system, polling one of patience; neither is a quality of the mail itself.',
      do: [],
      expect: { pop3: { never: ['phone > RETR'], views: { 'phone Inbox': 'A \\Seen', 'tablet Inbox': 'A' } }, imap: { wire: ['laptop > LOGIN'], views: { 'laptop INBOX': '(A) \\Seen', 'tablet INBOX': '(A) \\Seen' } } },
    },
  ],
  end: 140,
});
