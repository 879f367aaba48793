import { capital, listed } from '@/content/words/prose';

type Way = 'takes' | 'leaves' | 'imap' | 'takes-and-keeps' | 'leaves-and-keeps';

/** What came before, in the question. */
const story: Readonly<Record<Way, (device: string, letter: string) => string>> = {
  takes: (device, letter) => `${capital(device)} fetched ${letter} by POP3, and its program deletes at the server what it has fetched.`,
  leaves: (device, letter) => `${capital(device)} fetched ${letter} by POP3, and its program leaves a copy at the server.`,
  imap: (device, letter) => `${capital(device)} fetched ${letter} by IMAP, whole.`,
  'takes-and-keeps': (device, letter) => `${capital(device)} fetched ${letter} by POP3, and its program deletes at the server what it has fetched. Then Alice copied it to a folder “On this computer”.`,
  'leaves-and-keeps': (device, letter) => `${capital(device)} fetched ${letter} by POP3, and its program leaves a copy at the server. Then Alice copied it to a folder “On this computer”.`,
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  takes: {
    so: 'The only copy belonged to the account on the device, and went with it. At the server there had been none since the download.',
    instead: 'It would be lost if the copy in the account had been the only one. Here there was another.',
  },
  leaves: {
    so: 'What the device held for the account is gone. The copy that was left at the server is not touched by it.',
    instead: 'At the server it would be if it had not been deleted there after the download, or if it had been IMAP’s.',
  },
  imap: {
    so: 'With IMAP the device held a cache. The letter lives at the server, and comes back when the account is set up again.',
    instead: 'At the server it would be by IMAP. This program deleted it there after the download.',
  },
  'takes-and-keeps': {
    so: 'A folder “On this computer” belongs to no account. That copy is the only one now.',
    instead: 'On the disk it would be if it had been copied to a folder beside the account, and nowhere else if the server’s had been deleted.',
  },
  'leaves-and-keeps': {
    so: 'The copy at the server was left, and the one “On this computer” belongs to no account. Only the account’s own went.',
    instead: 'In both places it would be if a copy had been left at the server, and another one made beside the account.',
  },
};

/** An account is removed from a device: what is left of its mail? */
export const words = {
  title: 'An account is removed',
  scenario: 'The account is removed',
  question: (way: Way, device: string, letter: string) => `${story[way](device, letter)} Now the account is removed from ${device}. Where is ${letter} after that?`,
  why,
  /** The places that have the letter. */
  places(server: boolean, account: boolean, disk: boolean, device: string): string {
    const places = [...(server ? ['at the server'] : []), ...(account ? ['in the account'] : []), ...(disk ? [`on the disk of ${device}`] : [])];
    return places.length === 0 ? 'Nowhere any more' : capital(`${listed(places)}${places.length === 1 ? ', and nowhere else' : ''}`);
  },
  kept: (letter: string) => `${capital(letter)} is copied to a folder on this computer.`,
  removed: (device: string) => `The account is removed from ${device}.`,
};
