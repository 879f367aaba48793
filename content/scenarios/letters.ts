import type { LetterSpec } from '../../simulators/scenario';

/** Letters that several scenarios bring. */
export const LUNCH: LetterSpec = {
  from: 'ada@example.org',
  fromName: 'Ada Lovelace',
  subject: 'Lunch on Friday?',
  body: 'Hello Alice,\n\nthe café by the mill, at noon? They have the good soup again.\n\nAda',
};

export const INVOICE: LetterSpec = {
  from: 'billing@example.net',
  fromName: 'Mill Street Books',
  subject: 'Your invoice',
  body: 'Dear customer,\n\nyour books are on their way. Amount due: 24.50.\n\nMill Street Books',
};

export const PHOTOS: LetterSpec = {
  from: 'bob@example.com',
  fromName: 'Bob',
  subject: 'Photos from the lake',
  body: 'Here they are, all of them.\n\nBob',
  attachment: { filename: 'lake.jpg', octets: 18_000 },
};

export const PASSWORD_NOTE: LetterSpec = {
  from: 'desk@example.org',
  fromName: 'Library desk',
  subject: 'Your reading room number',
  body: 'Dear Alice,\n\nyour number for the reading room is 4711. Please keep it to yourself.\n\nThe library desk',
};
