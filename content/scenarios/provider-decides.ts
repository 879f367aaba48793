import { defineScenario } from '@/simulators/scenario';
import { CHOIR, DENTIST, GARDEN, PARCEL } from '@/content/scenarios/letters';

/** Belief 17: a program asks for a deletion, and the provider does what it thinks best. */
export const providerDecides = defineScenario({
  id: 'provider-decides',
  title: 'What the provider makes of DELE',
  worlds: ['mixed'],
  letters: { A: CHOIR, B: DENTIST, C: GARDEN, D: PARCEL },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop (POP3)', protocol: 'pop3', pop3: {}, imap: {} },
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { watch: 'idle', useQresync: false } },
  },
  steps: [
    {
      id: 'obeys',
      at: 1,
      caption: 'The laptop’s POP3 program deletes what it fetched. This provider obeys: the letter is gone from the server.',
      notes: 'This is what the standard describes. Keep the four lines RETR, DELE, QUIT and +OK in mind: they will be the same in each of the next steps.',
      do: [{ deliver: 'A' }, { on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { wire: ['laptop > RETR 1', 'laptop > DELE 1', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': '', 'server Archive': '', 'server Trash': '', 'laptop Inbox': 'A', 'phone INBOX': '' } } },
    },
    {
      id: 'archives',
      at: 14,
      caption: 'Another provider files such mail in its archive instead. The program is told the same +OK.',
      notes: 'Some large providers do so unless told otherwise on their settings page. The POP3 program cannot see the archive, and believes that the letter is gone.',
      do: [{ provider: { do: 'delePolicy', user: 'alice', policy: 'archive' } }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { wire: ['laptop > DELE 1', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': '', 'server Archive': 'B', 'laptop Inbox': 'A, B' } } },
    },
    {
      id: 'to-trash',
      at: 28,
      caption: 'A third one moves it to Trash, where it stays for some weeks.',
      notes: 'Good news after a mistake: look in the webmail’s Trash. Less good for the quota, since the letter takes up room until Trash is emptied.',
      do: [{ provider: { do: 'delePolicy', user: 'alice', policy: 'trash' } }, { deliver: 'C' }, { on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { wire: ['laptop > DELE 1', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': '', 'server Trash': 'C', 'laptop Inbox': 'A, B, C' } } },
    },
    {
      id: 'ignores',
      at: 42,
      caption: 'A fourth one keeps everything in the inbox, whatever the program asks for.',
      notes: 'Point at the phone: its IMAP inbox still shows the parcel’s letter. The program sent DELE, the server said +OK, and nothing happened.',
      do: [{ provider: { do: 'delePolicy', user: 'alice', policy: 'ignore' } }, { deliver: 'D' }, { on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { wire: ['laptop > DELE 1', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': 'D', 'laptop Inbox': 'A, B, C, D', 'phone INBOX': '(D)' } } },
    },
    {
      id: 'laptop-gets-it-again',
      at: 56,
      caption: 'The laptop checks again. It had crossed the letter off its list, so now it fetches it a second time.',
      notes: 'Program and provider each did something sensible, and together they make duplicates. Where a provider decides, its settings page is the place to look, not the program’s.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { mixed: { wire: ['laptop > RETR 1', 'laptop > DELE 1', 'laptop > QUIT'], views: { 'server INBOX': 'D', 'laptop Inbox': 'A, B, C, D, D' } } },
    },
    {
      id: 'phone-looks-around',
      at: 70,
      caption: 'The phone looks around by IMAP. It finds what POP3 had deleted, wherever the provider put it.',
      notes: 'Ask which of the four letters is really gone from the server: only the first. “Deleted by POP3” says what was asked for, not what was done.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { mixed: { views: { 'phone INBOX': '(D)', 'phone Archive': '(B)', 'phone Trash': '(C)' } } },
    },
  ],
  end: 84,
});
