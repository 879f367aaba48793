/** A paper on paper, and what stands above it before it is printed. */
export const words = {
  print: 'Print',
  withAnswers: 'With the sheet of answers',
  whose: 'Whose paper: a number or a name',
  onScreen: 'The same paper on the screen',
  whoseHint: 'Each learner has a paper of their own. Give the number or the name of the one whose paper you want.',
  title: 'POP3 and IMAP: where does the mail live?',
  name: 'Name:',
  date: 'Date:',
  answers: (seed: number) => `Answers to paper number ${seed}`,
};
