import type { LetterSpec } from '@/simulators/scenario';
import type { Dice } from '../dice';

/** A letter, and what it is called in a sentence. */
export interface Letter {
  readonly name: string;
  readonly spec: LetterSpec;
}

/** A device, by its id and as it is called in a sentence. */
export interface Device {
  readonly id: 'phone' | 'laptop' | 'tablet' | 'desktop';
  readonly name: string;
  readonly label: string;
}

const DEVICES: readonly Device[] = [
  { id: 'phone', name: 'the phone', label: 'Phone' },
  { id: 'laptop', name: 'the laptop', label: 'Laptop' },
  { id: 'tablet', name: 'the tablet', label: 'Tablet' },
  { id: 'desktop', name: 'the desktop', label: 'Desktop' },
];

/** Their subjects are in ASCII, so that they stand on the wire as they are read. */
const letter = (name: string, fromName: string, from: string, subject: string, body: string): Letter => ({ name, spec: { from, fromName, subject, body } });

const LETTERS: readonly Letter[] = [
  letter('the invoice', 'Mill Street Books', 'billing@example.net', 'Your invoice', 'Dear customer,\n\nyour books are on their way. Amount due: 24.50.\n\nMill Street Books'),
  letter('the train ticket', 'Harbour Railways', 'tickets@example.net', 'Your train ticket', 'Saturday, 8.14 from platform 3. Booking code: K7RT2.\n\nHarbour Railways'),
  letter('the lease', 'Larkhill Homes', 'office@example.net', 'Signed lease for the flat', 'Dear Ms Miller,\n\nhere is the lease that both sides have signed.\n\nLarkhill Homes'),
  letter('the recipe', 'Grandma Rose', 'rose@example.com', 'The plum cake', 'Dear Alice,\n\n300 g of flour, six eggs, and more plums than you think it can bear.\n\nLove, Rose'),
  letter('Ada’s letter', 'Ada Lovelace', 'ada@example.org', 'Lunch on Friday?', 'Hello Alice,\n\nthe café by the mill, at noon?\n\nAda'),
  letter('the dentist’s reminder', 'Dr Okafor’s practice', 'reception@example.org', 'Dentist on Thursday', 'Dear Alice,\n\nwe expect you on Thursday at 9.30.\n\nThe reception'),
  letter('the choir’s letter', 'Marta', 'marta@example.com', 'Choir moved to Tuesday', 'Hello all,\n\nthe hall is taken on Monday. We sing on Tuesday.\n\nMarta'),
  letter('the parcel notice', 'Parcel Post', 'notice@example.net', 'Your parcel is next door', 'Hello,\n\nyour parcel is with M. Novak at number 14.\n\nParcel Post'),
  letter('the school’s letter', 'Hillside School', 'class4b@example.org', 'Trip to the zoo', 'Dear parents,\n\nwe leave on Friday at eight. Please pack rain jackets.\n\nMs Lindqvist'),
  letter('the garden newsletter', 'Larch Road Gardens', 'news@example.org', 'The garden in March', 'Dear gardeners,\n\nnow is the time to prune the roses.\n\nLarch Road Gardens'),
  letter('the library’s reminder', 'Mill Lane Library', 'desk@example.org', 'Two books are due', 'Dear Alice,\n\ntwo books are due on Monday.\n\nMill Lane Library'),
  letter('the concert ticket', 'River Hall', 'box-office@example.net', 'Your seats for Sunday', 'Row 7, seats 11 and 12. Doors open at seven.\n\nRiver Hall'),
  letter('the meter reading', 'Northside Power', 'service@example.net', 'Time to read the meter', 'Dear customer,\n\nplease send us the number by Friday.\n\nNorthside Power'),
  letter('the vet’s bill', 'Dr Hansen', 'practice@example.org', 'Bill for Felix', 'Dear Alice,\n\nthe cat is well. The bill is 42.00.\n\nDr Hansen'),
  letter('Jonas’s letter', 'Jonas', 'jonas@example.com', 'Back from the lake', 'Hello Alice,\n\nthe boat is dry again. When will you come?\n\nJonas'),
  letter('the insurance letter', 'Anchor Insurance', 'claims@example.net', 'Your claim is settled', 'Dear Ms Miller,\n\nthe damage is paid for.\n\nAnchor Insurance'),
];

const LABELS = ['A', 'B', 'C', 'D'];

export interface Cast {
  /** By the labels A, B, C… in the order in which they arrive. */
  readonly letters: Readonly<Record<string, LetterSpec>>;
  readonly labels: readonly string[];
  /** What a letter is called. */
  nameOf(label: string): string;
}

export function castOf(dice: Dice, count: number): Cast {
  const drawn = dice.some(count, LETTERS);
  const labels = LABELS.slice(0, count);
  return {
    letters: Object.fromEntries(drawn.map(({ spec }, index) => [labels[index]!, spec])),
    labels,
    nameOf: (label) => drawn[labels.indexOf(label)]!.name,
  };
}

export function devicesOf(dice: Dice, count: number): Device[] {
  return dice.some(count, DEVICES);
}
