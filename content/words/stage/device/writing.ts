/** Where a letter is written. */
export const words = {
  draft: 'A draft',
  title: 'A new letter',
  about: (address: string, where: string) => `From ${address}, ${where}`,
  send: 'Send',
  save: 'Save as a draft',
  smtp: { pop3: 'It is sent over SMTP, not over POP3.', imap: 'It is sent over SMTP, not over IMAP.' },
  to: 'To',
  nobody: 'nobody that the letter names',
  several: (address: string) => `Several with commas between. A letter to ${address} comes back to this household.`,
  subject: 'Subject',
  answer: 'Your answer',
  text: 'Text',
  needed: 'A letter needs a recipient, for example bob@example.com.',
  most: (n: number) => `At the most ${n} recipients, please.`,
  wrong: (address: string) => `“${address}” is no address. One looks like bob@example.com.`,
};
