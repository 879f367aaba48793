/** What stands in the table of letters and places, and around it. */
export const words = {
  title: 'Where does each letter live?',
  only: 'only where the two worlds differ',
  differ: 'the two worlds differ here',
  /** The same where there is little room. */
  differs: 'differs',
  region: 'Letters and places, scrolls where there are many',
  caption: 'Each letter, and what each place has of it',
  letter: 'Letter',
  atServer: 'at the server',
  none: 'No letter has been posted yet.',
  alike: 'Of no letter do the two worlds tell different things now.',
  /** After its subject. */
  sign: (sign: string) => `, letter ${sign}`,
  nothing: 'nothing',
  differsFrom: (world: string) => `differs from ${world}`,
  inWords: 'The same in words',
};
