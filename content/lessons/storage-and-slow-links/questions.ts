import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'storage-and-slow-links-emptied',
    kind: 'place',
    text: 'A POP3 phone leaves copies on the server. The photos were deleted on it, and now it has emptied its Trash. Where are they?',
    beliefs: ['empty-inbox-is-not-full'],
    scenario: 'full-though-inbox-empty',
    step: 'trash-emptied',
    world: 'pop3',
    letters: ['A'],
    places: ['server INBOX', 'server Trash', 'phone'],
  },
  {
    id: 'storage-and-slow-links-why-full',
    kind: 'single',
    text: 'By IMAP the inbox is empty, and still Bob’s new photos are turned back: mailbox full. What fills it?',
    beliefs: ['empty-inbox-is-not-full'],
    options: [
      {
        text: 'The old photos, in the server’s inbox',
        proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': 'A' } },
        because: 'That is so with POP3, when the program leaves copies: the phone shows an empty inbox, and the server’s is not.',
        trueIn: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'pop3', views: { 'server INBOX': 'A' } },
      },
      {
        text: 'The old photos, in the server’s Trash',
        proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': '', 'server Trash': 'A' } },
        because: 'Deleting moved them there. It is another folder of the same mailbox, and its octets count like any others.',
      },
      {
        text: 'Nothing; the provider counts wrongly',
        proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': '', 'server Trash': '' } },
        because: 'It is a natural thought when one looks at the inbox alone. It would be right after the Trash has been emptied.',
        trueIn: { scenario: 'full-though-inbox-empty', step: 'trash-emptied', world: 'imap', views: { 'server INBOX': '', 'server Trash': '' } },
        belief: 'empty-inbox-is-not-full',
      },
    ],
  },
  {
    id: 'storage-and-slow-links-makes-room',
    kind: 'single',
    text: 'One heavy letter is all that the mailbox holds. After which of these is there nothing left at the server?',
    beliefs: ['empty-inbox-is-not-full'],
    options: [
      {
        text: 'The IMAP phone deletes the letter',
        proof: { scenario: 'full-though-inbox-empty', step: 'phone-deletes', world: 'imap', views: { 'server INBOX': '', 'server Trash': '' } },
        because: 'It moves to Trash, where it weighs as much as before.',
        belief: 'empty-inbox-is-not-full',
      },
      {
        text: 'The IMAP phone empties the Trash',
        proof: { scenario: 'full-though-inbox-empty', step: 'trash-emptied', world: 'imap', views: { 'server INBOX': '', 'server Trash': '' } },
        because: 'The phone marked it and had it expunged, at the server. Only that made room.',
      },
      {
        text: 'The POP3 phone deletes the letter',
        proof: { scenario: 'full-though-inbox-empty', step: 'phone-deletes', world: 'pop3', views: { 'server INBOX': '', 'server Trash': '' } },
        because: 'It cleared its own copy. The one at the server was left there on purpose, and stays.',
        belief: 'deleting-clears-only-the-phone',
      },
      {
        text: 'The POP3 phone empties its Trash',
        proof: { scenario: 'full-though-inbox-empty', step: 'trash-emptied', world: 'pop3', views: { 'server INBOX': '', 'server Trash': '' } },
        because: 'That Trash is a folder of the phone. It makes room on the phone.',
        belief: 'empty-inbox-is-not-full',
      },
    ],
  },
  {
    id: 'storage-and-slow-links-a-quarter-minute',
    kind: 'single',
    text: 'On a slow line, heavy photos come before a short note. A quarter of a minute after the check, what does the POP3 phone show?',
    options: [
      {
        text: 'The headers of both the letters',
        proof: { scenario: 'slow-link', step: 'phone-checks', world: 'pop3', views: { 'phone Inbox': '(A), (B)' } },
        because: 'That is the IMAP phone, which asked for headers. POP3’s RETR brings a letter whole.',
        trueIn: { scenario: 'slow-link', step: 'phone-checks', world: 'imap', views: { 'phone INBOX': '(A), (B)' } },
      },
      {
        text: 'The short note, as it is so light',
        proof: { scenario: 'slow-link', step: 'phone-checks', world: 'pop3', views: { 'phone Inbox': 'B' } },
        because: 'It would be sensible, and LIST had told the sizes. But this program, like most, goes by the order of the list.',
      },
      {
        text: 'Neither of the two letters so far',
        proof: { scenario: 'slow-link', step: 'phone-checks', world: 'pop3', wire: ['phone > RETR 1'], never: ['phone > RETR 2'], views: { 'phone Inbox': '' } },
        because: 'It is fetching the photos, whole, and will ask for the note when it has them.',
      },
    ],
  },
  {
    id: 'storage-and-slow-links-the-photos',
    kind: 'single',
    text: 'In the end the photos are opened in the hut, on the IMAP phone. What has to travel for that?',
    beliefs: ['imap-needs-a-line'],
    options: [
      {
        text: 'Nothing, as the check has brought everything',
        proof: { scenario: 'slow-link', step: 'opens-the-photos', world: 'imap', never: ['phone >'], views: { 'phone INBOX': 'A \\Seen, B \\Seen' } },
        because: 'That is POP3’s comfort: whoever waited before does not wait now.',
        trueIn: { scenario: 'slow-link', step: 'opens-the-photos', world: 'pop3', never: ['phone >'], views: { 'phone Inbox': 'A \\Seen, B' } },
      },
      {
        text: 'The whole letter, as its header alone was there',
        proof: { scenario: 'slow-link', step: 'opens-the-photos', world: 'imap', wire: ['phone > UID FETCH 1 (UID BODY.PEEK[])'], views: { 'phone INBOX': 'A \\Seen, B \\Seen' } },
        because: 'What IMAP saved at the check it has to carry now. Had nobody opened them, it would have been saved for good.',
      },
      {
        text: 'All headers anew, and afterwards the whole letter',
        proof: { scenario: 'slow-link', step: 'opens-the-photos', world: 'imap', wire: ['phone > UID FETCH 1:* (UID FLAGS INTERNALDATE', 'phone > UID FETCH 1 (UID BODY.PEEK[])'] },
        because: 'The headers are in its cache. It asks for what it lacks, and for nothing else.',
      },
    ],
  },
  {
    id: 'storage-and-slow-links-diagnosis',
    kind: 'diagnose',
    text: '“Bob’s new photos come back to him: mailbox full. But my inbox is empty. I deleted everything on the phone.” The phone uses IMAP.',
    beliefs: ['empty-inbox-is-not-full'],
    parts: [
      {
        ask: 'What is the matter?',
        kind: 'single',
        options: [
          {
            text: 'The old photos are in Trash, and Trash counts',
            proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': '', 'server Trash': 'A' } },
            because: 'What the phone deleted was moved to a folder. The quota counts all folders.',
          },
          {
            text: 'The phone cleared only itself, and the inbox at the server is full',
            proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': 'A', 'phone INBOX': '' } },
            because: 'So it is with a POP3 phone that leaves copies. By IMAP the phone shows what is at the server.',
            trueIn: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'pop3', views: { 'server INBOX': 'A', 'phone Inbox': '' } },
            belief: 'deleting-clears-only-the-phone',
          },
          {
            text: 'Nothing: an empty inbox has room, and Bob is mistaken',
            proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': 'B' } },
            because: 'The photos were turned away. The inbox is one folder of many that count.',
            trueIn: { scenario: 'full-though-inbox-empty', step: 'sent-again', world: 'imap', views: { 'server INBOX': 'B' } },
            belief: 'empty-inbox-is-not-full',
          },
        ],
      },
      {
        ask: 'What helps?',
        kind: 'single',
        options: [
          {
            text: 'To empty the Trash, and have the photos sent again',
            proof: { scenario: 'full-though-inbox-empty', step: 'sent-again', world: 'imap', views: { 'server Trash': '', 'server INBOX': 'B' } },
            because: 'Emptying the Trash expunges what is in it, at the server. Now there is room.',
          },
          {
            text: 'To have the photos sent again, as mail knocks twice',
            proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'imap', views: { 'server INBOX': 'B', 'server Trash': 'A' } },
            because: 'As long as nothing is removed, there is no more room than before.',
          },
          {
            text: 'To change over to POP3 with a copy left, and empty the Trash there',
            proof: { scenario: 'full-though-inbox-empty', step: 'sent-again', world: 'pop3', views: { 'server INBOX': 'B' } },
            because: 'A POP3 program’s Trash is on the phone. The copy that is left at the server goes on filling the mailbox.',
          },
        ],
      },
    ],
  },
];
