import { capital } from '@/content/words/prose';
import type { Device } from './cast';

/** What may be the matter when a letter does not come. */
export type Fault = 'swept' | 'lost' | 'junk' | 'locked' | 'password' | 'offline';
export const FAULTS: readonly Fault[] = ['swept', 'lost', 'junk', 'locked', 'password', 'offline'];

interface Words {
  /** The cause, and why one would think so or why it is so. */
  cause(device: Device, other: Device): string;
  readonly causeIs: string;
  readonly causeIsNot: string;
  /** What cures it. */
  cure(device: Device, other: Device): string;
  readonly cureHelps: string;
  readonly cureDoesNot: string;
  readonly belief?: string;
}

export const FAULT_WORDS: Readonly<Record<Fault, Words>> = {
  swept: {
    cause: (_, { name }) => `${capital(name)} fetched it first by POP3, and deleted it at the server`,
    causeIs: 'The letter is nowhere at the server, and the other device has it: it said DELE and QUIT.',
    causeIsNot: 'A POP3 program that deletes after download leaves an empty maildrop, and the letter nowhere at the server.',
    cure: (_, { name }) => `Have ${name} leave a copy at the server`,
    cureHelps: 'Then the next letter stays in the maildrop, and every device finds it.',
    cureDoesNot: 'It helps where another program takes the letters away. Here none does.',
  },
  lost: {
    cause: () => 'The server has lost it',
    causeIs: 'It is nowhere at the server, and no device has it. That is rare, and it happens.',
    causeIsNot: 'When a server loses letters, they are nowhere at all. This one is still to be found.',
    cure: () => 'Ask the provider to mend its disk and bring back its backup',
    cureHelps: 'What the provider had put aside comes back, and the next letter stays.',
    cureDoesNot: 'A backup helps where the server has lost something. Here it has not.',
    belief: 'server-lost-my-mail',
  },
  junk: {
    cause: () => 'It was taken for junk, and POP3 does not see the folder Junk',
    causeIs: 'The letter is at the server, in a folder. POP3 knows the inbox and nothing else.',
    causeIsNot: 'A filter may do that, and then the letter is at the server, in Junk.',
    cure: () => 'Tell the provider that such letters are no junk',
    cureHelps: 'Then the next one comes to the inbox, which is all that POP3 sees.',
    cureDoesNot: 'It helps where a filter puts the letters aside. Here none did.',
    belief: 'pop3-shows-all-folders',
  },
  locked: {
    cause: (_, { name }) => `${capital(name)} is logged in by POP3 at the same time`,
    causeIs: 'The maildrop belongs to one POP3 session at a time. [IN-USE] says that another one has it.',
    causeIsNot: 'A maildrop that is taken answers -ERR [IN-USE]. That was not said here.',
    cure: (_, { name }) => `Check again when ${name} has finished`,
    cureHelps: 'With its QUIT the other session gives the lock back.',
    cureDoesNot: 'Waiting helps against a lock. Here nobody held it.',
    belief: 'two-can-pop-at-once',
  },
  password: {
    cause: () => 'The password is wrong',
    causeIs: '[AUTH] says that the password was not accepted. Everything else is well.',
    causeIsNot: 'A wrong password is answered by -ERR [AUTH]. That was not said here.',
    cure: ({ name }) => `Type the right password on ${name}`,
    cureHelps: 'With the right one the login is accepted, and the letters come.',
    cureDoesNot: 'The password is right as it stands, so typing it anew changes nothing.',
  },
  offline: {
    cause: ({ name }) => `${capital(name)} has no line to the server`,
    causeIs: 'No connection was opened, so nothing was asked and nothing answered.',
    causeIsNot: 'Without a line there would be no connection at all. Here the server was reached.',
    cure: ({ name }) => `Bring ${name} online`,
    cureHelps: 'With a line it can ask, and the letters come.',
    cureDoesNot: 'It has a line: the server was reached.',
  },
};
