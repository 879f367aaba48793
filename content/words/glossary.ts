/** What stands around the glossary. */
export const words = {
  title: 'Glossary',
  description: 'The words of the trade, in the plainest words that are still right, each with its source.',
  intro: 'The words of the trade, in the plainest words that are still right. Each names its source, and the lessons that use it.',
  letters: 'Letters',
  usedIn: 'In the lessons',
  link: 'Link to {term}',
};
