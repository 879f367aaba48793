/** What stands around a symptom. */
export const words = {
  kicker: 'What went wrong?',
  cause: 'The likely cause',
  belief: 'What many believe',
  truth: 'What is so',
  cure: 'What to do',
  watch: 'Watch it happen',
  own: 'You are on a course of your own.',
  return: 'Back to the moment',
  lesson: 'The lesson: {title}',
  all: 'All complaints',
};
