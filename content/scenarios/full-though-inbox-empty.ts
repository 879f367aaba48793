import { defineScenario } from '@/simulators/scenario';
import { MORE_PHOTOS, PHOTOS } from '@/content/scenarios/letters';

/** Belief 10: what counts is everything at the server: Trash and Sent with IMAP, copies left behind with POP3. */
export const fullThoughInboxEmpty = defineScenario({
  id: 'full-though-inbox-empty',
  title: 'Full, though the inbox is empty',
  letters: { A: PHOTOS, B: MORE_PHOTOS },
  devices: { phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: {} } },
  quota: 40_000,
  before: [{ deliver: 'A' }, { on: 'phone', do: 'checkMail' }],
  steps: [
    {
      id: 'phone-deletes',
      at: 1,
      caption: 'The mailbox holds one heavy letter. The phone deletes it, and its inbox is empty.',
      notes: 'Ask where the photos are now. With POP3 the phone threw away its own copy and the server’s was never touched; with IMAP they moved to Trash, which is at the server too.',
      do: [{ on: 'phone', do: 'delete', message: 'A' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': '', 'server INBOX': 'A' } },
        imap: { wire: ['phone > UID MOVE 1 Trash'], views: { 'phone INBOX': '', 'server INBOX': '', 'server Trash': 'A' } },
      },
    },
    {
      id: 'delivery-refused',
      at: 14,
      caption: 'More photos arrive, and there is no room: the sender gets them back. Yet the inbox is empty.',
      notes: 'The sender reads “mailbox full”; Alice sees nothing at all. Have the audience find the weight: the quota counts every folder at the server, whatever its name.',
      do: [{ deliver: 'B' }],
      expect: { pop3: { views: { 'server INBOX': 'A', 'phone Inbox': '' } }, imap: { views: { 'server INBOX': '', 'server Trash': 'A', 'phone INBOX': '' } } },
    },
    {
      id: 'trash-emptied',
      at: 18,
      caption: 'The phone empties its Trash. Only with IMAP is that the Trash at the server.',
      notes: 'With POP3 the Trash is a folder of the phone, and emptying it frees the phone. Nothing was said to the server, and the copy that was left there weighs what it weighed.',
      do: [{ on: 'phone', do: 'expunge', folder: 'Trash' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Trash': '', 'server INBOX': 'A' } },
        imap: { wire: ['phone > UID EXPUNGE 1'], views: { 'server Trash': '' } },
      },
    },
    {
      id: 'sent-again',
      at: 32,
      caption: 'The photos are sent again. Where the server’s own copy is gone, there is room for them.',
      notes: 'With IMAP the mailbox takes them. With POP3 they go back once more: as long as the program leaves copies, they pile up where its owner never looks.',
      do: [{ deliver: 'B' }],
      expect: { pop3: { views: { 'server INBOX': 'A' } }, imap: { views: { 'server INBOX': 'B' } } },
    },
    {
      id: 'phone-checks',
      at: 36,
      caption: 'The phone checks for mail. It is the POP3 program’s setting that keeps the mailbox full.',
      notes: 'Point at UIDL: the phone knows this letter and has no use for it, and still leaves it. The cure is one setting: remove from the server what is deleted here, or after some days.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { never: ['phone > RETR', 'phone > DELE'], views: { 'server INBOX': 'A', 'phone Inbox': '' } }, imap: { views: { 'server INBOX': 'B', 'phone INBOX': '(B)' } } },
    },
  ],
  end: 50,
});
