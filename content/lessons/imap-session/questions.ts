import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'imap-session-after-opening',
    kind: 'place',
    text: 'The laptop has listed both letters and has opened the dentist’s. Where is each of them, and how much of it?',
    scenario: 'imap-line-by-line',
    step: 'reading',
    world: 'imap',
    letters: ['A', 'B'],
    places: ['server INBOX', 'laptop'],
  },
  {
    id: 'imap-session-first-visit',
    kind: 'single',
    text: 'In its first visit the laptop says one FETCH and logs out. What has it then?',
    options: [
      {
        text: 'Both letters, whole',
        proof: { scenario: 'imap-line-by-line', step: 'logout', world: 'imap', views: { 'laptop INBOX': 'A, B' } },
        because: 'Some programs are set to fetch all. This one asked for the header, and FETCH gives what it is asked for. RETR would give it all.',
        trueIn: { scenario: 'pop3-line-by-line', step: 'quit', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
      },
      {
        text: 'Both headers, and no text',
        proof: { scenario: 'imap-line-by-line', step: 'logout', world: 'imap', views: { 'laptop INBOX': '(A), (B)', 'server INBOX': 'A, B' } },
        because: 'It asked for BODY.PEEK[HEADER]. That is enough to show a list; the texts come when somebody opens a letter.',
      },
      {
        text: 'Both headers, and both marked as read',
        proof: { scenario: 'imap-line-by-line', step: 'logout', world: 'imap', views: { 'server INBOX': 'A \\Seen, B \\Seen' } },
        because: 'PEEK stands in the command for just that: look, and mark nothing.',
      },
      {
        text: 'The first letter whole, the second as a header',
        proof: { scenario: 'imap-line-by-line', step: 'logout', world: 'imap', views: { 'laptop INBOX': 'A, (B)' } },
        because: 'Only after somebody has opened the first one. Nobody had, on the first visit.',
        trueIn: { scenario: 'imap-line-by-line', step: 'reading', world: 'imap', views: { 'laptop INBOX': 'A \\Seen, (B)' } },
      },
    ],
  },
  {
    id: 'imap-session-what-removes',
    kind: 'single',
    text: 'Which word of the session takes the letter from the server?',
    beliefs: ['deleted-is-deleted'],
    options: [
      {
        text: 'STORE: it sets the flag \\Deleted.',
        proof: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', never: ['laptop > EXPUNGE'], views: { 'server INBOX': 'B' } },
        because: 'The flag marks, and the letter stays with its mark until somebody expunges.',
        belief: 'deleted-is-deleted',
      },
      {
        text: 'EXPUNGE: it removes what is marked.',
        proof: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Deleted)', 'laptop > EXPUNGE', 'laptop < * 1 EXPUNGE'], views: { 'server INBOX': 'B' } },
        because: 'It removes at once, in the middle of the session, and the server tells which place in the list is gone.',
      },
      {
        text: 'LOGOUT: marks are carried out at the end.',
        proof: { scenario: 'imap-line-by-line', step: 'logout', world: 'imap', wire: ['laptop > LOGOUT'], views: { 'server INBOX': '' } },
        because: 'So it goes in POP3, where QUIT carries out the marks. LOGOUT only says goodbye.',
        trueIn: { scenario: 'pop3-line-by-line', step: 'quit', world: 'pop3', wire: ['laptop > QUIT'], views: { 'server INBOX': '' } },
      },
      {
        text: 'FETCH: what is fetched is taken away.',
        proof: { scenario: 'imap-line-by-line', step: 'headers', world: 'imap', wire: ['laptop > UID FETCH'], views: { 'server INBOX': '' } },
        because: 'FETCH reads and changes nothing here. The letter lives at the server, and the laptop looks at it.',
      },
    ],
  },
  {
    id: 'imap-session-told-on-opening',
    kind: 'multiple',
    text: 'Somebody opens the dentist’s letter on the laptop. What does the laptop tell the server?',
    options: [
      {
        text: 'In which folder it is going to work',
        proof: { scenario: 'imap-line-by-line', step: 'reading', world: 'imap', wire: ['laptop > SELECT INBOX'] },
        because: 'Each session begins outside of all folders, so SELECT comes before FETCH.',
      },
      {
        text: 'That this letter has been read',
        proof: { scenario: 'imap-line-by-line', step: 'reading', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Seen)'], views: { 'server INBOX': 'A \\Seen, B' } },
        because: 'STORE sets \\Seen in the one mailbox that all devices look at. POP3 has no word for it.',
      },
      {
        text: 'That the server need not keep it any longer',
        proof: { scenario: 'imap-line-by-line', step: 'reading', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Deleted)'] },
        because: 'Reading deletes nothing. That word came later, when somebody pressed delete.',
        trueIn: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Deleted)'] },
      },
      {
        text: 'That the mailbox shall be locked meanwhile',
        proof: { scenario: 'imap-line-by-line', step: 'reading', world: 'imap', wire: ['laptop > LOCK'] },
        because: 'There is no such word. The lock is POP3’s, taken at its login; in an IMAP mailbox many work at a time.',
      },
    ],
  },
  {
    id: 'imap-session-without-extensions',
    kind: 'single',
    text: 'This server knows no newer extension, hardly more than what IMAP could say in 1988. How does the laptop delete the letter there?',
    beliefs: ['imap-is-new', 'imap-cannot-delete'],
    options: [
      {
        text: 'By STORE and EXPUNGE',
        proof: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', wire: ['laptop > UID STORE 1 +FLAGS (\\Deleted)', 'laptop > EXPUNGE', 'laptop < OK EXPUNGE'] },
        because: 'Both words are as old as the first published IMAP. Little has been needed since for the work itself.',
      },
      {
        text: 'By MOVE, into Trash',
        proof: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', wire: ['laptop > UID MOVE 1 Trash'] },
        because: 'MOVE is an extension of 2013, and this server was left without it. Where it is offered, many programs use it.',
        trueIn: { scenario: 'trash-and-expunge', step: 'laptop-uses-trash', world: 'imap', wire: ['laptop > UID MOVE 2 Trash'] },
      },
      {
        text: 'Not at all: old IMAP could only look',
        proof: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', views: { 'server INBOX': 'A \\Seen, B' } },
        because: 'IMAP could mark and remove from its first published version on. It was never a window only.',
        belief: 'imap-cannot-delete',
      },
      {
        text: 'By DELE, which it took over from POP3',
        proof: { scenario: 'imap-line-by-line', step: 'deleting', world: 'imap', wire: ['laptop > DELE 1'] },
        because: 'The two grew up side by side, and neither took the other’s words. DELE is POP3’s.',
        trueIn: { scenario: 'pop3-line-by-line', step: 'mark', world: 'pop3', wire: ['laptop > DELE 1'] },
        belief: 'imap-is-new',
      },
    ],
  },
  {
    id: 'imap-session-look-unmarked',
    kind: 'line',
    text: 'Number 2 is the recipe for the plum cake. Its whole text is to come, and the letter is to stay unread. How must the line read?',
    scenario: 'imap-line-by-line',
    step: 'logout',
    world: 'imap',
    protocol: 'imap',
    given: ['LOGIN alice secret', 'SELECT INBOX'],
    broken: 'FETCH 2 BODY[]',
    example: 'FETCH 2 BODY.PEEK[]',
    after: ['LOGOUT'],
    done: { views: { 'server INBOX': 'A, B' }, said: ['Subject: The plum cake', '300 g of flour'] },
  },
  {
    id: 'imap-session-answers',
    kind: 'match',
    text: 'Four commands of the first visit, and lines that the server said. Which line was said to which command?',
    left: [
      { text: 'LIST', scenario: 'imap-line-by-line', step: 'list', world: 'imap', because: 'Each folder gets a line of its own, untagged. INBOX is one of them.' },
      { text: 'SELECT INBOX', scenario: 'imap-line-by-line', step: 'select', world: 'imap', because: 'Opening a folder, the server tells how many letters are in it.' },
      { text: 'UID FETCH', scenario: 'imap-line-by-line', step: 'headers', world: 'imap', because: 'For each letter comes a line with what was asked for. Its first number is the place in the list.' },
      { text: 'LOGOUT', scenario: 'imap-line-by-line', step: 'logout', world: 'imap', because: 'BYE says that the server is about to hang up. The tagged OK comes after it.' },
    ],
    right: [
      { text: '* 1 FETCH (UID 1 …', claim: { wire: ['laptop < * 1 FETCH (UID 1'] } },
      { text: '* BYE Logging out.', claim: { wire: ['laptop < * BYE Logging out.'] } },
      { text: '* LIST () "/" INBOX', claim: { wire: ['laptop < * LIST () "/" INBOX'] } },
      { text: '* 1 EXPUNGE', claim: { wire: ['laptop < * 1 EXPUNGE'] } },
      { text: '* 2 EXISTS', claim: { wire: ['laptop < * 2 EXISTS'] } },
    ],
  },
];
