import { capital } from '@/content/words/prose';
import { countOf, inWords } from '@/content/words/quiz/make/numbers';

/** How a device learns of changes. */
type Way = 'idles' | 'polls' | 'asked' | 'offline';

/** What is said of a device that looks every so many minutes, and last did so a while ago. */
const told: Readonly<Record<Way, (device: string, every: number, ago: number) => string>> = {
  idles: (device) => `${capital(device)} keeps a line open and waits by IDLE.`,
  polls: (device, every, ago) => `${capital(device)} looks for mail every ${inWords(every)} minutes, and last did so ${countOf(ago, 'minute')} ago.`,
  asked: (device) => `${capital(device)} looks for mail only when somebody asks it to.`,
  offline: (device) => `${capital(device)} has gone offline.`,
};

/** Which devices show a new letter, a while after it came. */
export const words = {
  title: 'Who knows of it by now',
  scenario: 'Who knows of it by now?',
  told,
  question: (devices: readonly string[], letter: string, minutes: number) => `All devices speak IMAP. ${devices.join(' ')} Now ${letter} arrives. Which of them show it ${countOf(minutes, 'minute')} later?`,
  device: (device: string) => capital(device),
  polls: (device: string, every: number) => `${capital(device)} looks for mail, as it does every ${inWords(every)} minutes.`,
  later: (minutes: number) => `${capital(countOf(minutes, 'minute'))} later.`,
  /** Why a device shows the letter by now, or does not. */
  because: {
    idles: 'By IDLE the server tells it in the same second.',
    found: (due: number) => `Its next look was due ${countOf(due, 'minute')} after the letter came, and it found the letter.`,
    due: (due: number, minutes: number) => `Its next look is due ${countOf(due, 'minute')} after the letter came, and only ${countOf(minutes, 'minute')} ${minutes === 1 ? 'has' : 'have'} gone by. Until then nobody tells it.`,
    asked: (device: string) => `The letter is at the server, and nobody has had ${device} look. IMAP alone tells nothing to a program that does not ask.`,
    offline: 'Without a line nothing reaches it. It sees the letter when it comes back and checks.',
  },
};
