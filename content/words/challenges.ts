/** The list of the levels, and the ways between them. */
export const words = {
  title: 'Get it where it belongs',
  page: 'Challenges',
  description: 'Short levels with POP3 and IMAP: get each letter where it belongs. Any way there counts.',
  intro: '{n} short levels, the easier first. Each says where its letters shall be in the end, and hands you the devices. Any way there counts, and you are told what still differs. Par is a shortest way, in steps.',
  solvedOf: '{n} of {all} solved on this device.',
  solved: 'Solved',
  par: 'Par {n}',
  best: { one: 'Best: {n} step', other: 'Best: {n} steps' },
  before: 'Before: {title}',
  next: 'Next: {title}',
  all: 'All challenges',
};
