/** The parts of the site, as its head and the palette name them. */
export const words = {
  learn: 'Learn',
  quiz: 'Quiz',
  challenges: 'Challenges',
  lab: 'Lab',
  help: 'What went wrong?',
  advice: 'Which one?',
  live: 'Live',
};
