import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'summary-the-invoice',
    kind: 'place',
    text: 'The end of the first morning, with IMAP: the phone deleted the invoice, and the laptop found it in Trash and opened it. Where is it now?',
    beliefs: ['deleted-is-deleted'],
    scenario: 'first-look',
    step: 'laptop-reads',
    world: 'imap',
    letters: ['B'],
    places: ['server INBOX', 'server Trash', 'laptop'],
  },
  {
    id: 'summary-second-device',
    kind: 'single',
    text: 'Phone and laptop, with programs that delete at the server what they fetch by POP3. The phone checked first. What does the laptop get?',
    beliefs: ['server-lost-my-mail'],
    options: [
      {
        text: 'Copies of the letters, from the server',
        proof: { scenario: 'first-look', step: 'laptop-checks', world: 'pop3', wire: ['laptop > RETR 1', 'laptop > RETR 2'], views: { 'laptop Inbox': 'A, B' } },
        because: 'So it goes if the phone leaves copies. Then each device has its own, and they drift apart.',
        trueIn: { scenario: 'multi-device-access', step: 'laptop-checks', world: 'pop3', wire: ['laptop > RETR 1', 'laptop > RETR 2'], views: { 'laptop Inbox': 'A, B' } },
        belief: 'leave-a-copy-is-sync',
      },
      {
        text: 'The headers, as a view of the letters',
        proof: { scenario: 'first-look', step: 'laptop-checks', world: 'pop3', views: { 'laptop Inbox': '(A), (B)' } },
        because: 'This is IMAP’s answer: the letters are at the server, and both devices look at them.',
        trueIn: { scenario: 'first-look', step: 'laptop-checks', world: 'imap', views: { 'laptop INBOX': '(A), (B)' } },
      },
      {
        text: 'No letter; the phone has taken them',
        proof: { scenario: 'first-look', step: 'laptop-checks', world: 'pop3', never: ['laptop > RETR'], views: { 'phone Inbox': 'A, B', 'laptop Inbox': '', 'server INBOX': '' } },
        because: 'Nothing is lost and nobody broke in. The letters are on the device that came first.',
      },
    ],
  },
  {
    id: 'summary-which-household',
    kind: 'single',
    text: 'Bob’s photos fill more than half of a small mailbox. The one desktop of the house has them whole, and Bob sends more. Who is served better?',
    beliefs: ['empty-inbox-is-not-full'],
    options: [
      {
        text: 'The IMAP house: there is room for them',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'imap', views: { 'server INBOX': 'A, B' } },
        because: 'IMAP is nearly always the answer, but not here. The first letter still lies at the server, and the second went back to Bob.',
      },
      {
        text: 'The POP3 house: there is room for them',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'pop3', views: { 'server INBOX': 'B', 'desktop Inbox': 'A' } },
        because: 'Its desktop took the first letter home and cleared it away. For one collecting device and little room, POP3 is made.',
      },
      {
        text: 'Neither: in both the mailbox is full now',
        proof: { scenario: 'use-case', step: 'more-photos', world: 'pop3', views: { 'server INBOX': 'A' } },
        because: 'It would be so if the POP3 program left copies. Here it does not.',
        trueIn: { scenario: 'full-though-inbox-empty', step: 'delivery-refused', world: 'pop3', views: { 'server INBOX': 'A' } },
        belief: 'empty-inbox-is-not-full',
      },
    ],
  },
  {
    id: 'summary-true-of-imap',
    kind: 'multiple',
    text: 'Your aunt has IMAP on phone and laptop. Which of these may you promise her?',
    beliefs: ['imap-needs-a-line', 'imap-is-a-backup', 'imap-is-instant', 'imap-cannot-delete'],
    options: [
      {
        text: 'A lost laptop costs no letter',
        proof: { scenario: 'backup-and-loss', step: 'tablet-checks', world: 'imap', views: { 'server INBOX': 'A, B', 'tablet INBOX': 'A, B' } },
        because: 'The letters are at the server, and the next device shows them. With POP3 they were on the bus.',
      },
      {
        text: 'A letter deleted by mistake stays on the laptop',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-returns', world: 'imap', views: { 'laptop INBOX': 'A, B' } },
        because: 'It stays until the laptop looks. Then it follows the server, as it is meant to. A backup does not follow.',
        belief: 'imap-is-a-backup',
      },
      {
        text: 'She can read on the train what was downloaded',
        proof: { scenario: 'offline-access', step: 'laptop-reads-and-deletes', world: 'imap', never: ['laptop >'], views: { 'laptop INBOX': 'A \\Seen' } },
        because: 'An IMAP program keeps what it has fetched, and tells the server later what was done meanwhile.',
      },
      {
        text: 'What she reads on the phone is read everywhere at once',
        proof: { scenario: 'idle-and-polling', step: 'phone-reads', world: 'imap', views: { 'server INBOX': 'A \\Seen', 'laptop INBOX': '(A) \\Seen', 'tablet INBOX': '(A) \\Seen' } },
        because: 'At the server at once. On the others when they are told, when they look, or when they are back.',
        trueIn: { scenario: 'idle-and-polling', step: 'poll-after-that', world: 'imap', views: { 'server INBOX': 'A \\Seen', 'laptop INBOX': '(A) \\Seen', 'tablet INBOX': '(A) \\Seen' } },
        belief: 'imap-is-instant',
      },
    ],
  },
  {
    id: 'summary-which-is-safer',
    kind: 'multiple',
    text: 'Somebody listens on the line. In which of these does the password pass without a seal?',
    options: [
      {
        text: 'POP3 on port 995, with a program set to that port',
        proof: { scenario: 'ports', step: 'implicit', world: 'pop3', connections: ['tablet pop3 995 clear'], wire: ['tablet > PASS secret'] },
        because: 'Port 995 is under TLS from the first octet. POP3 is no less secure than that.',
      },
      {
        text: 'POP3 on port 110, with a program that asks for no TLS',
        proof: { scenario: 'ports', step: 'in-clear', world: 'pop3', connections: ['phone pop3 110 clear'], wire: ['phone > PASS secret'] },
        because: 'All is in clear there, the password too. The fault is the setting’s.',
      },
      {
        text: 'IMAP on port 143, with a program that asks for no TLS',
        proof: { scenario: 'ports', step: 'in-clear', world: 'imap', connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] },
        because: 'IMAP in clear is as open as POP3 in clear. That it can do more does not protect it.',
      },
      {
        text: 'IMAP on port 143, with a program that insists on STARTTLS',
        proof: { scenario: 'ports', step: 'upgraded', world: 'imap', connections: ['laptop imap 143 clear'], wire: ['laptop > LOGIN alice secret'] },
        because: 'The port is the same, but the conversation was brought under TLS before the password was said.',
      },
    ],
  },
  {
    id: 'summary-hut-in-the-hills',
    kind: 'choose',
    text: 'A hut in the hills with a thousand octets a second. Heavy photos came first, a short note after them. On the phone, both subjects are to show within a quarter of a minute.',
    parts: [
      {
        ask: 'What serves the phone?',
        kind: 'single',
        options: [
          {
            text: 'IMAP, fetching headers first',
            proof: { scenario: 'slow-link', step: 'phone-checks', world: 'imap', views: { 'phone INBOX': '(A), (B)' } },
            because: 'A list of headers is light. The photos wait at the server until somebody opens them.',
          },
          {
            text: 'POP3, letter by letter',
            proof: { scenario: 'slow-link', step: 'phone-checks', world: 'pop3', views: { 'phone Inbox': 'A, B' } },
            because: 'RETR brings the photos whole before the note has its turn.',
          },
          {
            text: 'Neither: both need the whole photos first',
            proof: { scenario: 'slow-link', step: 'phone-checks', world: 'imap', views: { 'phone INBOX': '' } },
            because: 'IMAP asks for parts. Only the POP3 phone has nothing to show yet.',
            trueIn: { scenario: 'slow-link', step: 'phone-checks', world: 'pop3', views: { 'phone Inbox': '' } },
          },
        ],
      },
      {
        ask: 'Which of these are so?',
        kind: 'multiple',
        options: [
          {
            text: 'By IMAP the note can be read before the photos have travelled',
            proof: { scenario: 'slow-link', step: 'reads-the-note', world: 'imap', views: { 'phone INBOX': '(A), B \\Seen' } },
            because: 'Each text is fetched when its letter is opened, in any order.',
          },
          {
            text: 'By POP3 it is all on the phone in the end, and can be opened without a line',
            proof: { scenario: 'slow-link', step: 'opens-the-photos', world: 'pop3', views: { 'phone Inbox': 'A \\Seen, B' }, never: ['phone >', 'phone <'] },
            because: 'What was slow to come is there, whole. Nothing has to travel when the photos are opened.',
          },
          {
            text: 'By IMAP the photos open at once, as their header was there',
            proof: { scenario: 'slow-link', step: 'opens-the-photos', world: 'imap', never: ['phone > UID FETCH'] },
            because: 'The header is not the picture. Now it has to be fetched, and that takes its time.',
          },
        ],
      },
    ],
  },
  {
    id: 'summary-empty-this-morning',
    kind: 'diagnose',
    text: '“This morning my inbox was full, on the phone and on the laptop. Now it is empty on both.” Phone and laptop use IMAP. In the study, the old computer has just been switched on.',
    beliefs: ['server-lost-my-mail'],
    parts: [
      {
        ask: 'What is the matter?',
        kind: 'single',
        options: [
          {
            text: 'The old computer has fetched all of it by POP3, and deleted it at the server',
            proof: { scenario: 'another-program-swept-it', step: 'old-computer-fetches', world: 'mixed', wire: ['desktop > DELE 1', 'desktop > QUIT'], views: { 'server INBOX': '', 'desktop Inbox': 'A, B' } },
            because: 'It knows the password and does what it has always done. The letters are on its disk.',
          },
          {
            text: 'The server has lost the letters',
            proof: { scenario: 'another-program-swept-it', step: 'old-computer-fetches', world: 'mixed', views: { 'server INBOX': '', 'desktop Inbox': '' } },
            because: 'They are not lost. A program was given them, and asked for their removal.',
            belief: 'server-lost-my-mail',
          },
          {
            text: 'The phone has deleted them by mistake',
            proof: { scenario: 'another-program-swept-it', step: 'old-computer-fetches', world: 'mixed', wire: ['phone > UID STORE'] },
            because: 'The phone has said nothing of the kind. It was told that the letters are gone.',
            trueIn: { scenario: 'trash-and-expunge', step: 'phone-marks', world: 'imap', wire: ['phone > UID STORE'] },
          },
        ],
      },
      {
        ask: 'What helps, so that new mail stays on all devices?',
        kind: 'single',
        options: [
          {
            text: 'To have the old computer leave a copy at the server',
            proof: { scenario: 'another-program-swept-it', step: 'ticket-stays', world: 'mixed', never: ['desktop > DELE'], views: { 'server INBOX': 'C', 'phone INBOX': '(C)' } },
            because: 'It goes on collecting, and takes nothing away. IMAP there, too, would be better still.',
          },
          {
            text: 'To check once more on the laptop',
            proof: { scenario: 'another-program-swept-it', step: 'laptop-finds-nothing', world: 'mixed', views: { 'laptop INBOX': '(A), (B)' } },
            because: 'The laptop shows what is at the server, and nothing is.',
            trueIn: { scenario: 'another-program-swept-it', step: 'all-is-well', world: 'mixed', views: { 'laptop INBOX': '(A), (B)' } },
          },
          {
            text: 'To look into Trash, and take the letters out',
            proof: { scenario: 'another-program-swept-it', step: 'laptop-finds-nothing', world: 'mixed', views: { 'laptop Trash': '(A), (B)' } },
            because: 'What POP3 deletes does not go to Trash. It is gone from the server at QUIT.',
          },
        ],
      },
    ],
  },
];
