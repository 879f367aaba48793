import type { Question } from '../../../simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'pop3-session-after-the-mark',
    kind: 'place',
    text: 'The laptop has said RETR 1 and DELE 1, and has not yet asked for the second letter. Where are the two?',
    scenario: 'pop3-line-by-line',
    step: 'mark',
    world: 'pop3',
    letters: ['A', 'B'],
    places: ['server INBOX', 'laptop'],
    beliefs: ['pop3-deletes'],
  },
  {
    id: 'pop3-session-when-they-go',
    kind: 'single',
    text: 'In this session, at which word do the letters leave the server?',
    beliefs: ['pop3-deletes'],
    options: [
      {
        text: 'At RETR: what is fetched is taken away.',
        proof: { scenario: 'pop3-line-by-line', step: 'retrieval', world: 'pop3', wire: ['laptop > RETR 1'], views: { 'server INBOX': 'B' } },
        because: 'RETR only reads. A program that says no more than RETR and QUIT leaves everything behind.',
        belief: 'pop3-deletes',
      },
      {
        text: 'At DELE: the server has answered +OK.',
        proof: { scenario: 'pop3-line-by-line', step: 'mark', world: 'pop3', wire: ['laptop > DELE 1', 'laptop < +OK'], views: { 'server INBOX': 'B' } },
        because: 'The +OK says that the mark was put on. RSET or a broken line would take it off again.',
      },
      {
        text: 'At QUIT: the server removes what was marked.',
        proof: { scenario: 'pop3-line-by-line', step: 'quit', world: 'pop3', wire: ['laptop > QUIT', 'laptop < +OK Logging out, messages deleted.'], views: { 'server INBOX': '' } },
        because: 'QUIT leads into the UPDATE state, and only there anything is removed.',
      },
      {
        text: 'At none: without a further word they stay.',
        proof: { scenario: 'pop3-line-by-line', step: 'quit', world: 'pop3', wire: ['laptop > QUIT'], views: { 'server INBOX': 'A, B' } },
        because: 'They would stay if the laptop had not said DELE, as with “leave a copy on the server”.',
        trueIn: { scenario: 'leave-a-copy', step: 'phone-fetches', world: 'pop3', wire: ['phone > QUIT'], never: ['phone > DELE'], views: { 'server INBOX': 'A, B' } },
      },
    ],
  },
  {
    id: 'pop3-session-number-of-the-second',
    kind: 'single',
    text: 'Letter 1 has been marked by DELE 1. How does the laptop ask for the other one?',
    options: [
      {
        text: 'RETR 2, as before',
        proof: { scenario: 'pop3-line-by-line', step: 'second-letter', world: 'pop3', wire: ['laptop > RETR 2', 'laptop < +OK'], never: ['laptop > RETR 1'] },
        because: 'Numbers are given once, at the login, and hold until the session ends. A mark moves nothing up.',
      },
      {
        text: 'RETR 1, as it moved up',
        proof: { scenario: 'pop3-line-by-line', step: 'second-letter', world: 'pop3', wire: ['laptop > RETR 1'] },
        because: 'Nothing has been removed yet, so there is nothing to move up into. Asking for 1 would earn an -ERR.',
        trueIn: { scenario: 'pop3-line-by-line', step: 'retrieval', world: 'pop3', wire: ['laptop > RETR 1', 'laptop < +OK'] },
      },
      {
        text: 'RETR and the name that UIDL told',
        proof: { scenario: 'pop3-line-by-line', step: 'second-letter', world: 'pop3', wire: ['laptop > RETR 0000000267b64b00'] },
        because: 'The name is for the laptop’s own notes, to know the letter again tomorrow. Commands take the number.',
      },
    ],
  },
  {
    id: 'pop3-session-before-fetching',
    kind: 'multiple',
    text: 'What does the laptop ask of the server before it fetches the first letter?',
    beliefs: ['pop3-shows-all-folders'],
    options: [
      {
        text: 'How many letters there are',
        proof: { scenario: 'pop3-line-by-line', step: 'listing', world: 'pop3', wire: ['laptop > STAT', 'laptop < +OK 2 796'], never: ['laptop > RETR'] },
        because: 'STAT is the first question after the login: two letters, 796 octets in all.',
      },
      {
        text: 'Which folders there are',
        proof: { scenario: 'pop3-line-by-line', step: 'listing', world: 'pop3', wire: ['laptop > LIST "" "*"'] },
        because: 'POP3 has a word LIST, but it lists sizes. Folders it does not know.',
        trueIn: { scenario: 'imap-line-by-line', step: 'list', world: 'imap', wire: ['laptop > LIST "" "*"', 'laptop < * LIST () "/" Trash'] },
        belief: 'pop3-shows-all-folders',
      },
      {
        text: 'How each letter is called for good',
        proof: { scenario: 'pop3-line-by-line', step: 'listing', world: 'pop3', wire: ['laptop > UIDL', 'laptop < 1 0000000167b64b00'], never: ['laptop > RETR'] },
        because: 'By these names it knows what it has fetched already, and what is new.',
      },
      {
        text: 'Which letters have been read',
        proof: { scenario: 'pop3-line-by-line', step: 'listing', world: 'pop3', wire: ['laptop < * 1 FETCH (FLAGS'] },
        because: 'The maildrop knows no such mark. What was read is known to the device on which it was read.',
      },
    ],
  },
  {
    id: 'pop3-session-line-breaks',
    kind: 'single',
    text: 'A phone has fetched two letters and said DELE for both. The line breaks before QUIT. Where are the letters?',
    beliefs: ['a-dropped-line-loses-mail'],
    options: [
      {
        text: 'Both at the server, and both on the phone as well',
        proof: { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3', never: ['phone > QUIT'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A, B' } },
        because: 'Without QUIT the session never came to UPDATE, and the server must remove nothing. They will come a second time.',
      },
      {
        text: 'On the phone only, as both marks were confirmed',
        proof: { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3', views: { 'server INBOX': '' } },
        because: 'The marks were confirmed, and they were marks only. A QUIT was missing to carry them out.',
        trueIn: { scenario: 'dropped-before-quit', step: 'answer-is-lost', world: 'pop3', views: { 'server INBOX': '' } },
        belief: 'pop3-deletes',
      },
      {
        text: 'Nowhere: what was begun is undone at both ends',
        proof: { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3', views: { 'server INBOX': '', 'phone Inbox': '' } },
        because: 'The phone had both whole before it marked them, and the server removed nothing. Now there are two of each.',
        belief: 'a-dropped-line-loses-mail',
      },
    ],
  },
];
