/** The heads of the columns in a saved result sheet, in their order. */
export const words = {
  head: ['name', 'paper', 'number', 'question', 'lesson', 'text', 'answer', 'what is so', 'right', 'of'],
};
