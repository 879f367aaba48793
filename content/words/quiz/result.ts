type Outcome = 'right' | 'part' | 'wrong' | 'open';

const outcomes: Readonly<Record<Outcome, string>> = { right: 'right', part: 'right in part', wrong: 'not so', open: 'left open' };

/** What a paper came to. */
export const words = {
  outcomes,
  ofClass: (seed: number, classSeed: number) => `Paper number ${seed}, of the class ${classSeed}`,
  date: (at: number) => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  right: (n: number, all: number) => `${n} of ${all} ${n === 1 ? 'is' : 'are'} right`,
  missed(part: number, wrong: number, open: number, timeWasUp: boolean) {
    const missed = [...(part > 0 ? [`${part} right in part`] : []), ...(wrong > 0 ? [`${wrong} not so`] : []), ...(open > 0 ? [`${open} left open`] : [])];
    return `${missed.join(', ') || 'Nothing was missed'}.${timeWasUp ? ' The time was up.' : ''}`;
  },
  glance: 'At a glance',
  print: 'Print',
  saveCsv: 'Save as CSV',
  saveJson: 'Save as JSON',
  believed: 'What your answers still believe',
  seeLesson: 'See what is so',
  outcome: (n: number, outcome: Outcome, right: number, asked: number) => `${n}: ${outcomes[outcome]}${outcome === 'part' ? ` (${right} of ${asked})` : ''}`,
  again: 'The same paper again',
  another: 'Another paper',
  told: 'The course has been told. You can look through your answers, and close the page.',
};
