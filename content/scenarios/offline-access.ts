import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH, PHOTOS } from '@/content/scenarios/letters';

/** Row 3: both can read offline what they have downloaded; IMAP also carries out later what was done offline. */
export const offlineAccess = defineScenario({
  id: 'offline-access',
  title: 'Offline',
  letters: { A: LUNCH, B: INVOICE, C: PHOTOS },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { download: 'full' } },
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle' } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'laptop-leaves',
      at: 1,
      caption: 'The laptop boards a train without a network.',
      notes: 'Ask in which world the laptop can still show its mail. Many expect: only with POP3. This IMAP program is set to keep everything it has seen.',
      do: [{ on: 'laptop', do: 'goOffline' }],
      expect: { pop3: { views: { 'laptop Inbox': 'A, B' } }, imap: { views: { 'laptop INBOX': 'A, B' } } },
    },
    {
      id: 'laptop-reads-and-deletes',
      at: 4,
      caption: 'It can read what it has downloaded, in both worlds, and it deletes the invoice.',
      notes: 'Nothing passes on the wire, and both programs work. With IMAP look at what waits: the mark and the deletion are written down, to be told later.',
      do: [{ on: 'laptop', do: 'open', message: 'A' }, { on: 'laptop', do: 'delete', message: 'B' }],
      expect: {
        pop3: { never: ['laptop >'], views: { 'laptop Inbox': 'A \\Seen', 'server INBOX': 'A, B' } },
        imap: { never: ['laptop >'], views: { 'laptop INBOX': 'A \\Seen', 'server INBOX': 'A, B' } },
      },
    },
    {
      id: 'laptop-writes',
      at: 6,
      caption: 'It writes an answer to Ada. Without a line the letter waits in the outbox.',
      notes: 'An outbox is neither POP3’s nor IMAP’s: it is a drawer in the program. Letters are forgotten there when a computer is switched off before it comes online again.',
      do: [{ on: 'laptop', do: 'reply', message: 'A', body: 'Friday is fine.' }],
      expect: { pop3: { never: ['laptop >'] }, imap: { never: ['laptop >'] } },
    },
    {
      id: 'laptop-returns',
      at: 8,
      caption: 'Online again, the letter goes out. IMAP also hands in what was done on the train; with POP3 that stays the laptop’s own affair.',
      notes: 'Follow the IMAP session: flags and move, in the order in which they were done. The phone learns of them at once, since it idles. With POP3 the phone will never learn.',
      do: [{ on: 'laptop', do: 'goOnline' }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > MAIL FROM'], never: ['laptop > DELE'], views: { 'laptop Inbox': 'A \\Answered \\Seen', 'server INBOX': 'A, B', 'phone Inbox': 'A, B' } },
        imap: { wire: ['laptop > UID STORE', 'laptop > UID MOVE'], views: { 'server INBOX': 'A \\Answered \\Seen', 'server Trash': 'B', 'phone INBOX': '(A) \\Answered \\Seen' } },
      },
    },
    {
      id: 'photos-arrive',
      at: 32,
      caption: 'Photos arrive, and the phone checks while it still has a line.',
      notes: 'This phone’s IMAP program fetches headers only, to save room. Ask what it will have to show on the train.',
      do: [{ deliver: 'C' }, { on: 'phone', do: 'checkMail' }],
      expect: { pop3: { views: { 'phone Inbox': 'A, B, C' } }, imap: { views: { 'phone INBOX': '(A) \\Answered \\Seen, (C)' } } },
    },
    {
      id: 'phone-opens',
      at: 48,
      caption: 'It goes offline and opens the new letter. POP3 has it whole; IMAP has as much as the program was set to keep.',
      notes: 'Subject and sender are there, the text is not. The cure is a setting of the program: keep messages on this device. That IMAP needs a line for every glance is a rumour; that it needs one for what it never fetched is true.',
      do: [{ on: 'phone', do: 'goOffline' }, { on: 'phone', do: 'open', message: 'C' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': 'A, B, C \\Seen' } },
        imap: { never: ['phone > UID FETCH'], views: { 'phone INBOX': '(A) \\Answered \\Seen, (C)', 'server INBOX': 'A \\Answered \\Seen, C' } },
      },
    },
  ],
  end: 54,
});
