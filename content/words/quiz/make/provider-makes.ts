import { capital } from '@/content/words/prose';

type Policy = 'obey' | 'ignore' | 'archive' | 'trash';

/** What each provider says of itself, in its help pages. */
const says: Readonly<Record<Policy, string>> = {
  obey: 'what a program deletes by POP3 is removed',
  ignore: 'what a program deletes by POP3 stays in the inbox all the same',
  archive: 'what a program deletes by POP3 goes to Archive',
  trash: 'what a program deletes by POP3 goes to Trash',
};

const why: Readonly<Record<Policy, { readonly so: string; readonly instead: string }>> = {
  obey: {
    so: 'This provider obeys: what was marked by DELE is removed at QUIT.',
    instead: 'The program asked for it, and was told +OK. What is made of it is the provider’s decision, and this one decides otherwise.',
  },
  ignore: {
    so: 'The program is told +OK, and the provider keeps the letter where it is. The program had crossed it off its list, so it comes a second time.',
    instead: 'So it goes with a provider that keeps everything in the inbox: the letter comes again. This one says otherwise.',
  },
  archive: {
    so: 'The program is told +OK, and the provider files the letter away. POP3 cannot see it there; IMAP can.',
    instead: 'There are providers that file such letters in Archive. This one says otherwise.',
  },
  trash: {
    so: 'The program is told +OK, and the provider moves the letter to Trash, from which it can be taken for a while.',
    instead: 'There are providers that move such letters to Trash. This one says otherwise.',
  },
};

/** Where the server has the letter. */
const places: Readonly<Record<'INBOX' | 'Archive' | 'Trash', string>> = { INBOX: 'in the inbox', Archive: 'in Archive', Trash: 'in Trash' };

/** DELE and QUIT were said, and the provider makes of it what it thinks best. */
export const words = {
  title: 'What the provider makes of DELE',
  scenario: 'What the provider makes of it',
  question: (device: string, letter: string, policy: Policy) =>
    `${capital(device)} fetches ${letter} by POP3, and its program says DELE and QUIT. The provider’s help pages tell that ${says[policy]}. Then ${device} checks once more. Where is ${letter} now?`,
  why,
  /** How often the device has it, and which folder of the server does. */
  whereabouts: (once: boolean, device: string, folder: keyof typeof places | null) => `${once ? 'Once' : 'Twice'} on ${device}, and ${folder ? places[folder] : 'nowhere'} at the server`,
};
