/** What a mail program decides by itself, with POP3 and with IMAP. */
export const words = {
  /** How often it looks; a span, as in “15 minutes”. */
  every: (span: string) => `Every ${span.replace(/^1 /, '')}`,
  onlyAsked: 'Only when asked',

  pop3: 'What POP3 does here',
  removal: 'Delete letters from the server',
  removalText: 'DELE, and then QUIT, which carries it out. POP3 itself asks for none of it.',
  removals: {
    afterDownload: { label: 'As soon as they are here', text: 'The server keeps nothing, and other devices find nothing.' },
    never: { label: 'Never', text: 'A copy stays at the server, and each device downloads them all.' },
    afterDays: { label: 'Some days later', text: 'Counted by this device from its own download, and done when it checks.' },
  },
  after: 'After how many days',
  days: 'days',
  follow: 'Delete there what is deleted here',
  followText: 'The next check says DELE for what was thrown away on this device.',
  poll: 'Check for mail',
  pollText: 'POP3 has no way to hear of new mail but to ask.',

  imap: 'What IMAP does here',
  download: 'Download',
  downloads: {
    headers: { label: 'Headers', text: 'A letter’s text comes when it is opened: offline it is not there.' },
    full: { label: 'Whole letters', text: 'They can be read offline. They are still copies of the server’s.' },
  },
  watch: 'Hear of new mail',
  watches: {
    idle: { label: 'Be told: IDLE', text: 'The connection stays open, and the server speaks up (RFC 2177).' },
    poll: { label: 'Look every so often', text: 'In between, the device does not know.' },
    asked: { label: 'Only when asked', text: 'It shows what it saw last.' },
  },
  often: 'How often',
  deletion: '“Delete” means',
  deletions: {
    trash: { label: 'Move to Trash', text: 'It is still at the server, in another folder.' },
    expunge: { label: 'Remove at once', text: 'Marked \\Deleted and expunged: no device finds it again.' },
    flag: { label: 'Only mark', text: 'Marked \\Deleted; it goes when somebody expunges.' },
  },
  sent: 'Keep what is sent in Sent',
  sentText: 'A second upload, by APPEND: without it other devices don’t see what was sent here.',
  quick: 'Catch up quickly',
  quickText: 'QRESYNC, where the server offers it: it tells at once what is gone. Without it the device compares.',
};
