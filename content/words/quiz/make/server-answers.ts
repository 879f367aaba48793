import { capital, listed } from '@/content/words/prose';

/** What happened before the device that one listens to checks for mail. */
type Way = 'nothing' | 'taken' | 'left' | 'logged-in' | 'password' | 'imap';

const before: Readonly<Record<Exclude<Way, 'imap'>, (other: string, device: string) => string>> = {
  nothing: () => 'Nobody has looked at them yet.',
  taken: (other) => `${capital(other)} has fetched them by POP3, and deleted at the server what it fetched.`,
  left: (other) => `${capital(other)} has fetched them by POP3, and left a copy at the server.`,
  'logged-in': (other) => `${capital(other)} is logged in by POP3, and has not said QUIT yet.`,
  password: (_, device) => `On ${device} the password has been mistyped.`,
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  nothing: {
    so: 'The login is accepted, and nothing has touched the letters.',
    instead: 'It would be so if nobody else had been there, and the password were right.',
  },
  taken: {
    so: 'What the other program marked by DELE was removed at its QUIT. The maildrop is empty.',
    instead: 'An empty maildrop is what a program leaves behind that deletes after download. None has done so here.',
  },
  left: {
    so: 'The other program has left, so the maildrop is free, and it only read. What is there is there for everybody, whoever has it already.',
    instead: 'It would be so if another program had been there before, and left copies.',
  },
  'logged-in': {
    so: 'The password is right, and still the maildrop belongs to one session at a time. [IN-USE] says so.',
    instead: 'The lock of the maildrop is held while another POP3 session lasts. Here there is none.',
  },
  password: {
    so: 'The password is wrong. [AUTH] tells that from a maildrop that is only taken at the moment.',
    instead: 'It would be so with a wrong password. This one is right.',
  },
  imap: {
    so: 'An IMAP server tells how many letters a folder has when it is selected.',
    instead: 'It is IMAP that answers with a star. In POP3 each answer begins with +OK or -ERR.',
  },
};

/** What does the server answer? */
export const words = {
  title: 'What the server answers',
  scenario: 'At the door of the maildrop',
  question: (letters: readonly string[], way: Exclude<Way, 'imap'>, other: string, device: string) =>
    `${capital(listed(letters))} have arrived at the server. ${before[way](other, device)} Now ${device} checks by POP3. What does the server answer to the last line?`,
  why,
};
