/** A letter: what it is called in a sentence, and what it is. Its subject is in ASCII, so that it stands on the wire as it is read. */
interface Letter {
  readonly name: string;
  readonly fromName: string;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}

const letter = (name: string, fromName: string, from: string, subject: string, body: string): Letter => ({ name, fromName, from, subject, body });

type LetterName = 'books' | 'train' | 'lease' | 'recipe' | 'lunch' | 'dentist' | 'choir' | 'parcel' | 'school' | 'garden' | 'library' | 'concert' | 'meter' | 'vet' | 'lake' | 'insurance';

const letters: Readonly<Record<LetterName, Letter>> = {
  books: letter('the invoice', 'Mill Street Books', 'billing@example.net', 'Your invoice', 'Dear customer,\n\nyour books are on their way. Amount due: 24.50.\n\nMill Street Books'),
  train: letter('the train ticket', 'Harbour Railways', 'tickets@example.net', 'Your train ticket', 'Saturday, 8.14 from platform 3. Booking code: K7RT2.\n\nHarbour Railways'),
  lease: letter('the lease', 'Larkhill Homes', 'office@example.net', 'Signed lease for the flat', 'Dear Ms Miller,\n\nhere is the lease that both sides have signed.\n\nLarkhill Homes'),
  recipe: letter('the recipe', 'Grandma Rose', 'rose@example.com', 'The plum cake', 'Dear Alice,\n\n300 g of flour, six eggs, and more plums than you think it can bear.\n\nLove, Rose'),
  lunch: letter('Ada’s letter', 'Ada Lovelace', 'ada@example.org', 'Lunch on Friday?', 'Hello Alice,\n\nthe café by the mill, at noon?\n\nAda'),
  dentist: letter('the dentist’s reminder', 'Dr Okafor’s practice', 'reception@example.org', 'Dentist on Thursday', 'Dear Alice,\n\nwe expect you on Thursday at 9.30.\n\nThe reception'),
  choir: letter('the choir’s letter', 'Marta', 'marta@example.com', 'Choir moved to Tuesday', 'Hello all,\n\nthe hall is taken on Monday. We sing on Tuesday.\n\nMarta'),
  parcel: letter('the parcel notice', 'Parcel Post', 'notice@example.net', 'Your parcel is next door', 'Hello,\n\nyour parcel is with M. Novak at number 14.\n\nParcel Post'),
  school: letter('the school’s letter', 'Hillside School', 'class4b@example.org', 'Trip to the zoo', 'Dear parents,\n\nwe leave on Friday at eight. Please pack rain jackets.\n\nMs Lindqvist'),
  garden: letter('the garden newsletter', 'Larch Road Gardens', 'news@example.org', 'The garden in March', 'Dear gardeners,\n\nnow is the time to prune the roses.\n\nLarch Road Gardens'),
  library: letter('the library’s reminder', 'Mill Lane Library', 'desk@example.org', 'Two books are due', 'Dear Alice,\n\ntwo books are due on Monday.\n\nMill Lane Library'),
  concert: letter('the concert ticket', 'River Hall', 'box-office@example.net', 'Your seats for Sunday', 'Row 7, seats 11 and 12. Doors open at seven.\n\nRiver Hall'),
  meter: letter('the meter reading', 'Northside Power', 'service@example.net', 'Time to read the meter', 'Dear customer,\n\nplease send us the number by Friday.\n\nNorthside Power'),
  vet: letter('the vet’s bill', 'Dr Hansen', 'practice@example.org', 'Bill for Felix', 'Dear Alice,\n\nthe cat is well. The bill is 42.00.\n\nDr Hansen'),
  lake: letter('Jonas’s letter', 'Jonas', 'jonas@example.com', 'Back from the lake', 'Hello Alice,\n\nthe boat is dry again. When will you come?\n\nJonas'),
  insurance: letter('the insurance letter', 'Anchor Insurance', 'claims@example.net', 'Your claim is settled', 'Dear Ms Miller,\n\nthe damage is paid for.\n\nAnchor Insurance'),
};

const devices: Readonly<Record<'phone' | 'laptop' | 'tablet' | 'desktop', { readonly name: string; readonly label: string }>> = {
  phone: { name: 'the phone', label: 'Phone' },
  laptop: { name: 'the laptop', label: 'Laptop' },
  tablet: { name: 'the tablet', label: 'Tablet' },
  desktop: { name: 'the desktop', label: 'Desktop' },
};

/** The letters and the devices of which a seed draws some, and what Alice writes. Makers hand the names to their sentences: a language that declines finds other forms by the name. */
export const words = {
  letters,
  devices,
  /** The letter that Alice sends. */
  sent: { subject: 'A question', body: 'When would it suit you?' },
  /** A folder on one computer, of no account: one word of ASCII letters. */
  folder: 'Kept',
};
