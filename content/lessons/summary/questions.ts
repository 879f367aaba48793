import type { Question } from '../../../simulators/scenario';

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
];
