/** How a paper is handed out or taken along. */
export const words = {
  title: 'Hand it out',
  intro: 'Whoever opens this link finds this paper. It needs no account, and no answer leaves their device.',
  link: 'Link to this paper',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy. Select the link, and copy it yourself.',
  print: 'Print this paper',
  moodle: 'For Moodle (GIFT)',
  /** The category that the questions come into. */
  category: 'Where Mail Lives',
  saved: (questions: number) => `${questions === 1 ? '1 question is' : `${questions} questions are`} saved. In Moodle: Question bank, Import, GIFT format.`,
  allOfThese: (questions: number) => `Or all ${questions} written questions of these lessons:`,
  allThereAre: (questions: number) => `Or all ${questions} written questions there are:`,
  saveAll: 'save them for Moodle',
};
