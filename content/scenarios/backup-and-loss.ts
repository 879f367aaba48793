import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

/** Row 6: a lost device takes POP3's only copies with it; a server that loses its mail takes IMAP's caches along. */
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
    {
      id: 'server-fails',
      at: 18,
      caption: 'A disk fails at the provider, and its mail is gone. With POP3 there was nothing left to lose.',
      notes: 'Providers keep backups, so this is rare, and it has happened to large ones. Ask what the tablet shows now: with IMAP still both letters, since nobody has told it yet.',
      do: [{ provider: { do: 'wipe', user: 'alice' } }],
      expect: { pop3: { views: { 'server INBOX': '', 'tablet Inbox': '' } }, imap: { never: ['tablet'], views: { 'server INBOX': '', 'tablet INBOX': 'A, B' } } },
    },
    {
      id: 'tablet-follows',
      at: 22,
      caption: 'The tablet checks. With IMAP it does as the server does, and its own copies go too.',
      notes: 'A cache follows its server in loss as in everything. Had somebody taken the network from the tablet first, the letters could have been copied out of it.',
      do: [{ on: 'tablet', do: 'checkMail' }],
      expect: { pop3: { never: ['tablet > RETR'], views: { 'tablet Inbox': '' } }, imap: { never: ['tablet > UID STORE', 'tablet > UID EXPUNGE'], views: { 'tablet INBOX': '', 'server INBOX': '' } } },
    },
    {
      id: 'backup-restored',
      at: 38,
      caption: 'The provider restores its backup, and the tablet checks. What the backup held is back; what had been fetched away by POP3 was never in it.',
      notes: 'Whether there is such a backup, and from which day, the provider alone knows. Your own copy is the one that you can rely on, with either protocol.',
      do: [{ provider: { do: 'restoreBackup', user: 'alice' } }, { on: 'tablet', do: 'checkMail' }],
      expect: { pop3: { never: ['tablet > RETR'], views: { 'server INBOX': '', 'tablet Inbox': '' } }, imap: { views: { 'server INBOX': 'A, B', 'tablet INBOX': 'A, B' } } },
    },
  ],
  end: 54,
});
