import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'what-mail-is-way-out',
    kind: 'single',
    text: 'Alice’s programs speak POP3. She answers Ada’s letter on the phone. What does the phone open to hand the answer in?',
    beliefs: ['one-protocol-for-both-ways'],
    options: [
      {
        text: 'An SMTP connection, to port 465',
        proof: { scenario: 'sending', step: 'phone-replies', world: 'pop3', connections: ['phone smtp 465 tls'] },
        because: 'Handing a letter in is SMTP’s work. It has a connection and a port of its own, whatever the program collects with.',
      },
      {
        text: 'A POP3 connection, to port 995',
        proof: { scenario: 'sending', step: 'phone-replies', world: 'pop3', connections: ['phone pop3 995 tls'] },
        because: 'The account is called a POP3 account, so one expects POP3 to carry everything. It has no command that sends; the phone opened this connection when it fetched.',
        trueIn: { scenario: 'sending', step: 'phone-checks', world: 'pop3', connections: ['phone pop3 995 tls'] },
        belief: 'one-protocol-for-both-ways',
      },
      {
        text: 'An SMTP and then a POP3 connection',
        proof: { scenario: 'sending', step: 'phone-replies', world: 'pop3', connections: ['phone smtp 465 tls', 'phone pop3 995 tls'] },
        because: 'With IMAP there are indeed two: the second one stores a copy in Sent. POP3 could store nothing, so there is nothing to come back for.',
        trueIn: { scenario: 'sending', step: 'phone-replies', world: 'imap', connections: ['phone smtp 465 tls', 'phone imap 993 tls'] },
      },
    ],
  },
  {
    id: 'what-mail-is-sent-copy',
    kind: 'single',
    text: 'With POP3 on both devices, the phone has sent an answer and the laptop has checked for mail. Where is Alice’s own copy of the answer?',
    beliefs: ['sent-mail-is-everywhere'],
    options: [
      {
        text: 'On the phone, and nowhere else',
        proof: { scenario: 'sending', step: 'laptop-looks', world: 'pop3', views: { 'phone Sent': '? \\Seen', 'laptop Sent': '', 'server Sent': '' } },
        because: 'The phone kept what it sent. POP3 has no command that would bring it to the server, and so no other device can fetch it.',
      },
      {
        text: 'At the server, for both to see',
        proof: { scenario: 'sending', step: 'laptop-looks', world: 'pop3', views: { 'server Sent': '? \\Seen' } },
        because: 'That is how it looks with IMAP, because there the program stores a copy at the server. POP3 cannot store anything there.',
        trueIn: { scenario: 'sending', step: 'laptop-looks', world: 'imap', views: { 'server Sent': '? \\Seen', 'laptop Sent': '(?) \\Seen' } },
        belief: 'sent-mail-is-everywhere',
      },
      {
        text: 'On the phone and on the laptop',
        proof: { scenario: 'sending', step: 'laptop-looks', world: 'pop3', views: { 'phone Sent': '? \\Seen', 'laptop Sent': '? \\Seen' } },
        because: 'The laptop did check for mail, but checking brings what was sent to Alice. What she sent herself is not among it.',
        belief: 'sent-mail-is-everywhere',
      },
    ],
  },
  {
    id: 'what-mail-is-who-filed-it',
    kind: 'single',
    text: 'In the IMAP world the answer is in Sent at the server. Who put it there?',
    beliefs: ['sent-mail-is-everywhere', 'one-protocol-for-both-ways'],
    options: [
      {
        text: 'The phone, which stored a copy after sending',
        proof: { scenario: 'sending', step: 'phone-replies', world: 'imap', wire: ['phone > DATA', 'phone > APPEND Sent'] },
        because: 'First SMTP took the letter away; then the phone came back by IMAP and stored a copy with APPEND. Had it not, Sent would be empty.',
      },
      {
        text: 'The server, when it was given the letter',
        proof: { scenario: 'sending', step: 'phone-replies', world: 'imap', never: ['phone > APPEND'], views: { 'server Sent': '? \\Seen' } },
        because: 'Some providers do file what they send. This one does not: the copy came from the phone.',
        trueIn: { scenario: 'sent-twice', step: 'laptop-replies', world: 'imap', wire: ['laptop > DATA'], never: ['laptop > APPEND'], views: { 'server Sent': '? \\Seen, ? \\Seen, ? \\Seen' } },
      },
      {
        text: 'The laptop, when it looked into Sent',
        proof: { scenario: 'sending', step: 'laptop-looks', world: 'imap', wire: ['laptop > APPEND Sent'] },
        because: 'The laptop only read what was there already. To look into a folder puts nothing into it.',
      },
    ],
  },
  {
    id: 'what-mail-is-two-in-sent',
    kind: 'single',
    text: 'The phone’s reply to Rose stands in Sent twice. How many letters go out to her?',
    options: [
      {
        text: 'One; the other copy was only filed',
        proof: { scenario: 'sent-twice', step: 'phone-replies', world: 'imap', wire: ['phone > DATA', 'phone < 250', 'phone > APPEND Sent'], views: { 'server Sent': '? \\Seen, ? \\Seen' } },
        because: 'There was one DATA, and so one letter. The provider filed a copy, and the phone filed another by APPEND, which sends nothing.',
      },
      {
        text: 'Two; one for each copy in Sent',
        proof: { scenario: 'sent-twice', step: 'phone-replies', world: 'imap', wire: ['phone > DATA', 'phone > DATA'] },
        because: 'Sent looks like a list of what went out. It is a list of what was filed, and that happened twice for one letter.',
      },
      {
        text: 'One now, and one at the next check',
        proof: { scenario: 'sent-twice', step: 'phone-sees-two', world: 'imap', wire: ['phone > DATA'] },
        because: 'A second copy looks like something that still waits to be sent. What waits would be in the outbox; Sent holds records, and the next check sends nothing.',
      },
    ],
  },
  {
    id: 'what-mail-is-answer-collected',
    kind: 'place',
    text: 'Ada’s second letter came to the server, and the phone has collected it by IMAP. The laptop has not looked since. Where is the letter?',
    scenario: 'sending',
    step: 'phone-collects',
    world: 'imap',
    letters: ['B'],
    places: ['server INBOX', 'phone', 'laptop'],
  },
  {
    id: 'what-mail-is-diagnosis',
    kind: 'diagnose',
    text: '“I answered Ada on the phone. On the laptop the folder Sent is empty.” Both devices use POP3, and leave copies at the server.',
    beliefs: ['sent-mail-is-everywhere'],
    parts: [
      {
        ask: 'What is the matter?',
        kind: 'single',
        options: [
          {
            text: 'The answer’s only copy is on the phone that sent it',
            proof: { scenario: 'sending', step: 'laptop-looks', world: 'pop3', views: { 'phone Sent': '? \\Seen', 'server Sent': '', 'laptop Sent': '' } },
            because: 'It went out by SMTP, and the phone kept a copy for itself. POP3 brings incoming mail only.',
          },
          {
            text: 'The answer was never sent',
            proof: { scenario: 'sending', step: 'phone-replies', world: 'pop3', never: ['phone > MAIL FROM', 'phone > DATA'] },
            because: 'It was handed in, and the server said 250. Sent is only a folder with copies.',
          },
          {
            text: 'The answer is in Sent at the server, and the laptop has not looked',
            proof: { scenario: 'sending', step: 'laptop-looks', world: 'pop3', views: { 'server Sent': '? \\Seen' } },
            because: 'With IMAP the phone would have stored it there. By POP3 nothing can be stored at the server.',
            trueIn: { scenario: 'sending', step: 'laptop-looks', world: 'imap', views: { 'server Sent': '? \\Seen' } },
            belief: 'sent-mail-is-everywhere',
          },
        ],
      },
      {
        ask: 'What helps, so that the laptop has the next one?',
        kind: 'single',
        options: [
          {
            text: 'IMAP on both devices',
            proof: { scenario: 'sending', step: 'laptop-looks', world: 'imap', views: { 'server Sent': '? \\Seen', 'laptop Sent': '(?) \\Seen' } },
            because: 'Then the phone stores its copy in Sent at the server, and the laptop looks there.',
          },
          {
            text: 'One more check on the laptop',
            proof: { scenario: 'sending', step: 'answer-arrives', world: 'pop3', views: { 'laptop Sent': '? \\Seen' } },
            because: 'A check by POP3 asks for the inbox. There is no Sent in it.',
          },
          {
            text: '“Leave a copy on the server” on the phone',
            proof: { scenario: 'sending', step: 'laptop-looks', world: 'pop3', views: { 'server Sent': '? \\Seen' } },
            because: 'It is set so already. The setting is about letters that are fetched, not about those that are sent.',
            belief: 'leave-a-copy-is-sync',
          },
        ],
      },
    ],
  },
];
