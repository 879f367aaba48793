/** A question on paper, and what is so. */
export const words = {
  cell: (subject: string, place: string) => `“${subject}” (${place})`,
  has: (cell: string, holding: string) => `${cell}: ${holding}`,
  pair: (left: string, right: string) => `${left}: ${right}`,
  number: 'Number the lines in an order that does it.',
  write: 'Write the line as it should be.',
  markOne: 'One is so.',
  markAll: 'Mark all that are so.',
  oneOrder: 'One order that does it; there may be others.',
  oneLine: 'One line that does it; there may be others.',
  so: (letter: string) => `${letter} is so.`,
  notSo: (letter: string) => `${letter} is not so.`,
  matched: (left: string, letter: string, right: string, because: string) => `${left}: ${letter}, ${right}. ${because}`,
};
