/** What stands around a lesson on paper. */
export const words = {
  page: (lesson: string) => `${lesson}, on paper`,
  lesson: 'The lesson itself',
  apart: 'The answers are on a page of their own.',
  title: (n: number, lesson: string) => `Lesson ${n}: ${lesson}`,
  terms: 'Words',
  questions: (lesson: string) => `Questions: ${lesson}`,
  answers: (lesson: string) => `Answers: ${lesson}`,
  how: 'The simulation was asked, not a person: each answer is what the two servers and the devices do.',
};
