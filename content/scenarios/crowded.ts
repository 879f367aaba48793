import { defineScenario, type Act, type LetterSpec } from '@/simulators/scenario';

const SUBJECTS = ['Lunch on Friday?', 'Your invoice', 'Minutes of Monday', 'The boat is repaired', 'Tickets for the train', 'A question about the garden', 'Keys', 'Reading list', 'Choir on Thursday', 'Re: The old map'];
const SENDERS = ['Ada Lovelace', 'Mill Street Books', 'Bob', 'Library desk', 'Grace', 'The harbour office', 'Emil'];

const MORNING = 30;
const ALL = 50;

const label = (number: number) => `L${number}`;
const labels = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => label(from + index));

function letter(number: number): LetterSpec {
  const fromName = SENDERS[number % SENDERS.length]!;
  const paragraph = `This is letter ${number + 1} of a busy day. `;
  return {
    from: `${fromName.toLowerCase().replaceAll(' ', '.')}@example.org`,
    fromName,
    subject: `${SUBJECTS[number % SUBJECTS.length]} ${number + 1}`,
    body: `Hello Alice,\n\n${paragraph.repeat(1 + (number % 12))}\n\n${fromName}`,
  };
}

type Device = 'phone' | 'laptop' | 'desktop' | 'tablet';
const checks = (...devices: Device[]): Act<string, Device>[] => devices.map((on) => ({ on, do: 'checkMail' }));
const acts = (on: Device, intent: 'open' | 'delete' | 'flag', numbers: readonly number[]): Act<string, Device>[] => numbers.map((number) => ({ on, do: intent, message: label(number) }));
const moves = (on: Device, to: string, numbers: readonly number[]): Act<string, Device>[] => numbers.map((number) => ({ on, do: 'move', message: label(number), to }));

/** Fifty letters and four devices that all do something: by it we measure how fast the stage draws. */
export const crowded = defineScenario<string, Device>({
  id: 'crowded',
  title: 'A busy day: fifty letters, four devices',
  latency: 120,
  letters: Object.fromEntries(labels(0, ALL).map((name, number) => [name, letter(number)])),
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle' } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: { watch: 'idle' } },
    desktop: { kind: 'desktop', label: 'Desktop', pop3: { removal: { when: 'never' } }, imap: {} },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: { removal: { when: 'afterDownload' } }, imap: {} },
  },
  before: labels(0, MORNING).map((name) => ({ deliver: name })),
  steps: [
    { id: 'phone-and-laptop', at: 1, caption: 'Thirty letters wait. The phone and the laptop check.', do: checks('phone', 'laptop') },
    { id: 'desktop', at: 6, caption: 'The desktop checks while the others still fetch.', do: checks('desktop') },
    { id: 'more-mail', at: 16, caption: 'Twenty more letters arrive.', do: labels(MORNING, ALL).map((name) => ({ deliver: name })) },
    { id: 'all-check', at: 20, caption: 'Phone, laptop and desktop check again.', do: checks('phone', 'laptop', 'desktop') },
    { id: 'reads', at: 34, caption: 'The phone reads some, the laptop files some away.', do: [...acts('phone', 'open', [1, 4, 9]), { on: 'laptop', do: 'createFolder', folder: 'Later' }, ...moves('laptop', 'Later', [2, 3, 5, 8, 13])] },
    { id: 'deletes', at: 42, caption: 'The desktop deletes a dozen.', do: acts('desktop', 'delete', [10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22]) },
    { id: 'tablet', at: 48, caption: 'The tablet comes last, and with POP3 it takes away what it fetched.', do: checks('tablet') },
    { id: 'last-check', at: 62, caption: 'Everybody looks once more.', do: checks('phone', 'laptop', 'desktop', 'tablet') },
  ],
  end: 75,
});
