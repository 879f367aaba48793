import { defineScenario } from '../../simulators/scenario';
import { INVOICE, LUNCH } from './letters';

/** Row 1: with POP3 the device that checks first takes the mail home; with IMAP it stays at the server. */
export const whereMailIsStored = defineScenario({
  id: 'where-mail-is-stored',
  title: 'Where mail is stored',
  letters: { A: LUNCH, B: INVOICE },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { download: 'full' } } },
  steps: [
    {
      id: 'mail-arrives',
      at: 1,
      caption: 'Two letters arrive at the server.',
      do: [{ deliver: 'A' }, { deliver: 'B' }],
      expect: { pop3: { views: { 'server INBOX': 'A, B', 'laptop Inbox': '' } }, imap: { views: { 'server INBOX': 'A, B', 'laptop INBOX': '' } } },
    },
    {
      id: 'laptop-checks',
      at: 3,
      caption: 'The laptop checks for mail and downloads both letters.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > RETR 1', 'laptop > DELE 1', 'laptop > RETR 2', 'laptop > DELE 2', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': '', 'laptop Inbox': 'A, B' } },
        imap: { wire: ['laptop > SELECT INBOX', 'laptop > UID FETCH'], never: ['laptop > UID STORE', 'laptop > EXPUNGE'], views: { 'server INBOX': 'A, B', 'laptop INBOX': 'A, B' } },
      },
    },
  ],
  end: 14,
});
