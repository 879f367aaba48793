import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'where-mail-is-stored-evening',
    kind: 'place',
    text: 'With POP3 the laptop has fetched Ada’s letter and cleared the maildrop. In the evening the choir’s letter arrives. Where is each of them now?',
    scenario: 'where-mail-is-stored',
    step: 'one-more-letter',
    world: 'pop3',
    letters: ['A', 'C'],
    places: ['server INBOX', 'laptop'],
  },
  {
    id: 'where-mail-is-stored-who-cleared',
    kind: 'single',
    text: 'The laptop checked by POP3, and now the maildrop is empty. What emptied it?',
    beliefs: ['pop3-deletes'],
    options: [
      {
        text: 'The program, which sent DELE for each letter',
        proof: { scenario: 'where-mail-is-stored', step: 'laptop-checks', world: 'pop3', wire: ['laptop > RETR 1', 'laptop > DELE 1', 'laptop > RETR 2', 'laptop > DELE 2', 'laptop > QUIT'], views: { 'server INBOX': '' } },
        because: 'This program is set to clear what it has fetched, so it says DELE after each RETR, and the server removes at QUIT.',
      },
      {
        text: 'The server, once it had read each letter out',
        proof: { scenario: 'where-mail-is-stored', step: 'laptop-checks', world: 'pop3', wire: ['laptop > RETR 1', 'laptop > RETR 2'], never: ['laptop > DELE'], views: { 'server INBOX': '' } },
        because: 'It looks so, since the letters go right after they were fetched. But RETR only reads; what clears is DELE, and the program sent it.',
        belief: 'pop3-deletes',
      },
      {
        text: 'Nothing did: the letters are there, but known',
        proof: { scenario: 'where-mail-is-stored', step: 'laptop-checks', world: 'pop3', views: { 'server INBOX': 'A, B' } },
        because: 'That is what “nothing new” means with IMAP. Here the server’s inbox is empty.',
        trueIn: { scenario: 'where-mail-is-stored', step: 'laptop-checks', world: 'imap', views: { 'server INBOX': 'A, B' } },
      },
    ],
  },
  {
    id: 'where-mail-is-stored-who-says-dele',
    kind: 'multiple',
    text: 'Three POP3 programs visit one maildrop, one after the other. Which of these visits contain a DELE?',
    beliefs: ['pop3-deletes'],
    options: [
      {
        text: 'The phone fetches; it is set to keep letters at the server for fourteen days',
        proof: { scenario: 'pop3-client-decides', step: 'phone-leaves-all', world: 'pop3', wire: ['phone > DELE'] },
        because: 'It will say DELE when the fourteen days are over, if it is switched on then. Today it has nothing to clear.',
        belief: 'pop3-deletes',
      },
      {
        text: 'The tablet fetches all three letters for the first time, and reads out each',
        proof: { scenario: 'pop3-client-decides', step: 'tablet-leaves-all', world: 'pop3', wire: ['tablet > DELE'] },
        because: 'Fetching is RETR, and RETR leaves the letter where it is. This program clears only what is thrown away on the tablet.',
        belief: 'pop3-deletes',
      },
      {
        text: 'The tablet checks after one letter was thrown away on it by its owner',
        proof: { scenario: 'pop3-client-decides', step: 'tablet-deletes-one', world: 'pop3', wire: ['tablet > DELE 2', 'tablet > QUIT'] },
        because: 'It is set to pass on what is thrown away, and does so with one DELE for one letter.',
      },
      {
        text: 'The desktop fetches; it is set to delete each letter after the download',
        proof: { scenario: 'pop3-client-decides', step: 'desktop-takes-all', world: 'pop3', wire: ['desktop > DELE 1', 'desktop > DELE 2', 'desktop > QUIT'] },
        because: 'One DELE for each letter that it fetched. This is the habit that gave POP3 its reputation.',
      },
    ],
  },
  {
    id: 'where-mail-is-stored-empty-inbox',
    kind: 'single',
    text: 'On phone and laptop, both on IMAP, the inbox was full this morning and is empty now. What happened in this household?',
    beliefs: ['server-lost-my-mail'],
    options: [
      {
        text: 'A POP3 program fetched all of it, and cleared the maildrop',
        proof: { scenario: 'another-program-swept-it', step: 'old-computer-fetches', world: 'mixed', wire: ['desktop > DELE 1', 'desktop > DELE 2', 'desktop > QUIT'], views: { 'server INBOX': '', 'desktop Inbox': 'A, B' } },
        because: 'The old computer knows the password and has the old habit. Its owner has the letters, in the attic.',
      },
      {
        text: 'The provider moved all of it out of the way, into Trash',
        proof: { scenario: 'another-program-swept-it', step: 'old-computer-fetches', world: 'mixed', views: { 'server INBOX': '', 'server Trash': 'A, B' } },
        because: 'Trash is the first place to look, and here it is empty. There are providers who do so with what a POP3 program clears, but not this one.',
        trueIn: { scenario: 'provider-decides', step: 'to-trash', world: 'mixed', views: { 'server INBOX': '', 'server Trash': 'C' } },
        belief: 'server-lost-my-mail',
      },
      {
        text: 'The phone deleted all of it, and the laptop followed suit',
        proof: { scenario: 'another-program-swept-it', step: 'old-computer-fetches', world: 'mixed', wire: ['phone > UID STORE'] },
        because: 'A deletion on one IMAP device does reach the others. But the phone sent no such command; it was told of the removals like everybody else.',
      },
      {
        text: 'Nothing yet; the letters come back at the next check',
        proof: { scenario: 'another-program-swept-it', step: 'laptop-finds-nothing', world: 'mixed', views: { 'server INBOX': 'A, B', 'laptop INBOX': '(A), (B)' } },
        because: 'The laptop looked again, and found the server’s inbox empty. What only one computer still has, no check of another brings back.',
      },
    ],
  },
  {
    id: 'where-mail-is-stored-canal',
    kind: 'single',
    text: 'In the POP3 world the laptop falls into the canal, after the evening’s letter has arrived. Which of the three letters can still be had?',
    options: [
      {
        text: 'Only the choir’s, which it had not fetched',
        proof: { scenario: 'where-mail-is-stored', step: 'one-more-letter', world: 'pop3', views: { 'server INBOX': 'C' } },
        because: 'The first two were cleared from the server once the laptop had them. The third was still waiting there.',
      },
      {
        text: 'All three, since the provider has them',
        proof: { scenario: 'where-mail-is-stored', step: 'one-more-letter', world: 'pop3', views: { 'server INBOX': 'A, B, C' } },
        because: 'With IMAP it would be so. With POP3 and this setting, the server was only a place to collect from.',
        trueIn: { scenario: 'where-mail-is-stored', step: 'one-more-letter', world: 'imap', views: { 'server INBOX': 'A, B, C' } },
      },
      {
        text: 'None at all, since the laptop had them',
        proof: { scenario: 'where-mail-is-stored', step: 'one-more-letter', world: 'pop3', views: { 'server INBOX': '' } },
        because: 'It was so in the afternoon. Then one more letter came, and a letter that nobody has fetched is safe at the server.',
        trueIn: { scenario: 'where-mail-is-stored', step: 'laptop-checks-again', world: 'pop3', views: { 'server INBOX': '' } },
      },
    ],
  },
  {
    id: 'where-mail-is-stored-after-the-desktop',
    kind: 'single',
    text: 'The desktop has fetched by POP3 and deleted what it fetched. The phone still has three letters of its own, from this morning, and checks. What does the server answer to STAT?',
    said: ['USER alice', 'PASS secret', 'STAT'],
    beliefs: ['pop3-deletes'],
    options: [
      {
        text: '+OK 0 0',
        proof: { scenario: 'pop3-client-decides', step: 'phone-checks-again', world: 'pop3', wire: ['phone > STAT', 'phone < +OK 0 0'] },
        because: 'STAT counts what is in the maildrop: no letter, no octet. The phone’s own letters do not count there.',
      },
      {
        text: '+OK 3 1123',
        proof: { scenario: 'pop3-client-decides', step: 'phone-checks-again', world: 'pop3', wire: ['phone > STAT', 'phone < +OK 3 1123'] },
        because: 'So it was this morning. What a device has does not bring the letters back to the server.',
        trueIn: { scenario: 'pop3-client-decides', step: 'phone-leaves-all', world: 'pop3', wire: ['phone > STAT', 'phone < +OK 3 1123'] },
      },
      {
        text: '-ERR',
        proof: { scenario: 'pop3-client-decides', step: 'phone-checks-again', world: 'pop3', wire: ['phone > STAT', 'phone < -ERR'] },
        because: 'An empty maildrop is no error. The server counts, and comes to nought.',
      },
    ],
  },
];
