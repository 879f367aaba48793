import { capital } from '@/content/words/prose';

type Way = 'trash' | 'expunge' | 'flag' | 'pop3' | 'pop3-tells';

/** How the device is set, in the question. */
const settings: Readonly<Record<Way, string>> = {
  trash: 'It speaks IMAP, and its program moves to Trash what is deleted.',
  expunge: 'It speaks IMAP, and its program removes for good what is deleted.',
  flag: 'It speaks IMAP, and its program marks what is deleted, and waits to be told to tidy up.',
  pop3: 'It speaks POP3, and leaves a copy at the server.',
  'pop3-tells': 'It speaks POP3, leaves a copy at the server, and deletes that too once the letter is deleted here.',
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  trash: {
    so: 'Trash is a folder like any other. The letter was moved, and can be moved back.',
    instead: 'Many programs do that. It is their own setting, and not what this one was set to.',
  },
  expunge: {
    so: 'The program set the mark \\Deleted and expunged at once. Every device loses the letter, and no command brings it back.',
    instead: 'A deletion can reach as far as that. It takes an EXPUNGE, or DELE with QUIT, and this program said neither.',
  },
  flag: {
    so: 'The mark \\Deleted is only a mark. The letter lies where it was until somebody expunges.',
    instead: 'A mark alone is left by programs that expunge later, on demand. This one was set otherwise.',
  },
  pop3: {
    so: 'The device cleared its own copy and told the server nothing. The server’s copy lies there as if nothing had happened.',
    instead: 'A device that clears only itself speaks POP3. What is deleted by IMAP, or by a DELE, is deleted at the server.',
  },
  'pop3-tells': {
    so: 'At its next check the program sent DELE for the letter, and the server removed it at QUIT.',
    instead: 'It would be gone if the program had sent DELE and QUIT. A POP3 program does so only where it is set to.',
  },
};

/** One press on “delete”, and what the server has afterwards. */
export const words = {
  title: 'What the delete button reaches',
  scenario: 'One press on delete',
  question: (letter: string, device: string, way: Way) => `${capital(letter)} is deleted on ${device}, which checks for mail afterwards. ${settings[way]} Where is ${letter} at the server now?`,
  why,
  places: { inbox: 'In the inbox, as before', marked: 'In the inbox, with the mark \\Deleted', trash: 'In the folder Trash', nowhere: 'Nowhere any more' },
};
