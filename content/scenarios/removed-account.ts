import { defineScenario } from '@/simulators/scenario';
import { LEASE, RECIPE, TICKET } from '@/content/scenarios/letters';

/** Belief 13: an account that is removed takes its mail along: POP3's only copies, or IMAP's cache. */
export const removedAccount = defineScenario({
  id: 'removed-account',
  title: 'The account is removed',
  letters: { A: LEASE, B: RECIPE, C: TICKET },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { download: 'full' } } },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'account-removed',
      at: 1,
      caption: 'The mail program misbehaves, and the account is removed from the laptop. Its mail goes with it.',
      notes: 'Ask before running it: how many copies of the lease are there? With POP3 there is one, and it is about to go. Some programs ask first, and the question is easily clicked away.',
      do: [{ on: 'laptop', do: 'removeAccount' }],
      expect: {
        pop3: { never: ['laptop >'], views: { 'laptop Inbox': '', 'server INBOX': '' } },
        imap: { never: ['laptop >'], views: { 'laptop INBOX': '', 'server INBOX': 'A, B' } },
      },
    },
    {
      id: 'account-set-up-again',
      at: 5,
      caption: 'The account is set up again, and the laptop checks. IMAP brings everything back; POP3 has nothing to bring.',
      notes: 'With IMAP the laptop only lost a cache, and fills it anew. With POP3 the server was emptied long ago, so a fresh account finds an empty maildrop and says that all is well.',
      do: [{ on: 'laptop', do: 'configure', settings: {} }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop < +OK 0 0'], never: ['laptop > RETR'], views: { 'laptop Inbox': '', 'server INBOX': '' } },
        imap: { wire: ['laptop > UID FETCH'], views: { 'laptop INBOX': 'A, B', 'server INBOX': 'A, B' } },
      },
    },
    {
      id: 'ticket-arrives',
      at: 22,
      caption: 'A train ticket arrives and is fetched. It must survive the next mishap.',
      notes: 'Let the audience propose what to do before an account is removed. With POP3: copy the mail out of the account first. With IMAP: make sure that nothing waits to be sent.',
      do: [{ deliver: 'C' }, { on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { views: { 'laptop Inbox': 'C', 'server INBOX': '' } }, imap: { views: { 'laptop INBOX': 'A, B, C', 'server INBOX': 'A, B, C' } } },
    },
    {
      id: 'ticket-copied-out',
      at: 38,
      caption: 'This time the ticket is first copied into a folder on the computer, which belongs to no account.',
      notes: 'Programs call it “Local Folders” or “On My Computer”. An exported file does the same. Nothing passes on the wire: the copy is made on the laptop.',
      do: [{ on: 'laptop', do: 'copy', message: 'C', to: 'local:Kept' }],
      expect: { pop3: { never: ['laptop >'], views: { 'laptop local:Kept': 'C', 'laptop Inbox': 'C' } }, imap: { never: ['laptop > UID STORE'], views: { 'laptop local:Kept': 'C', 'server INBOX': 'A, B, C' } } },
    },
    {
      id: 'removed-again',
      at: 42,
      caption: 'The account is removed once more. The copy beside it stays.',
      notes: 'In the POP3 world that copy is now the only one there is. Switching an account from POP3 to IMAP by removing it first ends the same way: see “Moving the wrong way”.',
      do: [{ on: 'laptop', do: 'removeAccount' }],
      expect: {
        pop3: { views: { 'laptop local:Kept': 'C', 'laptop Inbox': '', 'server INBOX': '' } },
        imap: { views: { 'laptop local:Kept': 'C', 'laptop INBOX': '', 'server INBOX': 'A, B, C' } },
      },
    },
  ],
  end: 48,
});
