import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'offline-still-on-the-train',
    kind: 'place',
    text: 'With IMAP: the laptop is on the train without a network, and has just thrown the invoice away. The phone is at home. Where is the invoice, as long as the journey lasts?',
    beliefs: ['imap-needs-a-line', 'imap-is-instant'],
    scenario: 'offline-access',
    step: 'laptop-reads-and-deletes',
    world: 'imap',
    letters: ['B'],
    places: ['server INBOX', 'server Trash', 'phone'],
  },
  {
    id: 'offline-what-works',
    kind: 'multiple',
    text: 'The laptop uses IMAP and is set to keep whole letters. On the train, without a network: which of these have happened?',
    beliefs: ['imap-needs-a-line'],
    options: [
      {
        text: 'Ada’s letter is open on the laptop, and whole',
        proof: { scenario: 'offline-access', step: 'laptop-reads-and-deletes', world: 'imap', never: ['laptop >'], views: { 'laptop INBOX': 'A \\Seen' } },
        because: 'The program had fetched it before, and shows its own copy. That takes no connection.',
      },
      {
        text: 'The invoice is gone from the laptop’s inbox',
        proof: { scenario: 'offline-access', step: 'laptop-reads-and-deletes', world: 'imap', views: { 'laptop INBOX': 'A \\Seen', 'laptop Trash': 'B' } },
        because: 'The program did at once what it could do alone. The server will be told later.',
      },
      {
        text: 'The phone at home shows Ada’s letter as read',
        proof: { scenario: 'offline-access', step: 'laptop-reads-and-deletes', world: 'imap', views: { 'phone INBOX': '(A) \\Seen, (B)' } },
        because: 'The phone learns from the server, and the server knows nothing yet. When the laptop is back, the phone will see it.',
        trueIn: { scenario: 'offline-access', step: 'laptop-returns', world: 'imap', views: { 'phone INBOX': '(A) \\Answered \\Seen' } },
        belief: 'imap-is-instant',
      },
      {
        text: 'The answer that Alice wrote is on its way out',
        proof: { scenario: 'offline-access', step: 'laptop-writes', world: 'imap', wire: ['laptop > DATA'] },
        because: 'It is written, and waits in the outbox. To send takes a connection, whatever the account is called.',
        trueIn: { scenario: 'offline-access', step: 'laptop-returns', world: 'imap', wire: ['laptop > DATA'] },
      },
    ],
  },
  {
    id: 'offline-back-again',
    kind: 'single',
    text: 'The train has arrived, and the IMAP laptop is online again. What does it tell the server about the journey?',
    beliefs: ['imap-needs-a-line'],
    options: [
      {
        text: 'That one letter was read, and one goes to Trash',
        proof: { scenario: 'offline-access', step: 'laptop-returns', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Seen)', 'laptop > UID MOVE 2 Trash'] },
        because: 'It had written down what was done, and hands it in, in order. From the server the other devices learn of it.',
      },
      {
        text: 'Nothing; what is done offline stays on the laptop',
        proof: { scenario: 'offline-access', step: 'laptop-returns', world: 'imap', never: ['laptop > UID STORE', 'laptop > UID MOVE'] },
        because: 'With POP3 it is so, for want of words. An IMAP program catches up on what it could not say.',
        trueIn: { scenario: 'offline-access', step: 'laptop-returns', world: 'pop3', never: ['laptop > DELE'], views: { 'server INBOX': 'A, B' } },
        belief: 'imap-needs-a-line',
      },
      {
        text: 'That the invoice is to be destroyed for good',
        proof: { scenario: 'offline-access', step: 'laptop-returns', world: 'imap', wire: ['laptop > UID EXPUNGE'] },
        because: 'Thrown away is what Alice did, and this program’s way of doing so is to move the letter to Trash. There it can still be had.',
      },
    ],
  },
  {
    id: 'offline-photos',
    kind: 'single',
    text: 'The phone’s IMAP program is set to fetch headers. Photos arrived while it was online; now it is offline, and Alice opens them. What has the phone to show?',
    beliefs: ['imap-needs-a-line'],
    options: [
      {
        text: 'Sender and subject, and no more',
        proof: { scenario: 'offline-access', step: 'phone-opens', world: 'imap', views: { 'phone INBOX': '(A) \\Answered \\Seen, (C)' } },
        because: 'The header came with the last check. The text would have come with the opening, and now it cannot.',
      },
      {
        text: 'The whole letter, pictures and all',
        proof: { scenario: 'offline-access', step: 'phone-opens', world: 'imap', views: { 'phone INBOX': '(A) \\Answered \\Seen, C \\Seen' } },
        because: 'The POP3 phone has it whole, and an IMAP program that is set to keep letters would too. This one is set to save room.',
        trueIn: { scenario: 'offline-access', step: 'phone-opens', world: 'pop3', views: { 'phone Inbox': 'A, B, C \\Seen' } },
      },
      {
        text: 'Nothing, not even that it exists',
        proof: { scenario: 'offline-access', step: 'phone-opens', world: 'imap', views: { 'phone INBOX': '' } },
        because: 'IMAP is not blank without a line. What was fetched is shown, as far as it was fetched.',
        belief: 'imap-needs-a-line',
      },
    ],
  },
  {
    id: 'offline-outbox',
    kind: 'single',
    text: 'Alice has written an answer on the train. The laptop uses POP3. Where is the answer before the train arrives?',
    options: [
      {
        text: 'In the laptop’s outbox, and nowhere else',
        proof: { scenario: 'offline-access', step: 'laptop-writes', world: 'pop3', never: ['laptop >'], views: { 'laptop Sent': '', 'server Sent': '' } },
        because: 'Without a network nothing can be handed in. If the laptop stays shut after the journey, Ada waits in vain.',
      },
      {
        text: 'In the laptop’s folder Sent, on its way',
        proof: { scenario: 'offline-access', step: 'laptop-writes', world: 'pop3', views: { 'laptop Sent': '? \\Seen' } },
        because: 'There it goes once it has really been handed in. Many take the outbox for Sent, because the window closed and nothing complained.',
        trueIn: { scenario: 'offline-access', step: 'laptop-returns', world: 'pop3', views: { 'laptop Sent': '? \\Seen' } },
      },
      {
        text: 'At the server, which will pass it on',
        proof: { scenario: 'offline-access', step: 'laptop-writes', world: 'pop3', wire: ['laptop > DATA'] },
        because: 'The server will pass it on as soon as it has it. Nothing has reached it yet.',
        trueIn: { scenario: 'offline-access', step: 'laptop-returns', world: 'pop3', wire: ['laptop > DATA'] },
      },
    ],
  },
];
