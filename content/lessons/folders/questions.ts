import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'folders-phone-looks',
    kind: 'place',
    text: 'With IMAP the laptop made the folder Bills and moved the invoice into it. The phone has checked since. Where is the invoice?',
    scenario: 'folder-management',
    step: 'phone-looks',
    world: 'imap',
    letters: ['B'],
    places: ['server INBOX', 'server Bills', 'phone'],
  },
  {
    id: 'folders-what-the-server-heard',
    kind: 'single',
    text: 'The laptop uses POP3. Alice makes a folder and moves the invoice into it. What does the server learn of that?',
    beliefs: ['pop3-shows-all-folders', 'leave-a-copy-is-sync'],
    options: [
      {
        text: 'Nothing; there are no words for it',
        proof: { scenario: 'folder-management', step: 'laptop-files', world: 'pop3', never: ['laptop >'] },
        because: 'A POP3 program keeps its folders to itself, since the protocol knows none. It did not even connect.',
      },
      {
        text: 'That there is a folder called Bills',
        proof: { scenario: 'folder-management', step: 'laptop-files', world: 'pop3', wire: ['laptop > CREATE Bills'] },
        because: 'CREATE is IMAP’s word. With IMAP the folder is made at the server, and that is why others can see it.',
        trueIn: { scenario: 'folder-management', step: 'laptop-files', world: 'imap', wire: ['laptop > CREATE Bills'] },
        belief: 'leave-a-copy-is-sync',
      },
      {
        text: 'That the invoice has left the inbox',
        proof: { scenario: 'folder-management', step: 'laptop-files', world: 'pop3', views: { 'server INBOX': 'A' } },
        because: 'On the laptop it has left the inbox. At the server it lies where it lay, and so it does for every other device.',
        trueIn: { scenario: 'folder-management', step: 'laptop-files', world: 'imap', views: { 'server INBOX': 'A', 'server Bills': 'B' } },
        belief: 'leave-a-copy-is-sync',
      },
    ],
  },
  {
    id: 'folders-never-came',
    kind: 'single',
    text: 'The laptop checks by POP3, and the parcel’s letter does not come. Why not?',
    beliefs: ['pop3-shows-all-folders'],
    options: [
      {
        text: 'It is in Junk, and POP3 sees the inbox alone',
        proof: { scenario: 'inbox-only', step: 'laptop-checks', world: 'mixed', wire: ['laptop < +OK 1 '], views: { 'server Junk': 'B', 'server INBOX': 'C', 'laptop Inbox': 'C' } },
        because: 'The letter is at the server, one folder further on. POP3 has no way to ask for it, and no way to tell that it is there.',
      },
      {
        text: 'It is gone; another device has deleted it',
        proof: { scenario: 'inbox-only', step: 'laptop-checks', world: 'mixed', views: { 'server INBOX': 'C', 'server Junk': '', 'server Trash': '' } },
        because: 'From the laptop the two look alike. But the letter was only moved, and is still at the server.',
      },
      {
        text: 'It is refused, because Junk is not for POP3',
        proof: { scenario: 'inbox-only', step: 'laptop-checks', world: 'mixed', wire: ['laptop < -ERR'] },
        because: 'Nothing was refused, since nothing was asked for. POP3 has no command that names a folder.',
        belief: 'pop3-shows-all-folders',
      },
      {
        text: 'It is late, and the next check will bring it',
        proof: { scenario: 'inbox-only', step: 'tablet-checks', world: 'mixed', views: { 'server INBOX': 'B, C' } },
        because: 'Checking again helps when a letter is still on its way. This one has arrived, in a place that POP3 never looks at.',
        belief: 'pop3-shows-all-folders',
      },
    ],
  },
  {
    id: 'folders-moved-lease',
    kind: 'single',
    text: 'By IMAP, Alice moved the lease to a folder “On this computer”. Where is it now?',
    beliefs: ['local-folder-keeps-the-servers-copy'],
    options: [
      {
        text: 'On the laptop, and nowhere else',
        proof: { scenario: 'local-folder-move', step: 'laptop-moves', world: 'imap', views: { 'laptop local:Kept': 'A, B', 'server INBOX': 'A', 'server Trash': '', 'phone INBOX': '(A)' } },
        because: 'The program fetched it whole and then removed the original. One copy is left, on one disk.',
      },
      {
        text: 'On the laptop and at the server',
        proof: { scenario: 'local-folder-move', step: 'laptop-moves', world: 'imap', views: { 'laptop local:Kept': 'A, B', 'server INBOX': 'A, B' } },
        because: 'So it is after copying, as with the school’s letter. Moving takes the original away.',
        trueIn: { scenario: 'local-folder-move', step: 'laptop-copies', world: 'imap', views: { 'laptop local:Kept': 'A', 'server INBOX': 'A, B' } },
        belief: 'local-folder-keeps-the-servers-copy',
      },
      {
        text: 'On the laptop, and in the server’s Trash',
        proof: { scenario: 'local-folder-move', step: 'laptop-moves', world: 'imap', views: { 'laptop local:Kept': 'A, B', 'server Trash': 'B' } },
        because: 'Many programs do put into Trash what one deletes. This was no deletion to the program, but the second half of a move, and it went past Trash.',
      },
    ],
  },
  {
    id: 'folders-copy-on-the-wire',
    kind: 'multiple',
    text: 'Two letters go to “On this computer”: the school’s is copied, the lease is moved. Which of these sentences are so?',
    beliefs: ['local-folder-keeps-the-servers-copy'],
    options: [
      {
        text: 'To copy, the laptop fetches the letter',
        proof: { scenario: 'local-folder-move', step: 'laptop-copies', world: 'imap', wire: ['laptop > UID FETCH 1'] },
        because: 'It had only the header so far. A copy of one’s own takes the whole letter.',
      },
      {
        text: 'To copy, it marks the letter as deleted',
        proof: { scenario: 'local-folder-move', step: 'laptop-copies', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Deleted)'] },
        because: 'That mark is how the original is got rid of after a move. Copying leaves the original in peace.',
        trueIn: { scenario: 'local-folder-move', step: 'laptop-moves', world: 'imap', wire: ['laptop > UID STORE 2 +FLAGS (\\Deleted)'] },
      },
      {
        text: 'To move, the laptop fetches the letter',
        proof: { scenario: 'local-folder-move', step: 'laptop-moves', world: 'imap', wire: ['laptop > UID FETCH 2'] },
        because: 'A move out of the server begins like a copy: with a download. Only what follows is different.',
      },
      {
        text: 'To move, it asks the server for a MOVE',
        proof: { scenario: 'local-folder-move', step: 'laptop-moves', world: 'imap', wire: ['laptop > UID MOVE'] },
        because: 'The server can move letters between its own folders. It cannot move one onto your disk; the program has to fetch it and remove the original.',
        trueIn: { scenario: 'folder-management', step: 'laptop-files', world: 'imap', wire: ['laptop > UID MOVE'] },
        belief: 'local-folder-keeps-the-servers-copy',
      },
    ],
  },
  {
    id: 'folders-out-of-junk',
    kind: 'order',
    text: 'The parcel’s letter lies in Junk, and is the only one there. By IMAP it is to come back to the inbox. In which order are these lines said?',
    beliefs: ['pop3-shows-all-folders'],
    scenario: 'inbox-only',
    step: 'laptop-checks',
    world: 'mixed',
    protocol: 'imap',
    given: [],
    lines: ['LOGIN alice secret', 'SELECT Junk', 'MOVE 1 INBOX', 'LOGOUT'],
    done: { views: { 'server INBOX': 'C, B', 'server Junk': '' }, said: ['* 1 EXPUNGE'] },
  },
];
