import { capital } from '@/content/words/prose';
import { countOf } from '@/content/words/quiz/make/numbers';

type Way = 'takes' | 'leaves' | 'imap' | 'at-once';

/** How the first device fetches, in the question. */
const ways: Readonly<Record<Way, (first: string, second: string) => string>> = {
  takes: (first) => `${capital(first)} checks by POP3, and its program deletes at the server what it has fetched.`,
  leaves: (first) => `${capital(first)} checks by POP3, and its program leaves a copy at the server.`,
  imap: (first) => `${capital(first)} checks by IMAP, as all devices here do.`,
  'at-once': (first, second) => `By POP3, and leaving copies at the server, ${first} and ${second} check in the same second; ${first} is through first.`,
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  takes: {
    so: 'What the first program marked by DELE was removed at its QUIT. The second device finds what is left, and what has come since.',
    instead: 'It would be so if the first program had sent DELE for what it fetched. POP3 deletes nothing of its own accord.',
  },
  leaves: {
    so: 'The first program only read. Whatever is in the maildrop is downloaded by each device for itself.',
    instead: 'It would be so by POP3 with a program that leaves a copy at the server. That is a setting, and not how it is here.',
  },
  imap: {
    so: 'The letters stay at the server, and each device shows what is there. This program fetches headers, and a text when somebody opens it.',
    instead: 'Headers first is IMAP’s way, where a program asks for as much as it wants. POP3’s RETR gives whole letters.',
  },
  'at-once': {
    so: 'From the login on the maildrop is locked. A second POP3 session is turned away, though its password is right.',
    instead: 'A device goes away empty when another is logged in by POP3 at that moment. Here nobody stood in its way.',
  },
};

/** What the second device gets hangs on what the first one did, and by which protocol. */
export const words = {
  title: 'What the second device gets',
  scenario: 'The second device',
  /** So many letters are there at the beginning; another may come before the second device checks. */
  question(way: Way, first: string, second: string, early: number, late: string | null): string {
    const arrived = `${capital(countOf(early, 'letter'))} ${early === 1 ? 'is' : 'are'} at the server.`;
    const then = way === 'at-once' ? '' : late !== null ? ` Then ${late} arrives, and ${second} checks in the same way.` : ` Then ${second} checks in the same way.`;
    return `${arrived} ${ways[way](first, second)}${then} What has ${second} now?`;
  },
  why,
  both: (first: string, second: string) => `${capital(first)} and ${second} check in the same second.`,
};
