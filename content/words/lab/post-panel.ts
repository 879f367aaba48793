import { count } from '@/content/words/prose';

const lettersOf = (n: number) => count(n, 'letter');

/** What the world outside does: how it is offered, and what it is called once it is done. */
export const words = {
  arrives: 'A letter arrives',
  short: 'A short letter',
  shortArrives: 'A short letter arrives',
  photo: 'With a photo, 40 kB',
  photoArrives: 'A letter with a photo arrives',
  five: 'Five at once',
  fiveArrive: 'Five letters arrive',
  write: 'Write one',
  /** @param subject as it was written: it may be empty */
  writtenArrives: (subject: string) => `“${subject || 'No subject'}” arrives`,
  done: (deed: string) => `${deed}.`,
  from: 'From',
  address: 'Address',
  subject: 'Subject',
  weight: 'Weight',
  text: 'Text',
  weights: { 0: 'text only', 40_000: 'with 40 kB', 400_000: 'with 400 kB', 2_000_000: 'with 2 MB' },
  /** Letters that are ready to be posted. */
  letters: [
    { fromName: 'Ada Lovelace', from: 'ada@example.org', subject: 'Tea at four', body: 'The kettle is on. Bring the notes.\n\nAda' },
    { fromName: 'Grace', from: 'grace@example.com', subject: 'Found a moth', body: 'It was in the relay, and is in the log book now.\n\nGrace' },
    { fromName: 'Town library', from: 'desk@example.org', subject: 'Due on Monday', body: 'Dear Alice,\n\ntwo books are due on Monday.\n\nThe library' },
    { fromName: 'Railway', from: 'tickets@example.net', subject: 'Your ticket', body: 'Seat 42, by the window. The train leaves at 08:14.' },
    { fromName: 'Bob', from: 'bob@example.com', subject: 'The bicycle', body: 'The brake is mended. Come and fetch it.\n\nBob' },
    { fromName: 'Mill Street Books', from: 'billing@example.net', subject: 'A book that you may like', body: 'On letters and how they travel. Second hand, good condition.' },
    { fromName: 'Mother', from: 'mother@example.org', subject: 'Sunday', body: 'There will be plum cake.' },
    { fromName: 'The choir', from: 'choir@example.com', subject: 'Practice moved', body: 'Wednesday, not Tuesday, in the small hall.' },
  ],
  /** Who writes, until another name is written. */
  sender: 'Ada Lovelace',
  post: 'Post it',
  own: 'Your own mail',
  /** What stands in `…` is drawn as code. */
  drop: 'Drop `.eml` or `.mbox` files here. They are read in this page and sent nowhere.',
  choose: 'Choose files',
  files: 'Mail files',
  brought: (n: number) => `${lettersOf(n)} from files`,
  atServer: (n: number) => (n === 0 ? 'No letter was brought.' : `${lettersOf(n)} ${n === 1 ? 'is' : 'are'} at the server now.`),
  unreadable: (file: string) => `${file} cannot be read, or is larger than 64 MB.`,
  leftOut: (file: string, left: number, all: number, most: number) => `${file}: ${left} of its ${all} letters were left out. The stage holds ${most}.`,
  time: 'Time goes by',
  later: (span: string) => `${span} later`,
};
