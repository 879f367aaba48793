import { capital, listed } from '@/content/words/prose';

type Way = 'moves' | 'copies' | 'archives' | 'deletes';
type Place = 'INBOX' | 'Archive' | 'Trash' | 'disk';

/** What is done with the letter, in the question. */
const deeds: Readonly<Record<Exclude<Way, 'deletes'>, string>> = {
  moves: 'moved to a folder “On this computer”',
  copies: 'copied to a folder “On this computer”',
  archives: 'moved to the folder Archive of the account',
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  moves: {
    so: 'A move to “On this computer” is a download, and then a deletion at the server. The other device loses the letter.',
    instead: 'So it is after a move to “On this computer”. Here the server’s copy was not taken away by one.',
  },
  copies: {
    so: 'A copy is a download and nothing more. The server’s letter stays, and the other device shows it as before.',
    instead: 'So it is after a copy, which leaves the server’s letter alone.',
  },
  archives: {
    so: 'Archive is a folder of the server. The letter has moved there, and every device finds it.',
    instead: 'Archive is a folder at the server. A folder “On this computer” is on one disk, and nowhere else.',
  },
  deletes: {
    so: 'This program moves to Trash what is deleted, and Trash is a folder of the server.',
    instead: 'To Trash goes what is deleted by a program that is set so. Nobody pressed “delete” here.',
  },
};

const at: Readonly<Record<Place, (device: string) => string>> = {
  INBOX: () => 'in the inbox at the server',
  Archive: () => 'in Archive at the server',
  Trash: () => 'in Trash at the server',
  disk: (device) => `on the disk of ${device}`,
};

/** A letter is put into another folder, on the computer or at the server. */
export const words = {
  title: 'Folders on this computer',
  scenario: 'Put somewhere else',
  question: (device: string, other: string, letter: string, way: keyof typeof deeds) =>
    `${capital(device)} and ${other} use IMAP. On ${device}, ${letter} is ${deeds[way]}, and ${other} checks for mail. Where is ${letter} stored now?`,
  why,
  stored(places: readonly Place[], device: string): string {
    const all = places.map((place) => at[place](device));
    return capital(all.length === 1 ? `${all[0]!}, and nowhere else` : listed(all));
  },
  put: (letter: string, device: string) => `${capital(letter)} is put somewhere else on ${device}.`,
};
