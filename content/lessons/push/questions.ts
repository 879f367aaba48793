import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'push-who-has-what',
    kind: 'place',
    text: 'By IMAP the phone idles and has just opened the choir’s letter, the laptop has polled once since it came, and the tablet is offline. Who has how much of it?',
    beliefs: ['imap-is-instant'],
    scenario: 'idle-and-polling',
    step: 'phone-reads',
    world: 'imap',
    letters: ['A'],
    places: ['server INBOX', 'phone', 'laptop', 'tablet'],
  },
  {
    id: 'push-when-on-the-laptop',
    kind: 'single',
    text: 'An IMAP laptop polls every fifty seconds. A letter arrives in between. When does the laptop show it?',
    beliefs: ['imap-is-instant'],
    options: [
      {
        text: 'In the same second, as IMAP keeps all alike',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', views: { 'laptop INBOX': '(A)' } },
        because: 'The phone has it in that second, since it idles. To speak IMAP is not enough; one has to be listening.',
        trueIn: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', views: { 'phone INBOX': '(A)' } },
        belief: 'imap-is-instant',
      },
      {
        text: 'As soon as it has been opened on the phone',
        proof: { scenario: 'idle-and-polling', step: 'phone-reads', world: 'imap', wire: ['laptop > LOGIN'], views: { 'laptop INBOX': '(A) \\Seen' } },
        because: 'What the phone does goes to the server, and no further until the laptop asks. The devices never speak with each other.',
        belief: 'imap-is-instant',
      },
      {
        text: 'At its next look, when it logs in again',
        proof: { scenario: 'idle-and-polling', step: 'next-poll', world: 'imap', wire: ['laptop > LOGIN', 'laptop > UID FETCH'], views: { 'laptop INBOX': '(A)' } },
        because: 'Between two looks it has no line to the server, so nobody could tell it.',
      },
    ],
  },
  {
    id: 'push-what-is-pushed',
    kind: 'single',
    text: 'A letter arrives while the IMAP phone idles. How does the phone come to show its subject?',
    options: [
      {
        text: 'The server sends the header along, unasked',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', wire: ['phone < * 1 EXISTS'], never: ['phone > UID FETCH'], views: { 'phone INBOX': '(A)' } },
        because: '“Push” sounds as if the letter itself were pushed. It is the news that is pushed; the letter is fetched.',
      },
      {
        text: 'It is told how many there are, and fetches',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', wire: ['phone < * 1 EXISTS', 'phone > DONE', 'phone > UID FETCH'], never: ['phone > LOGIN'] },
        because: 'EXISTS gives a number and no more. The phone leaves IDLE, asks for what is new, and goes back to listening.',
      },
      {
        text: 'It logs in, as it does at regular intervals',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', wire: ['phone > LOGIN', 'phone > UID FETCH'] },
        because: 'The laptop does so, half a minute later. The phone had a line open, and had no need to log in.',
        trueIn: { scenario: 'idle-and-polling', step: 'next-poll', world: 'imap', wire: ['laptop > LOGIN', 'laptop > UID FETCH'] },
      },
    ],
  },
  {
    id: 'push-after-the-return',
    kind: 'multiple',
    text: 'The letter was read on the phone. Then the tablet came back online and checked, before the laptop’s next poll. What is so at that moment?',
    beliefs: ['imap-is-instant', 'leave-a-copy-is-sync'],
    options: [
      {
        text: 'With IMAP the server has the letter marked as read',
        proof: { scenario: 'idle-and-polling', step: 'tablet-returns', world: 'imap', views: { 'server INBOX': 'A \\Seen' } },
        because: 'The phone stored the mark there as soon as the letter was opened.',
      },
      {
        text: 'With IMAP the tablet shows the letter as read',
        proof: { scenario: 'idle-and-polling', step: 'tablet-returns', world: 'imap', views: { 'tablet INBOX': '(A) \\Seen' } },
        because: 'It asked after the phone had read, so it got the letter with the mark on it.',
      },
      {
        text: 'With IMAP the laptop shows the letter as read',
        proof: { scenario: 'idle-and-polling', step: 'tablet-returns', world: 'imap', views: { 'laptop INBOX': '(A) \\Seen' } },
        because: 'It last looked before that, and will know at its next look. The tablet was away for longer, and knows sooner.',
        trueIn: { scenario: 'idle-and-polling', step: 'poll-after-that', world: 'imap', views: { 'laptop INBOX': '(A) \\Seen' } },
        belief: 'imap-is-instant',
      },
      {
        text: 'With POP3 the tablet shows the letter as read',
        proof: { scenario: 'idle-and-polling', step: 'tablet-returns', world: 'pop3', views: { 'tablet Inbox': 'A \\Seen' } },
        because: 'The mark is in the phone’s own store. POP3 has no word for it, however long one waits.',
        belief: 'leave-a-copy-is-sync',
      },
    ],
  },
  {
    id: 'push-while-idling',
    kind: 'single',
    text: 'The phone has said this and keeps silent. Now a letter arrives, the first of all. What does the server say by itself?',
    said: ['LOGIN alice secret', 'SELECT INBOX', 'IDLE'],
    beliefs: ['imap-is-instant'],
    options: [
      {
        text: '* 1 EXISTS',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', wire: ['phone < * 1 EXISTS', 'phone > DONE'] },
        because: 'It tells that there is one letter now, and no more. The phone says DONE, and fetches what it wants of it.',
      },
      {
        text: 'The whole letter, as it is new',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', wire: ['phone < We sing on Tuesday'] },
        because: 'Not even the header comes unasked. The server says that something is there, and the program decides.',
      },
      {
        text: 'Nothing, until the phone asks',
        proof: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'imap', never: ['phone <'] },
        because: 'So it is without IDLE, and for a program that polls. IDLE is the wish to be told.',
        trueIn: { scenario: 'idle-and-polling', step: 'letter-arrives', world: 'pop3', never: ['phone <'], views: { 'server INBOX': 'A', 'phone Inbox': '' } },
      },
    ],
  },
];
