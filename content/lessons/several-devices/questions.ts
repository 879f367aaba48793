import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'several-devices-filed-ticket',
    kind: 'place',
    text: 'With IMAP the phone read the ticket and filed it in the folder Journey. Then the laptop checked for mail. What is where?',
    beliefs: ['leave-a-copy-is-sync'],
    scenario: 'leave-a-copy',
    step: 'laptop-checks',
    world: 'imap',
    letters: ['A'],
    places: ['server INBOX', 'server Journey', 'phone', 'laptop'],
  },
  {
    id: 'several-devices-bold',
    kind: 'single',
    text: 'Both POP3 programs leave a copy on the server. On the phone Alice read the ticket; now the laptop has checked for mail. What does the laptop’s inbox show?',
    beliefs: ['leave-a-copy-is-sync'],
    options: [
      {
        text: 'Both letters, and both of them unread',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': 'A, B' } },
        because: 'Reading was noted on the phone and told to nobody. To the laptop its own copies are as they were.',
      },
      {
        text: 'Both letters, and the ticket as read',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': 'A \\Seen, B' } },
        because: 'With IMAP the mark is at the server, and the laptop would have it. POP3 has no word that could carry it.',
        trueIn: { scenario: 'leave-a-copy', step: 'phone-reads', world: 'imap', views: { 'laptop INBOX': '(A) \\Seen, (B)' } },
        belief: 'leave-a-copy-is-sync',
      },
      {
        text: 'One letter; the ticket is gone from it',
        proof: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': 'B' } },
        because: 'The phone took neither letter away from the server, and what the laptop has fetched nobody takes from it.',
      },
    ],
  },
  {
    id: 'several-devices-how-many',
    kind: 'single',
    text: 'POP3, “leave a copy on the server”, and both devices have checked. Where are whole copies of the ticket?',
    beliefs: ['leave-a-copy-is-sync'],
    options: [
      {
        text: 'At the server, on the phone and on the laptop',
        proof: { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'pop3', views: { 'server INBOX': 'A, B', 'phone Inbox': 'A, B', 'laptop Inbox': 'A, B' } },
        because: 'Each device downloaded its own, and the one at the server was left. Three copies, and none of them knows of the others.',
      },
      {
        text: 'At the server alone; the devices show headers',
        proof: { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'pop3', views: { 'server INBOX': 'A, B', 'phone Inbox': '(A), (B)', 'laptop Inbox': '(A), (B)' } },
        because: 'That is this household with IMAP. A POP3 program fetches letters whole.',
        trueIn: { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'imap', views: { 'server INBOX': 'A, B', 'phone INBOX': '(A), (B)', 'laptop INBOX': '(A), (B)' } },
        belief: 'leave-a-copy-is-sync',
      },
      {
        text: 'On the phone alone, since it came first',
        proof: { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'pop3', views: { 'server INBOX': '', 'phone Inbox': 'A, B', 'laptop Inbox': '' } },
        because: 'So it goes when the first program clears what it fetched. This one left everything, and the laptop found it.',
        trueIn: { scenario: 'first-look', step: 'laptop-checks', world: 'pop3', views: { 'server INBOX': '', 'phone Inbox': 'A, B', 'laptop Inbox': '' } },
      },
    ],
  },
  {
    id: 'several-devices-refused',
    kind: 'single',
    text: 'The laptop logs in by POP3 with the right password, and is refused. What has happened?',
    beliefs: ['two-can-pop-at-once'],
    options: [
      {
        text: 'The phone is logged in, so the maildrop is locked',
        proof: { scenario: 'maildrop-lock', step: 'both-at-once', world: 'pop3', wire: ['phone < +OK Logged in.', 'laptop < -ERR [IN-USE]'] },
        because: 'One POP3 session at a time. The answer names the reason, [IN-USE], though many programs do not show it.',
      },
      {
        text: 'The server takes the password for a wrong one',
        proof: { scenario: 'maildrop-lock', step: 'both-at-once', world: 'pop3', wire: ['laptop < -ERR [AUTH]'] },
        because: 'Many programs ask for the password again here, so one believes it. A password that is refused is answered with another code, [AUTH].',
        trueIn: { scenario: 'password-refused', step: 'usual-password-refused', world: 'pop3', wire: ['laptop < -ERR [AUTH]'] },
        belief: 'two-can-pop-at-once',
      },
      {
        text: 'The server could not be reached on its port',
        proof: { scenario: 'maildrop-lock', step: 'both-at-once', world: 'pop3', connections: ['phone pop3 995 tls', 'laptop pop3 995 refused'] },
        because: 'The laptop was connected and talked with the server. It was turned away after its password, which is a good deal further in.',
      },
    ],
  },
  {
    id: 'several-devices-tunnel',
    kind: 'multiple',
    text: 'In mid-session the phone’s train enters a tunnel, and the laptop checks for mail. Which of these are so?',
    beliefs: ['two-can-pop-at-once'],
    options: [
      {
        text: 'With POP3 the laptop is turned away, a few seconds after',
        proof: { scenario: 'maildrop-lock', step: 'laptop-is-shut-out', world: 'pop3', wire: ['laptop < -ERR [IN-USE]'], views: { 'laptop Inbox': 'A, B' } },
        because: 'The phone’s session is silent but not over. To the server it still has the maildrop, and the lock stays.',
      },
      {
        text: 'With IMAP the laptop is turned away, a few seconds after',
        proof: { scenario: 'maildrop-lock', step: 'laptop-is-shut-out', world: 'imap', views: { 'laptop INBOX': '(A), (B)' } },
        because: 'IMAP lets any number of sessions into a mailbox. The laptop has the new letter at once.',
        belief: 'two-can-pop-at-once',
      },
      {
        text: 'With POP3 the laptop gets in and has the letter, later on',
        proof: { scenario: 'maildrop-lock', step: 'server-has-given-up', world: 'pop3', wire: ['laptop > RETR 3'], views: { 'laptop Inbox': 'A, B, C' } },
        because: 'After two minutes this server takes the line for dead and gives the lock up. Waiting was the cure.',
      },
      {
        text: 'With POP3 the new letter is lost, halfway to the phone',
        proof: { scenario: 'maildrop-lock', step: 'phone-in-the-tunnel', world: 'pop3', views: { 'server INBOX': 'A, B' } },
        because: 'A letter that has not come through whole is still at the server. The phone will fetch it another time.',
        belief: 'a-dropped-line-loses-mail',
      },
    ],
  },
  {
    id: 'several-devices-at-the-door',
    kind: 'single',
    text: 'The phone is in the middle of a POP3 session when the laptop logs in, with the right password. What does the server answer?',
    said: ['USER alice', 'PASS secret'],
    beliefs: ['two-can-pop-at-once'],
    options: [
      {
        text: '+OK Logged in.',
        proof: { scenario: 'maildrop-lock', step: 'both-at-once', world: 'pop3', wire: ['laptop > PASS secret', 'laptop < +OK Logged in.'] },
        because: 'The password is right, and that is not all there is to it. The maildrop belongs to one session at a time.',
        trueIn: { scenario: 'maildrop-lock', step: 'laptop-tries-again', world: 'pop3', wire: ['laptop > PASS secret', 'laptop < +OK Logged in.'] },
        belief: 'two-can-pop-at-once',
      },
      {
        text: '-ERR [IN-USE] …',
        proof: { scenario: 'maildrop-lock', step: 'both-at-once', world: 'pop3', wire: ['laptop > PASS secret', 'laptop < -ERR [IN-USE]'] },
        because: 'What stands in brackets is for programs: this time it is the lock, so try again later.',
      },
      {
        text: '-ERR [AUTH] …',
        proof: { scenario: 'maildrop-lock', step: 'both-at-once', world: 'pop3', wire: ['laptop > PASS secret', 'laptop < -ERR [AUTH]'] },
        because: 'So a wrong password is answered. A program that hears this asks for another one, and would do so in vain here.',
        trueIn: { scenario: 'password-refused', step: 'usual-password-refused', world: 'pop3', wire: ['laptop > PASS plum-cake-1952', 'laptop < -ERR [AUTH]'] },
      },
    ],
  },
];
