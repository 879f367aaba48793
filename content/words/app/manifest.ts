/** What a device says of the site that is installed on it. */
export const words = {
  shortName: 'Mail Lives',
  description: 'POP3 and IMAP side by side, played by real protocol octets.',
  shortcuts: { learn: 'Learn', lab: 'Lab', help: 'Help' },
};
