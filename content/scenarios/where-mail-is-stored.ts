import { defineScenario } from '@/simulators/scenario';
import { CHOIR, INVOICE, LUNCH } from '@/content/scenarios/letters';

/** Row 1: with POP3 the device that checks first takes the mail home; with IMAP it stays at the server. */
export const whereMailIsStored = defineScenario({
  id: 'where-mail-is-stored',
  title: 'Where mail is stored',
  letters: { A: LUNCH, B: INVOICE, C: CHOIR },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { download: 'full' } } },
  steps: [
    {
      id: 'mail-arrives',
      at: 1,
      caption: 'Two letters arrive at the server.',
      notes: 'The laptop knows nothing of them: delivery ends at the mailbox. Compare letters that lie at the post office before anybody has asked for them.',
      do: [{ deliver: 'A' }, { deliver: 'B' }],
      expect: {
        pop3: { never: ['laptop'], views: { 'server INBOX': 'A, B', 'laptop Inbox': '' } },
        imap: { never: ['laptop'], views: { 'server INBOX': 'A, B', 'laptop INBOX': '' } },
      },
    },
    {
      id: 'laptop-checks',
      at: 3,
      caption: 'The laptop checks for mail and downloads both letters.',
      notes: 'Stop before this step and ask: where will each letter be afterwards? Both laptops show the same two letters; look at the servers to see the difference. This POP3 program is set to delete what it has fetched, as many are.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > RETR 1', 'laptop > DELE 1', 'laptop > RETR 2', 'laptop > DELE 2', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': '', 'laptop Inbox': 'A, B' } },
        imap: { wire: ['laptop > SELECT INBOX', 'laptop > UID FETCH'], never: ['laptop > UID STORE', 'laptop > EXPUNGE'], views: { 'server INBOX': 'A, B', 'laptop INBOX': 'A, B' } },
      },
    },
    {
      id: 'laptop-checks-again',
      at: 14,
      caption: 'It checks once more. There is nothing to fetch, for two different reasons.',
      notes: 'POP3 finds an empty maildrop. IMAP finds both letters there, and knows them already. On the screen the two look alike, which is why the difference stays unseen for years.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop < +OK 0 0'], never: ['laptop > RETR'], views: { 'server INBOX': '', 'laptop Inbox': 'A, B' } },
        imap: { wire: ['laptop > SELECT INBOX'], never: ['laptop > UID FETCH 1:* (UID', 'laptop > UID STORE'], views: { 'server INBOX': 'A, B', 'laptop INBOX': 'A, B' } },
      },
    },
    {
      id: 'one-more-letter',
      at: 26,
      caption: 'One more letter arrives. It lies alone in one mailbox, and with the others in the other.',
      notes: 'The laptop has not been told, in either world. Ask which of the two mailboxes you would rather find at the provider when the laptop falls into the canal tonight.',
      do: [{ deliver: 'C' }],
      expect: { pop3: { views: { 'server INBOX': 'C', 'laptop Inbox': 'A, B' } }, imap: { views: { 'server INBOX': 'A, B, C', 'laptop INBOX': 'A, B' } } },
    },
  ],
  end: 30,
});
