import { defineScenario } from '@/simulators/scenario';
import { LUNCH, PHOTOS } from '@/content/scenarios/letters';

/** What the attachment looks like on the wire, in base64: a line of it proves that the weight was carried. */
const PHOTO_LINE = 'd2hlcmUgbWFpb';

/** On a slow line: POP3 takes whole letters one after the other, IMAP their headers first. */
export const slowLink = defineScenario({
  id: 'slow-link',
  title: 'A slow line',
  letters: { A: PHOTOS, B: LUNCH },
  devices: { phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} } },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'hut-in-the-hills',
      at: 1,
      caption: 'A hut in the hills, with one bar of signal: a thousand octets a second. Two letters wait, and one is heavy.',
      notes: 'The photos weigh about 25,000 octets on the wire, a third more than on the disk, since mail carries attachments as text. Have the audience work out how long they will take.',
      do: [{ line: 'phone', fault: { do: 'quality', bandwidth: 1000 } }],
      expect: { pop3: { never: ['phone >'], views: { 'server INBOX': 'A, B' } }, imap: { never: ['phone >'], views: { 'server INBOX': 'A, B' } } },
    },
    {
      id: 'phone-checks',
      at: 3,
      caption: 'The phone checks. IMAP has both subjects within seconds; POP3 is still busy with the photos.',
      notes: 'IMAP asked for headers, a few hundred octets each. POP3 asked for message 1, and must have it whole before message 2 can follow. TOP could fetch headers by POP3 as well, yet few programs use it.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > RETR 1'], never: ['phone > RETR 2'], views: { 'phone Inbox': '' } },
        imap: { wire: ['phone > UID FETCH', 'phone < Subject: Photos from the lake'], never: [`phone < ${PHOTO_LINE}`], views: { 'phone INBOX': '(A), (B)' } },
      },
    },
    {
      id: 'reads-the-note',
      at: 19,
      caption: 'What matters is Ada’s short note. With IMAP it is opened at once; with POP3 it has not come yet.',
      notes: 'The order is the point: with IMAP the reader chooses what the line is used for. On an expensive line that is money as well as time.',
      do: [{ on: 'phone', do: 'open', message: 'B' }],
      expect: {
        pop3: { never: ['phone > RETR 2'], views: { 'phone Inbox': '' } },
        imap: { wire: ['phone > UID FETCH 2 (UID BODY.PEEK[])'], never: [`phone < ${PHOTO_LINE}`], views: { 'phone INBOX': '(A), B \\Seen' } },
      },
    },
    {
      id: 'download-ends',
      at: 31,
      caption: 'POP3 has worked through the queue. Everything is on the phone now.',
      notes: 'The wait is over, and it will not come back: whatever is read from now on is there. That is POP3’s other side, and for a hut that is left tomorrow it may be the better one.',
      do: [],
      expect: { pop3: { wire: ['phone > RETR 2', 'phone > QUIT'], views: { 'phone Inbox': 'A, B', 'server INBOX': '' } }, imap: { never: ['phone >'], views: { 'phone INBOX': '(A), B \\Seen' } } },
    },
    {
      id: 'opens-the-photos',
      at: 48,
      caption: 'Now the photos are opened. POP3 shows them at once; IMAP has to fetch them, and that takes its time.',
      notes: 'The same octets had to travel in both worlds, only at another moment. An IMAP program that is set to download everything behaves like POP3 here: it is a setting of the client.',
      do: [{ on: 'phone', do: 'open', message: 'A' }],
      expect: {
        pop3: { never: ['phone >', 'phone <'], views: { 'phone Inbox': 'A \\Seen, B' } },
        imap: { wire: ['phone > UID FETCH 1 (UID BODY.PEEK[])', `phone < ${PHOTO_LINE}`], views: { 'phone INBOX': 'A \\Seen, B \\Seen' } },
      },
    },
  ],
  end: 88,
});
