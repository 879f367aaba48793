interface Choice {
  readonly label: string;
  readonly note: string;
}

const of: Readonly<Record<'both' | 'written' | 'made', Choice>> = {
  both: { label: 'Written and made ones', note: 'They take turns.' },
  written: { label: 'Written ones', note: 'The questions of the lessons.' },
  made: { label: 'Made ones', note: 'The simulation makes up a household and asks about it. Nobody has seen these before.' },
};

/** The desk on which a paper is set up. */
export const words = {
  count: 'How many questions?',
  questions: 'Questions',
  most: (n: number) => `There are ${n} of these, so the paper has ${n}.`,
  lessons: 'About which lessons?',
  all: 'All of them',
  some: 'Some of them',
  which: 'Which questions?',
  of,
  time: 'For how long?',
  noLimit: 'As long as one likes',
  limit: 'Against the clock',
  minutes: 'Minutes',
  forClass: 'For a class',
  same: { label: 'The same paper for all', note: 'Good for going through it together.' },
  each: { label: 'One each', note: 'Each learner gives a number or a name, and gets a paper drawn from it.' },
  number: 'Number of the paper',
  another: 'Another',
  numberHint: 'The same number draws the same questions, today and next year.',
  noLesson: 'Choose at least one lesson.',
  noQuestions: 'These lessons have no questions of this kind. Choose others, or another kind.',
  card: 'The paper',
  noPaper: 'No paper yet',
  go: 'Go to the paper',
  over: 'The result of your last paper is still here. It goes when another one is begun.',
  underWay: (answered: number, all: number) => `You have a paper under way: ${answered} of ${all} questions have an answer. It goes when another one is begun.`,
  seeResult: 'See the result',
  goOn: 'Go on with it',
};
