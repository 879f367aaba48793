import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

/** The first screen: a letter arrives, each device checks, the phone deletes one, the laptop opens it. */
export const firstLook = defineScenario({
  id: 'first-look',
  title: 'One morning, two letters',
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  steps: [
    {
      id: 'mail-arrives',
      at: 1,
      caption: 'Two letters arrive. Both servers put them into the mailbox.',
      notes: 'Nothing differs yet: both servers hold both letters, and no device knows of them. Ask which of the two protocols brought them: neither, it was SMTP.',
      do: [{ deliver: 'A' }, { deliver: 'B' }],
      expect: { pop3: { views: { 'server INBOX': 'A, B' } }, imap: { views: { 'server INBOX': 'A, B' } } },
    },
    {
      id: 'phone-checks',
      at: 3,
      caption: 'The phone checks for mail. POP3 carries the letters home; IMAP shows what lies at the server.',
      notes: 'Ask beforehand where each letter will be. The phone’s screens look alike afterwards; look at the servers. That POP3 takes the mail away is this program’s setting, and a common one.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > RETR 1', 'phone > DELE 1', 'phone > RETR 2', 'phone > DELE 2', 'phone > QUIT', 'phone < +OK'], views: { 'server INBOX': '', 'phone Inbox': 'A, B' } },
        imap: { wire: ['phone > SELECT INBOX', 'phone > UID FETCH'], never: ['phone > UID STORE'], views: { 'server INBOX': 'A, B', 'phone INBOX': '(A), (B)' } },
      },
    },
    {
      id: 'laptop-checks',
      at: 16,
      caption: 'The laptop checks too. With POP3 there is nothing left to fetch; with IMAP it sees the same two letters.',
      notes: 'With POP3 the laptop is told: no messages. Nothing is wrong with it: the phone was first. With IMAP both devices look into the same mailbox.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { never: ['laptop > RETR'], views: { 'laptop Inbox': '', 'phone Inbox': 'A, B' } },
        imap: { views: { 'laptop INBOX': '(A), (B)', 'server INBOX': 'A, B' } },
      },
    },
    {
      id: 'phone-deletes',
      at: 29,
      caption: 'The phone deletes the invoice. With POP3 that was the only copy; with IMAP it goes to the Trash, at the server.',
      notes: 'The same tap in both worlds. With POP3 the letter goes to a Trash inside the phone; with IMAP to a Trash at the server, where the laptop can find it.',
      do: [{ on: 'phone', do: 'delete', message: 'B' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': 'A', 'server INBOX': '' } },
        imap: { wire: ['phone > UID MOVE'], views: { 'server INBOX': 'A', 'server Trash': 'B', 'phone INBOX': '(A)' } },
      },
    },
    {
      id: 'laptop-opens',
      at: 42,
      caption: 'The laptop looks for the invoice. With POP3 it never had it; with IMAP it finds it in the Trash and opens it.',
      notes: 'Let the audience guess in which folder the laptop will find the invoice, and in which world. A letter that was deleted is not always gone, and not always elsewhere.',
      do: [{ on: 'laptop', do: 'checkMail' }],
    },
    {
      id: 'laptop-reads',
      at: 55,
      caption: 'The laptop opens the invoice. Only one of the two has something to open.',
      notes: 'With IMAP the text is fetched now, and the letter counts as read for everybody. With POP3 there is nothing to open: a letter that was fetched elsewhere never was here.',
      do: [{ on: 'laptop', do: 'open', message: 'B' }],
      expect: {
        pop3: { never: ['laptop >'], views: { 'laptop Inbox': '' } },
        imap: { wire: ['laptop > UID FETCH'], views: { 'server Trash': 'B \\Seen', 'laptop Trash': 'B \\Seen' } },
      },
    },
  ],
  end: 66,
});
