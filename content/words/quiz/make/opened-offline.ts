import { capital } from '@/content/words/prose';

type Way = 'headers' | 'full' | 'opened' | 'pop3' | 'too-late';

/** How the device came to go offline, in the question. */
const story: Readonly<Record<Way, (device: string, letter: string) => string>> = {
  headers: (device, letter) => `${capital(device)} uses IMAP, and its program fetches headers first. It checks, and shows ${letter} in its list. Then it goes offline.`,
  full: (device, letter) => `${capital(device)} uses IMAP, and its program is set to download whole letters. It checks, and shows ${letter} in its list. Then it goes offline.`,
  opened: (device, letter) => `${capital(device)} uses IMAP, and its program fetches headers first. It checks, and Alice opens ${letter}. Then it goes offline.`,
  pop3: (device, letter) => `${capital(device)} uses POP3. It checks, and shows ${letter} in its list. Then it goes offline.`,
  'too-late': (device, letter) => `${capital(device)} uses IMAP, and its program is set to download whole letters. It goes offline, and only then ${letter} arrives at the server. It stays offline.`,
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  headers: {
    so: 'Only the header was fetched. The text is at the server, and without a line it cannot be had.',
    instead: 'It would have the header alone if its program fetched no more, and nobody had opened the letter.',
  },
  full: {
    so: 'The whole letter was downloaded at the check, and what is on the device can be read there.',
    instead: 'It would have the text if the program downloaded whole letters. How much is kept is a setting.',
  },
  opened: {
    so: 'When it was opened its text was fetched, and the program keeps what it has fetched.',
    instead: 'A letter that was opened once is kept whole. Nobody opened this one while there was a line.',
  },
  pop3: {
    so: 'RETR brings whole letters. What is on the device can be read there, with or without a line.',
    instead: 'It would have the text by POP3, whose RETR brings whole letters. This program asked for less.',
  },
  'too-late': {
    so: 'The letter came when there was no line any more. The device has never heard of it.',
    instead: 'What was fetched is kept on the device, in IMAP as in POP3. Only of what came later it knows nothing.',
  },
};

/** A device without a line: what can it show of a letter? */
export const words = {
  title: 'Reading without a line',
  scenario: 'Without a line',
  question: (way: Way, device: string, letter: string) => `${story[way](device, letter)} What can it show of ${letter}?`,
  why,
  shows: { nothing: 'Nothing, not even that it exists', whole: 'The whole letter', header: 'Its sender and its subject alone' },
  tries: (letter: string) => `Somebody tries to open ${letter} there.`,
};
