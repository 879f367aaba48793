import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'uids-and-resync-still-away',
    kind: 'place',
    text: 'Laptop and tablet are offline. The phone has expunged the garden letter, and the parcel’s letter has just arrived. Who has what?',
    scenario: 'catching-up',
    step: 'one-more-letter',
    world: 'imap',
    letters: ['B', 'D'],
    places: ['server INBOX', 'tablet'],
  },
  {
    id: 'uids-and-resync-who-began',
    kind: 'single',
    text: 'A POP3 program was repaired, and at the next check all the old mail came again. What had happened?',
    beliefs: ['it-was-sent-again'],
    options: [
      {
        text: 'The letters were delivered a second time',
        proof: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', views: { 'server INBOX': 'A, B, A, B' } },
        because: 'It looks like that in the inbox of the laptop. At the server there are two letters, as always, so nobody sent any.',
        belief: 'it-was-sent-again',
      },
      {
        text: 'The program asked for all of it, by RETR',
        proof: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', wire: ['laptop > UIDL', 'laptop > RETR 1', 'laptop > RETR 2'], views: { 'server INBOX': 'A, B' } },
        because: 'Its list of known names was lost, so every name that UIDL told was new to it. The server had what it had before.',
      },
      {
        text: 'The server sent them without being asked',
        proof: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', never: ['laptop > RETR'], views: { 'laptop Inbox': 'A, B, A, B' } },
        because: 'A POP3 server never does. It answers, and here it answered two RETRs.',
        belief: 'it-was-sent-again',
      },
    ],
  },
  {
    id: 'uids-and-resync-how-it-knew',
    kind: 'single',
    text: 'The laptop comes back, without QRESYNC, to a mailbox from which the garden letter is gone. By what does it notice?',
    options: [
      {
        text: 'The server told it that UID 2 had vanished',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop < * VANISHED (EARLIER) 2'] },
        because: 'So the tablet was told, as it had asked with QRESYNC. The laptop did not ask like that.',
        trueIn: { scenario: 'catching-up', step: 'tablet-is-told', world: 'imap', wire: ['tablet < * VANISHED (EARLIER) 2'] },
      },
      {
        text: 'The server reported the expunging of place 2',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop < * 2 EXPUNGE'] },
        because: 'That line goes to sessions that are open when it happens. The phone read it; the laptop was away and gets no replay.',
        trueIn: { scenario: 'catching-up', step: 'much-happens', world: 'imap', wire: ['phone < * 2 EXPUNGE'] },
      },
      {
        text: 'Asked about UIDs 1 to 3, the server left 2 out',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop > UID FETCH 1:3 (FLAGS)', 'laptop < * 1 FETCH (UID 1 ', 'laptop < * 2 FETCH (UID 3 '], never: ['laptop < * 2 FETCH (UID 2 ', 'laptop < * VANISHED'] },
        because: 'UIDs are never given again, so a number that is not answered for belongs to a letter that is gone.',
      },
    ],
  },
  {
    id: 'uids-and-resync-new-numbering',
    kind: 'single',
    text: 'The server has numbered the mailbox anew, and an IMAP laptop that knew both letters checks. What does it do?',
    beliefs: ['it-was-sent-again'],
    options: [
      {
        text: 'Keeps its cache, and shows two letters',
        proof: { scenario: 'mail-came-again', step: 'all-comes-again', world: 'imap', never: ['laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } },
        because: 'That is an ordinary check, with the numbering as it was. Under a new one UID 1 might be any letter.',
        trueIn: { scenario: 'mail-came-again', step: 'nothing-new', world: 'imap', never: ['laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } },
      },
      {
        text: 'Fetches both anew, and shows two letters',
        proof: { scenario: 'mail-came-again', step: 'all-comes-again', world: 'imap', wire: ['laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'], views: { 'laptop INBOX': 'A, B' } },
        because: 'UIDVALIDITY has changed, so what it had cached is void. It throws that away first, and there are no duplicates.',
      },
      {
        text: 'Fetches both anew, and shows four letters',
        proof: { scenario: 'mail-came-again', step: 'all-comes-again', world: 'imap', views: { 'laptop INBOX': 'A, B, A, B' } },
        because: 'A POP3 program files what it fetched beside what it had. An IMAP program shows the server’s mailbox, and there are two in it.',
        trueIn: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', views: { 'laptop Inbox': 'A, B, A, B' } },
      },
    ],
  },
  {
    id: 'uids-and-resync-two-numbers',
    kind: 'multiple',
    text: 'Letters 1, 2 and 3 have the UIDs 1, 2 and 3. Number 2 is expunged, number 3 gets a star, and a new letter arrives. What is so?',
    options: [
      {
        text: 'The letter with the star stands in place 2 now',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop < * 2 FETCH (UID 3 FLAGS (\\Flagged))'] },
        because: 'A place is counted from the head of the list, so it moved up. Its UID did not.',
      },
      {
        text: 'The letter with the star has the UID 2 now',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop < * 2 FETCH (UID 2 FLAGS (\\Flagged))'] },
        because: 'If UIDs moved up, a cache that was away would put the star on the wrong letter. It keeps the 3.',
      },
      {
        text: 'The new letter has the UID 2, as it was free',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop < * 3 FETCH (UID 2 '] },
        because: 'A UID is never given to a second letter, or nobody could tell that the first is gone.',
      },
      {
        text: 'The new letter has the UID 4, in place 3',
        proof: { scenario: 'catching-up', step: 'laptop-compares', world: 'imap', wire: ['laptop < * 3 FETCH (UID 4 '] },
        because: 'The next number upwards, whatever gaps there are. Places have no gaps.',
      },
    ],
  },
  {
    id: 'uids-and-resync-place-or-uid',
    kind: 'line',
    text: 'The garden letter, UID 2, was expunged; the choir’s letter has UID 1, and the dentist’s UID 3. The dentist’s letter is to be marked as read. How must the line read?',
    scenario: 'catching-up',
    step: 'much-happens',
    world: 'imap',
    protocol: 'imap',
    given: ['LOGIN alice secret', 'SELECT INBOX'],
    broken: 'STORE 3 +FLAGS (\\Seen)',
    example: 'UID STORE 3 +FLAGS (\\Seen)',
    after: ['LOGOUT'],
    done: { views: { 'server INBOX': 'A, C \\Flagged \\Seen' } },
  },
  {
    id: 'uids-and-resync-diagnosis',
    kind: 'diagnose',
    text: '“My mail program was repaired, and now all the old letters are in the inbox a second time.” The laptop uses POP3, and leaves copies at the server.',
    beliefs: ['it-was-sent-again'],
    parts: [
      {
        ask: 'What is the matter?',
        kind: 'single',
        options: [
          {
            text: 'The list of what was fetched is lost, so the program asked for all of it',
            proof: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', wire: ['laptop > UIDL', 'laptop > RETR 1', 'laptop > RETR 2'], views: { 'laptop Inbox': 'A, B, A, B' } },
            because: 'Without the list every unique-id looks new. The program asked by RETR, and the server answered.',
          },
          {
            text: 'The letters were sent a second time',
            proof: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', views: { 'server INBOX': 'A, B, A, B' } },
            because: 'Then there would be two of each at the server, too. There is one of each.',
            belief: 'it-was-sent-again',
          },
          {
            text: 'The server gave the letters new numbers',
            proof: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'imap', wire: ['laptop > SELECT INBOX', 'laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'] },
            because: 'It looks much the same, and can happen. Here the numbers were the old ones, as an IMAP program can tell: it fetched nothing.',
            trueIn: { scenario: 'mail-came-again', step: 'all-comes-again', world: 'imap', wire: ['laptop > SELECT INBOX', 'laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE'] },
          },
        ],
      },
      {
        ask: 'What happens at the checks after that?',
        kind: 'single',
        options: [
          {
            text: 'As long as the server keeps the numbers, nothing comes again',
            proof: { scenario: 'mail-came-again', step: 'quiet-again', world: 'pop3', wire: ['laptop > UIDL', 'laptop > QUIT'], never: ['laptop > RETR'] },
            because: 'The program has written a new list. What has to be done is to tidy up the doubles on the laptop.',
          },
          {
            text: 'Every check brings all of it again',
            proof: { scenario: 'mail-came-again', step: 'quiet-again', world: 'pop3', wire: ['laptop > RETR 1', 'laptop > RETR 2'] },
            because: 'It would, if the list were lost before every check. It is written anew each time.',
            trueIn: { scenario: 'mail-came-again', step: 'list-is-lost', world: 'pop3', wire: ['laptop > RETR 1', 'laptop > RETR 2'] },
          },
          {
            text: 'The server clears away the doubles on the laptop',
            proof: { scenario: 'mail-came-again', step: 'quiet-again', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
            because: 'By POP3 a server tells a device nothing about what it holds. With IMAP the old cache would have been dropped.',
            trueIn: { scenario: 'mail-came-again', step: 'quiet-again', world: 'imap', views: { 'laptop INBOX': 'A, B' } },
          },
        ],
      },
    ],
  },
];
