import { defineScenario } from '@/simulators/scenario';
import { CHOIR, INVOICE, PARCEL } from '@/content/scenarios/letters';

/** Belief 11: POP3 sees INBOX and nothing else; what is filed elsewhere at the server does not exist for it. */
export const inboxOnly = defineScenario({
  id: 'inbox-only',
  title: 'What POP3 cannot see',
  worlds: ['mixed'],
  letters: { A: INVOICE, B: PARCEL, C: CHOIR },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop (POP3)', protocol: 'pop3', pop3: { removal: { when: 'never' } }, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { deliver: 'C' }, { on: 'phone', do: 'checkMail' }],
  steps: [
    {
      id: 'phone-files',
      at: 1,
      caption: 'The phone files the invoice in a folder at the server, by IMAP. A rule of the provider would do the same.',
      notes: 'Many people have rules that sort mail while it arrives. To the laptop, which speaks POP3, it makes no difference who did the sorting.',
      do: [{ on: 'phone', do: 'createFolder', folder: 'Bills' }, { on: 'phone', do: 'move', message: 'A', to: 'Bills' }],
      expect: { mixed: { wire: ['phone > CREATE Bills', 'phone > UID MOVE 1 Bills'], views: { 'server INBOX': 'B, C', 'server Bills': 'A' } } },
    },
    {
      id: 'taken-for-junk',
      at: 16,
      caption: 'The parcel’s letter ends up in Junk, as a spam filter might decide.',
      notes: 'Here the phone does it, so that it can be seen; most filters sit at the provider. Ask where the owner of a POP3 program will look for the letter.',
      do: [{ on: 'phone', do: 'move', message: 'B', to: 'Junk' }],
      expect: { mixed: { wire: ['phone > UID MOVE 2 Junk'], views: { 'server INBOX': 'C', 'server Junk': 'B' } } },
    },
    {
      id: 'laptop-checks',
      at: 30,
      caption: 'The laptop checks by POP3. Three letters are at the server, and it is offered one.',
      notes: 'Point at the answer to STAT: one message. POP3 has no command for folders, so the other two are not refused or hidden. There is no way to ask for them.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { wire: ['laptop > STAT', 'laptop < +OK 1 ', 'laptop > RETR 1', 'laptop > QUIT'], never: ['laptop > RETR 2'], views: { 'laptop Inbox': 'C', 'laptop Bills': '', 'laptop Junk': '' } } },
    },
    {
      id: 'tablet-checks',
      at: 44,
      caption: 'The tablet checks by IMAP, and sees all three, each in its folder.',
      notes: 'Same account, same moment. When a letter “never came”, look once with IMAP or in the provider’s webmail before you ask the sender to send it again.',
      do: [{ on: 'tablet', do: 'checkMail' }],
      expect: { mixed: { wire: ['tablet < * LIST (\\HasNoChildren) "/" Bills'], views: { 'tablet INBOX': '(C)', 'tablet Bills': '(A)', 'tablet Junk': '(B)' } } },
    },
    {
      id: 'laptop-files',
      at: 58,
      caption: 'The laptop makes a folder too, and files the choir’s letter. No other device will ever see that folder.',
      notes: 'It works in both directions: POP3 neither sees folders nor makes any. The server still has the letter in its INBOX, as if nothing had been done.',
      do: [{ on: 'laptop', do: 'createFolder', folder: 'Choir' }, { on: 'laptop', do: 'move', message: 'C', to: 'Choir' }, { on: 'tablet', do: 'checkMail' }],
      expect: { mixed: { never: ['laptop >'], views: { 'laptop Choir': 'C', 'laptop Inbox': '', 'server Choir': '', 'server INBOX': 'C', 'tablet INBOX': '(C)', 'tablet Choir': '' } } },
    },
  ],
  end: 72,
});
