/** What is said until the questions are there, and where they or the progress do not come. */
export const words = {
  failed: 'The questions could not be loaded. Are you online? Then reload the page: nothing is lost.',
  loading: 'The questions are being fetched.',
  /** Around a link. */
  damaged: { before: (why: string) => `What was stored of your progress could not be read. ${why} It has been set aside, and can be`, link: 'saved as a file', after: '.' },
};
