import { capital } from '@/content/words/prose';
import { countOf } from '@/content/words/quiz/make/numbers';

type Removal = 'never' | 'afterDownload' | 'afterDays';
type Deletion = 'trash' | 'expunge' | 'flag';

const habits: Readonly<Record<Removal, (days: number) => string>> = {
  never: () => 'leaves a copy at the server',
  afterDownload: () => 'deletes at the server what it has fetched',
  afterDays: (days) => `leaves letters at the server for ${days} days`,
};

const deletes: Readonly<Record<Deletion, string>> = {
  trash: 'moves to Trash what is deleted',
  expunge: 'removes for good what is deleted',
  flag: 'only marks what is deleted',
};

/** The matrix of a drawn household: which place has what of a letter. */
export const words = {
  title: 'Who holds the letter',
  scenario: 'Who holds the letter?',
  /** What is said of the program of a device. */
  byPop3: (device: string, removal: Removal, days: number) => `The program on ${device} ${habits[removal](days)}.`,
  byImap: (device: string, whole: boolean, deletion: Deletion) => `The program on ${device} ${whole ? 'downloads whole letters' : 'fetches headers, and a text when it is opened'}; it ${deletes[deletion]}.`,
  /** The letter arrives, with so many others. */
  arrival: (letter: string, others: number) => `${capital(letter)} ${others === 0 ? '' : `and ${countOf(others, 'other letter')} `}arrive${others === 0 ? 's' : ''}.`,
  check: (protocol: 'pop3' | 'imap', first: string, second: string) => `${capital(first)} checks by ${protocol === 'pop3' ? 'POP3' : 'IMAP'}, and after it ${second}.`,
  deed: (letter: string, opened: boolean, first: string, second: string, again: boolean) => `Then ${letter} is ${opened ? 'opened' : 'deleted'} on ${first}${again ? `, and ${second} checks again` : ''}.`,
  where: (letter: string) => `Where is ${letter} now?`,
};
