import { defineScenario } from '@/simulators/scenario';
import { CHOIR, DENTIST, GARDEN, PARCEL } from '@/content/scenarios/letters';

/** How a device that was away catches up by UIDs: by comparing them, or in one answer with QRESYNC. */
export const catchingUp = defineScenario({
  id: 'catching-up',
  title: 'Catching up',
  worlds: ['imap'],
  letters: { A: CHOIR, B: GARDEN, C: DENTIST, D: PARCEL },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { deletion: 'expunge', useQresync: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { useQresync: false } },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: {}, imap: { useQresync: true } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { deliver: 'C' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }, { on: 'tablet', do: 'checkMail' }],
  steps: [
    {
      id: 'two-are-away',
      at: 1,
      caption: 'Laptop and tablet know three letters, by their UIDs 1, 2 and 3. Both go offline.',
      notes: 'A UID belongs to one letter for good, and is never given again. The other number, the place in the list, shifts whenever a letter in front goes. Ask which of the two a cache should hold on to.',
      do: [{ on: 'laptop', do: 'goOffline' }, { on: 'tablet', do: 'goOffline' }],
      expect: { imap: { views: { 'laptop INBOX': '(A), (B), (C)', 'tablet INBOX': '(A), (B), (C)' } } },
    },
    {
      id: 'much-happens',
      at: 4,
      caption: 'Meanwhile the phone deletes the garden letter and marks the dentist’s with a star.',
      notes: 'The dentist’s letter was third and is second now, and its UID is still 3. A cache that counted places would put the star on the wrong letter.',
      do: [{ on: 'phone', do: 'delete', message: 'B' }, { on: 'phone', do: 'flag', message: 'C' }],
      expect: { imap: { wire: ['phone > UID EXPUNGE 2', 'phone > UID STORE 3 +FLAGS (\\Flagged)'], views: { 'server INBOX': 'A, C \\Flagged', 'laptop INBOX': '(A), (B), (C)' } } },
    },
    {
      id: 'one-more-letter',
      at: 20,
      caption: 'A parcel’s letter arrives and gets UID 4. Number 2 stays empty for ever.',
      notes: 'UIDs have gaps, and gaps are information: whoever does not find 2 any more knows that it is gone. Compare house numbers in a street where one house was pulled down.',
      do: [{ deliver: 'D' }],
      expect: { imap: { views: { 'server INBOX': 'A, C \\Flagged, D' } } },
    },
    {
      id: 'laptop-compares',
      at: 24,
      caption: 'The laptop returns and compares: it asks for the flags of all that it knows, then fetches what is new.',
      notes: 'The answer to UID FETCH 1:3 (FLAGS) has two lines instead of three, and so the laptop drops number 2. With ten thousand letters this answer has ten thousand lines.',
      do: [{ on: 'laptop', do: 'goOnline' }, { on: 'laptop', do: 'checkMail' }],
      expect: { imap: { wire: ['laptop > SELECT INBOX', 'laptop < * OK [UIDVALIDITY 1740000000]', 'laptop > UID FETCH 1:3 (FLAGS)', 'laptop > UID FETCH 4:*'], never: ['laptop < * VANISHED'], views: { 'laptop INBOX': '(A), (C) \\Flagged, (D)' } } },
    },
    {
      id: 'tablet-is-told',
      at: 40,
      caption: 'The tablet says when it last looked, and is told only what has changed since.',
      notes: 'This is QRESYNC: VANISHED names what is gone, and only changed flags are sent. The result is the same to the letter; it is cheaper. A server need not offer it.',
      do: [{ on: 'tablet', do: 'goOnline' }, { on: 'tablet', do: 'checkMail' }],
      expect: { imap: { wire: ['tablet > SELECT INBOX (QRESYNC (1740000000 ', 'tablet < * VANISHED (EARLIER) 2', 'tablet < * 2 FETCH (', 'tablet > UID FETCH 4:*'], never: ['tablet > UID FETCH 1:3 (FLAGS)'], views: { 'tablet INBOX': '(A), (C) \\Flagged, (D)' } } },
    },
  ],
  end: 56,
});
