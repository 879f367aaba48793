/** What stands around the questions of a lesson. */
export const words = {
  place: (n: number, all: number) => `Question ${n} of ${all}`,
  before: 'The one before',
  next: 'The next question',
  leave: 'Leave it for now',
};
