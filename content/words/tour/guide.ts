/** What the offer of a tour says, and what stands around each of its steps. */
export const words = {
  offer: 'A short tour',
  isNew: 'New here?',
  whatItIs: 'Five things to see, one minute.',
  accept: 'Show me',
  decline: 'No, thanks',
  place: (n: number, all: number) => `${n} of ${all}`,
  next: 'Next',
  done: 'Done',
  back: 'Back',
  skip: 'Skip the tour',
};
