import { defineScenario } from '@/simulators/scenario';
import { LEASE, RECIPE } from '@/content/scenarios/letters';

/** Belief 5: what keeps devices alike carries a mistake to each of them; a copy apart from the account is a backup. */
export const imapIsNoBackup = defineScenario({
  id: 'imap-is-no-backup',
  title: 'A mistake travels',
  letters: { A: LEASE, B: RECIPE },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { download: 'full', useQresync: false } },
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { deletion: 'expunge', useQresync: false } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'laptop-leaves',
      at: 1,
      caption: 'The laptop has both letters whole, and goes on a journey without a network.',
      notes: 'Count the copies of the lease. With IMAP there are two, at the server and on the laptop, and people feel safe. Ask whether the one on the laptop is a copy of its own.',
      do: [{ on: 'laptop', do: 'goOffline' }],
      expect: { pop3: { views: { 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } }, imap: { views: { 'laptop INBOX': 'A, B', 'server INBOX': 'A, B' } } },
    },
    {
      id: 'phone-deletes-the-lease',
      at: 4,
      caption: 'On the phone the lease is deleted by mistake. With IMAP that was the server’s copy.',
      notes: 'The laptop is far away and knows nothing: its lease is still there. If anybody noticed now, it could be saved from the laptop’s cache.',
      do: [{ on: 'phone', do: 'delete', message: 'A' }],
      expect: {
        pop3: { never: ['phone >'], views: { 'phone Inbox': 'B', 'server INBOX': 'A, B', 'laptop Inbox': 'A, B' } },
        imap: { wire: ['phone > UID STORE 1 +FLAGS (\\Deleted)', 'phone > UID EXPUNGE 1'], views: { 'server INBOX': 'B', 'server Trash': '', 'laptop INBOX': 'A, B' } },
      },
    },
    {
      id: 'laptop-returns',
      at: 18,
      caption: 'The laptop comes back and checks. With IMAP it removes its own lease too, as it was told; with POP3 it keeps it.',
      notes: 'Nothing went wrong here: the program did its work. A synchronisation makes everything alike, and knows no difference between a wish and a slip of the thumb.',
      do: [{ on: 'laptop', do: 'goOnline' }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { never: ['laptop > DELE'], views: { 'laptop Inbox': 'A, B', 'server INBOX': 'A, B' } },
        imap: { wire: ['laptop > UID FETCH 1:2 (FLAGS)'], never: ['laptop > UID STORE', 'laptop > UID EXPUNGE'], views: { 'laptop INBOX': 'B', 'server INBOX': 'B' } },
      },
    },
    {
      id: 'laptop-keeps-a-copy',
      at: 34,
      caption: 'Wiser now, the laptop copies the recipe into a folder of its own, beside the account.',
      notes: 'A folder “On this computer” is outside what is kept alike. It is a start: a real backup is on another medium as well, since laptops get lost.',
      do: [{ on: 'laptop', do: 'copy', message: 'B', to: 'local:Kept' }],
      expect: {
        pop3: { never: ['laptop >'], views: { 'laptop local:Kept': 'B', 'laptop Inbox': 'A, B' } },
        imap: { never: ['laptop > UID STORE', 'laptop > APPEND'], views: { 'laptop local:Kept': 'B', 'laptop INBOX': 'B', 'server INBOX': 'B' } },
      },
    },
    {
      id: 'phone-deletes-the-recipe',
      at: 42,
      caption: 'The phone deletes the recipe as well. This time a copy apart from the account is left.',
      notes: 'Compare the two folders on the laptop: the inbox followed the server, the folder of its own did not. That is the whole difference between a synchronisation and a backup.',
      do: [{ on: 'phone', do: 'delete', message: 'B' }],
      expect: { pop3: { views: { 'phone Inbox': '', 'laptop local:Kept': 'B' } }, imap: { wire: ['phone > UID EXPUNGE 2'], views: { 'server INBOX': '', 'laptop local:Kept': 'B' } } },
    },
    {
      id: 'laptop-still-has-it',
      at: 54,
      caption: 'The laptop checks. Whatever became of the account’s copies, its own is there.',
      notes: 'The inbox followed once more, and the folder beside it did not. Ask the audience where their own copy of the most important letter is, and when they last looked.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { views: { 'laptop local:Kept': 'B', 'laptop Inbox': 'A, B' } }, imap: { views: { 'laptop local:Kept': 'B', 'laptop INBOX': '' } } },
    },
  ],
  end: 68,
});
