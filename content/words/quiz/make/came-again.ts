import { capital, listed } from '@/content/words/prose';
import { inWords } from '@/content/words/quiz/make/numbers';

type Way = 'list-lost' | 'new-numbers' | 'removed' | 'nothing';
type Protocol = 'pop3' | 'imap';

/** What happened before the next check. */
const happened: Readonly<Record<Way, (device: string) => string>> = {
  'list-lost': (device) => `The program on ${device} loses its list of what it has fetched.`,
  'new-numbers': () => 'The provider moves the mailbox to another machine, and numbers it anew.',
  removed: (device) => `The account is removed from ${device}, and set up again.`,
  nothing: () => 'Nothing else happens.',
};

const so: Readonly<Record<Protocol, Readonly<Record<Way, string>>>> = {
  pop3: {
    'list-lost': 'To the program all letters look new, so it asks for each again by RETR. Nobody sent anything again.',
    'new-numbers': 'The unique-ids are new ones, so to the program all letters look new, and it asks for each again by RETR.',
    removed: 'What the device held for the account went with it. The copies at the server are there, and are fetched once.',
    nothing: 'The program knows each letter by its unique-id, and fetches only what is new.',
  },
  imap: {
    'list-lost': 'IMAP needs no such list: the program knows each letter by its UID, and nothing about the UIDs has changed.',
    'new-numbers': 'A new UIDVALIDITY makes the old cache void. The program drops it, and fetches all the headers anew.',
    removed: 'The cache went with the account. The letters are at the server, and their headers are fetched again.',
    nothing: 'Nothing about the UIDs has changed, so the program knows what it has.',
  },
};

/** After something has gone wrong the device checks again: how often does it have each letter? */
export const words = {
  title: 'Old mail that comes again',
  scenario: 'It came again',
  question: (device: string, letters: readonly string[], protocol: Protocol, way: Way) =>
    `${capital(device)} has fetched ${listed(letters)} by ${protocol === 'pop3' ? 'POP3, and left copies at the server' : 'IMAP, headers first'}. ${happened[way](device)} Then it checks again. What has ${device} now?`,
  happened,
  so,
  /** Why one would expect the outcome of another story, and why it does not come. */
  instead: {
    /** Where that story is one of the other protocol. */
    otherProtocol: { pop3: 'Headers first is IMAP’s way. POP3’s RETR brings whole letters.', imap: 'POP3’s RETR brings whole letters. This IMAP program fetches headers, and a text when somebody opens it.' } satisfies Record<Protocol, string>,
    twice: 'Twice is what comes of it when a POP3 program takes old letters for new ones, and still holds the old. Here it does not come to that.',
    once: 'Once each is what a program has that knows its letters, or that begins with nothing. This one takes old letters for new ones.',
  },
  often: (letters: number, times: number) => capital(`each of the ${inWords(letters)} letters ${times === 2 ? 'twice' : `${inWords(times)} times`}`),
  some: 'Some of it',
};
