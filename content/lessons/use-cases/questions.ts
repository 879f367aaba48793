import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'use-cases-two-heavy-letters',
    kind: 'place',
    text: 'A small mailbox and one desktop, by POP3. The first photos were fetched, and the second have just arrived. Where is what?',
    scenario: 'use-case',
    step: 'more-photos',
    world: 'pop3',
    letters: ['A', 'B'],
    places: ['server INBOX', 'desktop'],
  },
  {
    id: 'use-cases-no-room',
    kind: 'single',
    text: 'The same household by IMAP: the first photos take most of the mailbox when the second ones come. What does the server hold afterwards?',
    options: [
      {
        text: 'The first photos only: the second were refused.',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': 'A' } },
        because: 'There was no room, and a server refuses what it cannot keep. The letter goes back to Bob.',
      },
      {
        text: 'The second photos only: the oldest made way.',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': 'B' } },
        because: 'A server that is full refuses, and makes no room by itself. With POP3 the first had left because the desktop deleted it.',
        trueIn: { scenario: 'use-case', step: 'more-photos', world: 'pop3', views: { 'server INBOX': 'B' } },
      },
      {
        text: 'Both: what the desktop has downloaded counts no more.',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': 'A, B' } },
        because: 'Downloading takes nothing away. With IMAP the desktop’s copy is one more, and the server’s still counts.',
      },
      {
        text: 'Neither: a mailbox that is too full is emptied.',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': '' } },
        because: 'A full mailbox keeps what it has. It only takes nothing new.',
        trueIn: { scenario: 'use-case', step: 'desktop-checks', world: 'pop3', views: { 'server INBOX': '' } },
      },
    ],
  },
  {
    id: 'use-cases-two-devices',
    kind: 'multiple',
    text: 'A family wants the laptop to show what was done on the phone. The phone has read, deleted and filed a letter or two, and the laptop has checked. What is so?',
    beliefs: ['leave-a-copy-is-sync'],
    options: [
      {
        text: 'By IMAP the laptop shows the phone’s folder, with the ticket in it.',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'imap', views: { 'laptop Journey': '(A) \\Seen', 'server Journey': 'A \\Seen' } },
        because: 'The folder was made at the server, so every device has it, with the mark that says read.',
      },
      {
        text: 'By POP3 with “leave a copy” the laptop shows that folder, too.',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Journey': 'A \\Seen' } },
        because: 'A copy of the letters was left, and nothing else. The folder is the phone’s own.',
        trueIn: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'phone Journey': 'A \\Seen' } },
        belief: 'leave-a-copy-is-sync',
      },
      {
        text: 'By POP3 with “leave a copy” the laptop still shows what was deleted.',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
        because: 'POP3 carried no word of the deletion. Everything has to be tidied on each device by itself.',
      },
      {
        text: 'By IMAP the laptop still shows in its inbox what was deleted.',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'imap', views: { 'laptop INBOX': '(A), (B)' } },
        because: 'The letter was moved to Trash at the server, and the laptop shows it there as well.',
        trueIn: { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'imap', views: { 'laptop INBOX': '(A), (B)' } },
      },
    ],
  },
  {
    id: 'use-cases-mixed',
    kind: 'single',
    text: 'Phone and laptop use IMAP. An old computer with the same account fetches by POP3 and deletes. What does the laptop show after its next check?',
    beliefs: ['server-lost-my-mail'],
    options: [
      {
        text: 'All letters, since IMAP keeps them at the server',
        proof: { scenario: 'another-program-swept-it', step: 'laptop-finds-nothing', world: 'mixed', views: { 'laptop INBOX': '(A), (B)' } },
        because: 'IMAP left them there, and the old computer did not. There is one mailbox, and every program with the password may empty it.',
        trueIn: { scenario: 'another-program-swept-it', step: 'all-is-well', world: 'mixed', views: { 'laptop INBOX': '(A), (B)', 'server INBOX': 'A, B' } },
      },
      {
        text: 'No letters: they are on the old computer',
        proof: { scenario: 'another-program-swept-it', step: 'laptop-finds-nothing', world: 'mixed', views: { 'laptop INBOX': '', 'laptop Trash': '', 'desktop Inbox': 'A, B' } },
        because: 'A program that collects and deletes decides for the whole household. The letters are safe, on a disk that nobody looks at.',
      },
      {
        text: 'No letters in the inbox: they are in Trash',
        proof: { scenario: 'another-program-swept-it', step: 'laptop-finds-nothing', world: 'mixed', views: { 'laptop INBOX': '', 'laptop Trash': '(A), (B)' } },
        because: 'POP3 knows no Trash. What it deletes is gone from the server at QUIT.',
      },
    ],
  },
  {
    id: 'use-cases-one-desktop',
    kind: 'choose',
    text: 'One desktop, always the same, and a mailbox that holds hardly two heavy letters. Bob sends photos every week, and none of his letters is to be turned away.',
    beliefs: ['empty-inbox-is-not-full'],
    parts: [
      {
        ask: 'What serves this household?',
        kind: 'single',
        options: [
          {
            text: 'POP3, and delete after the download',
            proof: { scenario: 'use-case', step: 'more-photos', world: 'pop3', views: { 'server INBOX': 'B', 'desktop Inbox': 'A' } },
            because: 'What was fetched makes room at the server. The desktop has the only copy now, so it wants a backup.',
          },
          {
            text: 'IMAP',
            proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': 'A, B' } },
            because: 'The first photos stay at the server, and there is no room for the second.',
          },
          {
            text: 'POP3, and leave a copy',
            proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'pop3', views: { 'server INBOX': 'A, B' } },
            because: 'A copy that is left takes as much room as the letter that it was.',
            belief: 'empty-inbox-is-not-full',
          },
        ],
      },
      {
        ask: 'Which of these are so?',
        kind: 'multiple',
        options: [
          {
            text: 'By IMAP the desktop may have the photos whole, and they fill the mailbox all the same',
            proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': 'A', 'desktop INBOX': 'A' } },
            because: 'This desktop downloads whole letters. The server’s copy counts, whoever has another one.',
          },
          {
            text: 'By POP3 the photos are gone from the server as soon as they have been read out',
            proof: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'pop3', views: { 'server INBOX': '' } },
            because: 'Reading out removes nothing, as the program that leaves a copy shows. It takes DELE and QUIT.',
            belief: 'pop3-deletes',
          },
          {
            text: 'By POP3 and deleting, the mailbox was empty when the second photos came',
            proof: { scenario: 'use-case', step: 'desktop-checks', world: 'pop3', views: { 'server INBOX': '' } },
            because: 'The desktop had fetched the first ones, and removed them.',
          },
        ],
      },
    ],
  },
  {
    id: 'use-cases-phone-and-laptop',
    kind: 'choose',
    text: 'Phone and laptop in one household. What is read, deleted or filed on the phone is to look the same on the laptop.',
    beliefs: ['leave-a-copy-is-sync'],
    parts: [
      {
        ask: 'What serves this household?',
        kind: 'single',
        options: [
          {
            text: 'IMAP',
            proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'imap', views: { 'laptop INBOX': '', 'laptop Journey': '(A) \\Seen', 'laptop Trash': '(B)' } },
            because: 'Marks, folders and Trash are the server’s. Both devices look at the same ones.',
          },
          {
            text: 'POP3, and leave a copy',
            proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': '', 'laptop Journey': 'A \\Seen' } },
            because: 'Each device has a collection of its own, and tidies it by itself.',
            belief: 'leave-a-copy-is-sync',
          },
          {
            text: 'POP3, and delete after the download',
            proof: { scenario: 'first-look', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
            because: 'The device that checks first takes all. The other one finds nothing.',
            trueIn: { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
          },
        ],
      },
      {
        ask: 'Which of these are so?',
        kind: 'multiple',
        options: [
          {
            text: 'By IMAP, reading the ticket on the phone marked it at the server',
            proof: { scenario: 'leave-a-copy', step: 'phone-reads', world: 'imap', wire: ['phone > UID STORE 1 +FLAGS (\\Seen)'], views: { 'server INBOX': 'A \\Seen, B' } },
            because: 'STORE is the word for it. Whoever looks at the mailbox sees the mark.',
          },
          {
            text: 'By POP3, the phone said at once that the ticket was read',
            proof: { scenario: 'leave-a-copy', step: 'phone-reads', world: 'pop3', wire: ['phone >'] },
            because: 'It said nothing at all. POP3 has no word for “read”.',
            belief: 'leave-a-copy-is-sync',
          },
          {
            text: 'By POP3, the laptop still had what the phone deleted',
            proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
            because: 'The deletion was the phone’s own affair.',
          },
        ],
      },
    ],
  },
];
