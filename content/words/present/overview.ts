/** What the overview of all steps says. */
export const words = {
  title: 'All steps',
  leave: 'Leave: to the lesson',
  anew: 'Begin anew: clock at 0, no hands',
  goTo: (all: number) => `Go to: a number from 1 to ${all}, or a word`,
  found: (n: number) => `${n} found`,
  nothing: (all: number) => `No step has that. There are ${all}, and each is found by a word of its text.`,
};
