import { defineScenario } from '@/simulators/scenario';
import { MORE_PHOTOS, PHOTOS } from '@/content/scenarios/letters';

/** Row 8: one computer and a small mailbox: POP3 makes room at the server; with IMAP the mailbox fills up. */
export const useCase = defineScenario({
  id: 'use-case',
  title: 'One computer, a small mailbox',
  letters: { A: PHOTOS, B: MORE_PHOTOS },
  devices: { desktop: { kind: 'desktop', label: 'Desktop', pop3: {}, imap: { download: 'full' } } },
  quota: 40_000,
  steps: [
    {
      id: 'photos-arrive',
      at: 1,
      caption: 'A heavy letter arrives: it takes most of the small mailbox.',
      notes: 'The quota is small on purpose. Real ones are a thousand times larger, and fill up all the same, only later.',
      do: [{ deliver: 'A' }],
      expect: { pop3: { views: { 'server INBOX': 'A' } }, imap: { views: { 'server INBOX': 'A' } } },
    },
    {
      id: 'desktop-checks',
      at: 3,
      caption: 'The desktop downloads it. POP3 clears it from the server; IMAP leaves it there.',
      notes: 'POP3 empties the mailbox as it goes, which is what it was made for: one computer, and a server with little room. Ask how large the desktop’s own disk is, compared with the mailbox.',
      do: [{ on: 'desktop', do: 'checkMail' }],
      expect: { pop3: { views: { 'server INBOX': '', 'desktop Inbox': 'A' } }, imap: { views: { 'server INBOX': 'A', 'desktop INBOX': 'A' } } },
    },
    {
      id: 'more-photos',
      at: 16,
      caption: 'A second heavy letter: there is room for it in one mailbox only. The other sends it back.',
      notes: 'The refused letter goes back to its sender, and Alice learns nothing of it. With IMAP somebody has to tidy up now and then, or pay for room.',
      do: [{ deliver: 'B' }],
      expect: { pop3: { views: { 'server INBOX': 'B' } }, imap: { views: { 'server INBOX': 'A' } } },
    },
  ],
  end: 22,
});
