import { defineScenario } from '@/simulators/scenario';
import { LUNCH, LUNCH_AGREED } from '@/content/scenarios/letters';

/** Beliefs 7 and 18: a reply goes out by SMTP, and what is kept of it is the mail program's affair. */
export const sending = defineScenario({
  id: 'sending',
  title: 'A letter goes out',
  letters: { A: LUNCH, B: LUNCH_AGREED },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: {} },
  },
  before: [{ deliver: 'A' }],
  steps: [
    {
      id: 'phone-checks',
      at: 1,
      caption: 'The phone fetches a letter from Ada: that is the work of POP3, or of IMAP.',
      notes: 'Ask which program spoke which protocol so far. Both can only collect: neither has a command that says “send this”. Think of a letter box: you empty it, but you post letters elsewhere.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > RETR 1'], never: ['phone > MAIL FROM'], views: { 'phone Inbox': 'A' }, connections: ['phone pop3 995 tls'] },
        imap: { wire: ['phone > UID FETCH'], never: ['phone > MAIL FROM'], views: { 'phone INBOX': '(A)' }, connections: ['phone imap 993 tls'] },
      },
    },
    {
      id: 'phone-replies',
      at: 12,
      caption: 'The phone replies. The letter leaves by SMTP, on a connection of its own.',
      notes: 'Point at the new connection and its port, 465. The commands are others too: MAIL FROM, RCPT TO, DATA. This is why a mail program asks for two servers, one for incoming and one for outgoing mail, and why one of them can fail alone.',
      do: [{ on: 'phone', do: 'reply', message: 'A', body: 'Gladly. Shall I bring the book?' }],
      expect: {
        pop3: {
          wire: ['phone > MAIL FROM:<alice@example.com>', 'phone > RCPT TO:<ada@example.org>', 'phone > DATA', 'phone < 250'],
          never: ['phone > RETR', 'phone > PASS'],
          connections: ['phone smtp 465 tls'],
          views: { 'phone Sent': '? \\Seen', 'server Sent': '', 'phone Inbox': 'A \\Answered' },
        },
        imap: {
          wire: ['phone > MAIL FROM:<alice@example.com>', 'phone > RCPT TO:<ada@example.org>', 'phone > DATA', 'phone < 250', 'phone > APPEND Sent'],
          views: { 'server Sent': '? \\Seen', 'server INBOX': 'A \\Answered' },
        },
      },
    },
    {
      id: 'laptop-looks',
      at: 34,
      caption: 'The laptop checks for mail, and looks for what was sent. Only IMAP has a place where it could find it.',
      notes: 'Before running it, ask where the laptop will look. POP3 knows one maildrop of incoming mail and no Sent. With IMAP the phone had to store its own copy by APPEND: had it not, Sent would be empty here as well.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { views: { 'laptop Sent': '', 'phone Sent': '? \\Seen', 'laptop Inbox': 'A' } },
        imap: { wire: ['laptop > SELECT Sent'], views: { 'laptop Sent': '(?) \\Seen', 'server Sent': '? \\Seen' } },
      },
    },
    {
      id: 'answer-arrives',
      at: 50,
      caption: 'Ada’s answer comes back, to the server. It waits there until somebody looks.',
      notes: 'Between the two providers it was SMTP again. Nothing has gone to a device yet: delivery ends at the mailbox. Compare the post office box, which fills whether or not you come by.',
      do: [{ deliver: 'B' }],
      expect: {
        pop3: { never: ['phone <', 'laptop <'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A \\Answered', 'laptop Inbox': 'A' } },
        imap: { never: ['phone <', 'laptop <'], views: { 'server INBOX': 'A \\Answered, B', 'phone INBOX': '(A) \\Answered', 'laptop INBOX': '(A) \\Answered' } },
      },
    },
    {
      id: 'phone-collects',
      at: 54,
      caption: 'The phone checks once more and collects the answer, by its own protocol again.',
      notes: 'Let the audience name the protocol of each leg: out by SMTP, between providers by SMTP, in by POP3 or IMAP. A failure message is easier to read when one knows which leg it belongs to.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > RETR 2'], never: ['phone > RETR 1', 'phone > MAIL FROM'], views: { 'phone Inbox': 'A \\Answered, B' } },
        imap: { wire: ['phone > SELECT INBOX'], never: ['phone > MAIL FROM'], views: { 'phone INBOX': '(A) \\Answered, (B)' } },
      },
    },
  ],
  end: 68,
});
