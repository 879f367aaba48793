import { defineScenario } from '../../simulators/scenario';
import { INVOICE, LUNCH } from './letters';

/** Row 6: a lost device takes POP3's only copies with it. */
export const backupAndLoss = defineScenario({
  id: 'backup-and-loss',
  title: 'Backup',
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { download: 'full' } },
    tablet: { kind: 'tablet', label: 'New tablet', pop3: {}, imap: { download: 'full' } },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'laptop-is-lost',
      at: 1,
      caption: 'The laptop is left on a bus, and stays lost.',
      notes: 'Before you go on, have the audience say what is lost in each world. With POP3 the laptop had fetched both letters and deleted them from the server.',
      do: [{ lose: 'laptop' }],
    },
    {
      id: 'tablet-checks',
      at: 4,
      caption: 'A new tablet is set up and checks for mail. IMAP brings everything back; POP3 has nothing to bring.',
      notes: 'IMAP keeps a lost device from being a lost mailbox. It does not keep a wrong tap from being one: that is the other half, in “A mistake travels”.',
      do: [{ on: 'tablet', do: 'checkMail' }],
      expect: {
        pop3: { never: ['tablet > RETR'], views: { 'server INBOX': '', 'tablet Inbox': '' } },
        imap: { views: { 'server INBOX': 'A, B', 'tablet INBOX': 'A, B' } },
      },
    },
  ],
  end: 16,
});
