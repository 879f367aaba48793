import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household, inboxOf } from './household';

type Way = 'headers' | 'full' | 'opened' | 'pop3' | 'too-late';

/** How the device came to go offline, in the question. */
const STORY: Readonly<Record<Way, (device: Device, name: string) => string>> = {
  headers: (device, name) => `${capital(device.name)} uses IMAP, and its program fetches headers first. It checks, and shows ${name} in its list. Then it goes offline`,
  full: (device, name) => `${capital(device.name)} uses IMAP, and its program is set to download whole letters. It checks, and shows ${name} in its list. Then it goes offline`,
  opened: (device, name) => `${capital(device.name)} uses IMAP, and its program fetches headers first. It checks, and Alice opens ${name}. Then it goes offline`,
  pop3: (device, name) => `${capital(device.name)} uses POP3. It checks, and shows ${name} in its list. Then it goes offline`,
  'too-late': (device, name) => `${capital(device.name)} uses IMAP, and its program is set to download whole letters. It goes offline, and only then ${name} arrives at the server. It stays offline`,
};

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead'>>> = {
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
export const openedOffline: Generator = {
  id: 'opened-offline',
  title: 'Reading without a line',
  lesson: 'offline',
  beliefs: ['imap-needs-a-line'],
  make(seed) {
    const dice = diceOf(seed, 'opened-offline');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const name = cast.nameOf('A');
      const asked = dice.one(['headers', 'full', 'opened', 'pop3', 'too-late']);
      const others = dice.shuffled<Way>(['headers', 'too-late', dice.one(['full', 'pop3'])]).filter((way) => way !== asked);
      return singleOf(dice, {
        id: `~opened-offline.${seed}`,
        text: `${STORY[asked](device, name)}. What can it show of ${name}?`,
        cases: [caseOf(asked, cast, device), ...others.map((way) => ({ ...caseOf(way, cast, device), ...(way === 'too-late' && asked !== 'pop3' && { belief: 'imap-needs-a-line' }) }))],
        look: (see, { world }) => {
          const [held] = readHeld(see(inboxOf(device, world === 'pop3' ? 'pop3' : 'imap')));
          return { text: !held ? 'Nothing, not even that it exists' : held.whole ? 'The whole letter' : 'Its sender and its subject alone' };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device): Case {
  const world = way === 'pop3' ? 'pop3' : 'imap';
  const goes = { id: 'offline', caption: `${capital(device.name)} goes offline.`, do: [{ on: device.id, do: 'goOffline' } as const] };
  const arrives = { id: 'arrives', caption: `${capital(cast.nameOf('A'))} arrives.`, do: arrive(['A']) };
  const opens = { id: 'opens', caption: `${capital(cast.nameOf('A'))} is opened on ${device.name}.`, do: [{ on: device.id, do: 'open', message: 'A' } as const] };
  const scenario = household({
    id: `opened-offline-${way}`,
    title: 'Without a line',
    cast,
    members: [{ ...device, pop3: { removal: { when: 'never' } }, imap: { download: way === 'full' || way === 'too-late' ? 'full' : 'headers' } }],
    worlds: [world],
    steps: [...(way === 'too-late' ? [checks(device), goes, arrives] : [arrives, checks(device), ...(way === 'opened' ? [opens] : []), goes]), { ...opens, id: 'tries', caption: `Somebody tries to open ${cast.nameOf('A')} there.` }],
  });
  return { scenario, world, step: 'tries', ...WORDS[way] };
}
