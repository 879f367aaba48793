/** The keys of a question, as the palette lists them. */
export const words = {
  group: 'Question',
  choose: (n: number, text: string) => `Choose ${n}: ${text}`,
  answer: 'Answer the question',
  next: 'The next question',
};
