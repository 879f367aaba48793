/** The table of the differences. */
export const words = {
  title: 'Nine differences, and whose word each is',
  intro: 'Much of what is said about POP3 and IMAP is no rule of theirs. The mark behind each sentence tells who decides: the standard with its section, the mail program on the device, or the provider.',
  caption: 'POP3 and IMAP in nine questions',
  question: 'Question',
  lesson: 'The lesson',
  about: (question: string) => `about: ${question}`,
  show: 'Show me',
};
