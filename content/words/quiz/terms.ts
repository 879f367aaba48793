/** What a paper is, in a few short pieces. */
export const words = {
  number: (seed: number) => `Paper number ${seed}`,
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  aboutAll: 'about all lessons',
  about: (lessons: readonly string[]) => `about ${lessons.join(', ')}`,
  aboutMany: (lessons: number) => `about ${lessons} lessons`,
  of: { written: 'written ones only', made: 'made ones only' },
  noLimit: 'no time limit',
  minutes: (n: number) => `${n} min`,
};
