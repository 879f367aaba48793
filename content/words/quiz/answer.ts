/** What stands around an answer, and what is said of it once it is graded. */
export const words = {
  submit: 'Answer',
  so: 'so',
  notSo: 'not so',
  right: 'That is so.',
  wrong: 'Not so.',
  /** What became of an answer that has several parts. */
  parts: (right: number, asked: number) => (right === asked ? 'All as you said.' : right === 0 ? 'Not as you said.' : `${right} of ${asked} as you said.`),
  eachOption: 'Each option tells why.',
  eachPair: 'Each pair tells why.',
  chooseOne: 'One is so.',
  chooseAll: 'Choose all that are so.',
  mine: 'your answer',
  leftOut: 'left out',
  toAnswer: (open: number, all: number) => `Still to answer: ${open} of ${all}`,
  toMatch: (open: number, all: number) => `Still to match: ${open} of ${all}`,
  choose: 'choose',
  leftOpen: 'You left it open.',
  said: (what: string) => `You said: ${what}`,
  pair: (left: string, right: string) => `${left}: ${right}`,
  watch: 'Watch it',
  watchElsewhere: 'Watch where it would be so',
};
