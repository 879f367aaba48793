import { capital, listed } from '@/content/words/prose';
import { inWords } from '@/content/words/quiz/make/numbers';

/** After which word of the session the line breaks; `never` for a session that comes to its end. */
type Break = 'RETR' | 'DELE' | 'never';

const why: Readonly<Record<Break | 'imap', { readonly so: string; readonly instead: string }>> = {
  RETR: {
    so: 'What had come whole is on the device. Without QUIT the server removed nothing, so all of it can be fetched at the next check.',
    instead: 'So it is when the line breaks in the middle of the download. Here it held until all letters had come.',
  },
  DELE: {
    so: 'All letters had come, and the marks that DELE set are carried out at QUIT alone. Nothing is lost, and at the next check all of it comes again.',
    instead: 'So it is when the line breaks at the very end of the session, just before QUIT.',
  },
  never: {
    so: 'The session came to its end: QUIT was said, and the server removed what was marked.',
    instead: 'Each DELE was answered with +OK, and yet it is a mark only. It takes a QUIT to remove what is marked.',
  },
  imap: {
    so: 'IMAP fetched headers and removed nothing.',
    instead: 'Headers alone is what an IMAP program may fetch first. POP3’s RETR brings whole letters.',
  },
};

/** A POP3 session that breaks off, and who has what afterwards. */
export const words = {
  title: 'A line that breaks before QUIT',
  scenario: 'Cut off',
  headersFirst: 'Headers first',
  /** The line breaks at the letter of that number, where it breaks after RETR. */
  question(letters: readonly string[], device: string, breaks: Break, number: number): string {
    const all = letters.length === 2 ? 'both' : 'them all';
    const until = {
      RETR: `It has just said RETR ${number} when the line breaks, and the answer does not come through.`,
      DELE: `It has fetched and marked ${all} when the line breaks, just before QUIT.`,
      never: `It fetches and marks ${all}, and says QUIT. Only then the line breaks.`,
    }[breaks];
    return `${capital(listed(letters))} are at the server. ${capital(device)} fetches by POP3, and its program deletes at the server what it has fetched. ${until} Where are whole letters now?`;
  },
  why,
  /** How many whole letters there are at the server and on the device, of all. */
  whole(atServer: number, onDevice: number, all: number, device: string): string {
    const many = (count: number) => (count === all ? (all === 2 ? 'both' : `all ${inWords(all)}`) : count === 0 ? 'none' : inWords(count));
    return `${capital(many(atServer))} at the server, and ${many(onDevice)} on ${device}`;
  },
  breaks: (device: string) => `The line of ${device} breaks.`,
};
