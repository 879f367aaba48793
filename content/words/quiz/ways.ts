/** What the rooms of the quiz are called. */
export const words = {
  quiz: 'Quiz',
  due: 'Due again',
  mixed: 'Mixed',
  tenQuestions: 'Ask me ten questions',
  check: 'Check yourself',
  setUp: 'Set up a paper',
  beliefs: 'What do I still believe?',
  practise: 'Practise',
};
