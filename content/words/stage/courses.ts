/** The script, and the courses of events that a learner made of it. */
export const words = {
  title: 'Courses of events',
  script: 'The script',
  own: (n: number) => `Your course ${n}`,
  /** What was done. */
  discarded: (course: string) => `Discard ${course}`,

  back: 'Back to the script',
  compared: ', compared',
  more: (course: string) => `More about ${course}`,
  nameIt: 'Name it',
  discardIt: 'Discard it',
  compareWith: 'Compare with',
  name: 'Name',
  keep: 'Keep',
};
