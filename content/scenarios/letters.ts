import type { LetterSpec } from '@/simulators/scenario';

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

export const MORE_PHOTOS: LetterSpec = { ...PHOTOS, subject: 'More photos from the lake' };

export const TICKET: LetterSpec = {
  from: 'tickets@example.net',
  fromName: 'Harbour Railways',
  subject: 'Your train ticket',
  body: 'Dear Alice Miller,\n\nSaturday, 8.14 from platform 3. Booking code: K7RT2.\n\nHarbour Railways',
};

export const DENTIST: LetterSpec = {
  from: 'reception@example.org',
  fromName: 'Dr Okafor’s practice',
  subject: 'Dentist on Thursday',
  body: 'Dear Alice,\n\nwe expect you on Thursday at 9.30. Please ring us if you cannot come.\n\nThe reception',
};

export const CHOIR: LetterSpec = {
  from: 'marta@example.com',
  fromName: 'Marta',
  subject: 'Choir moved to Tuesday',
  body: 'Hello all,\n\nthe hall is taken on Monday. We sing on Tuesday, at seven as always.\n\nMarta',
};

export const LEASE: LetterSpec = {
  from: 'office@example.net',
  fromName: 'Larkhill Homes',
  subject: 'Signed lease for the flat',
  body: 'Dear Ms Miller,\n\nhere is the lease that both sides have signed. Keep it well: there is no paper copy.\n\nLarkhill Homes',
};

export const RECIPE: LetterSpec = {
  from: 'rose@example.com',
  fromName: 'Grandma Rose',
  subject: 'The plum cake',
  body: 'Dear Alice,\n\n300 g of flour, six eggs, and more plums than you think it can bear. Fifty minutes.\n\nLove, Rose',
};

export const PARCEL: LetterSpec = {
  from: 'notice@example.net',
  fromName: 'Parcel Post',
  subject: 'Parcel at your neighbour’s',
  body: 'Hello,\n\nyour parcel is with M. Novak at number 14.\n\nParcel Post',
};

export const SCHOOL: LetterSpec = {
  from: 'class4b@example.org',
  fromName: 'Hillside School',
  subject: 'Trip to the zoo',
  body: 'Dear parents,\n\nwe leave on Friday at eight. Please pack rain jackets and something to eat.\n\nMs Lindqvist',
};

export const GARDEN: LetterSpec = {
  from: 'news@example.org',
  fromName: 'Garden Club',
  subject: 'The garden in March',
  body: 'Dear members,\n\nnow is the time to prune the roses. The seed swap is on the 15th.\n\nThe Garden Club',
};

/** Ada’s answer to an answer: what comes back after a reply was sent. */
export const LUNCH_AGREED: LetterSpec = {
  from: 'ada@example.org',
  fromName: 'Ada Lovelace',
  subject: 'Re: Lunch on Friday?',
  body: 'Noon it is. I will keep the table by the window.\n\nAda',
};
