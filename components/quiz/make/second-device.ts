import { capital } from '@/content/words/prose';
import { countOf } from '../words';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { heldInWords } from './held-words';
import { arrive, checks, household, inboxOf, type Happening } from './household';

type Way = 'takes' | 'leaves' | 'imap' | 'at-once';

/** How the first device fetches, in the question. */
const WAYS: Readonly<Record<Way, (first: Device, second: Device) => string>> = {
  takes: ({ name }) => `${capital(name)} checks by POP3, and its program deletes at the server what it has fetched.`,
  leaves: ({ name }) => `${capital(name)} checks by POP3, and its program leaves a copy at the server.`,
  imap: ({ name }) => `${capital(name)} checks by IMAP, as all devices here do.`,
  'at-once': ({ name }, second) => `By POP3, and leaving copies at the server, ${name} and ${second.name} check in the same second; ${name} is through first.`,
};

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  takes: {
    so: 'What the first program marked by DELE was removed at its QUIT. The second device finds what is left, and what has come since.',
    instead: 'It would be so if the first program had sent DELE for what it fetched. POP3 deletes nothing of its own accord.',
    belief: 'pop3-deletes',
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
    belief: 'two-can-pop-at-once',
  },
};

/** What the second device gets hangs on what the first one did, and by which protocol. */
export const secondDevice: Generator = {
  id: 'second-device',
  title: 'What the second device gets',
  lesson: 'several-devices',
  beliefs: ['pop3-deletes', 'two-can-pop-at-once'],
  make(seed) {
    const dice = diceOf(seed, 'second-device');
    return untilMade(() => {
      const cast = castOf(dice, dice.number(2, 4));
      const [first, second] = devicesOf(dice, 2) as [Device, Device];
      const early = cast.labels.slice(0, cast.labels.length - dice.number(0, 1));
      const late = cast.labels.slice(early.length);
      const ways = dice.shuffled<Way>(['takes', 'leaves', 'imap', 'at-once']);
      if (ways[0] === 'at-once' && late.length > 0) return null;
      const cases = ways.map((way) => caseOf(way, { cast, first, second, early, late })) as [Case, ...Case[]];
      const arrived = `${capital(countOf(early.length, 'letter'))} ${early.length === 1 ? 'is' : 'are'} at the server.`;
      const then = ways[0] === 'at-once' ? '' : late.length > 0 ? ` Then ${cast.nameOf(late[0]!)} arrives, and ${second.name} checks in the same way.` : ` Then ${second.name} checks in the same way.`;
      return singleOf(dice, {
        id: `~second-device.${seed}`,
        text: `${arrived} ${WAYS[ways[0]!](first, second)}${then} What has ${second.name} now?`,
        cases,
        look: (see, { world }) => {
          const text = heldInWords(see(inboxOf(second, world === 'imap' ? 'imap' : 'pop3')), cast);
          return text === null ? null : { text };
        },
      });
    });
  },
};

interface Drawn {
  readonly cast: Cast;
  readonly first: Device;
  readonly second: Device;
  readonly early: readonly string[];
  readonly late: readonly string[];
}

function caseOf(way: Way, { cast, first, second, early, late }: Drawn): Case {
  const setting = { pop3: { removal: { when: way === 'takes' ? 'afterDownload' : 'never' } } } as const;
  const both: Happening = { id: `${second.id}-checks`, caption: `${capital(first.name)} and ${second.name} check in the same second.`, do: [{ on: first.id, do: 'checkMail' }, { on: second.id, do: 'checkMail' }] };
  const arrives: Happening[] = late.length > 0 ? [{ id: 'one-more', caption: `${capital(cast.nameOf(late[0]!))} arrives.`, do: arrive(late) }] : [];
  const scenario = household({
    id: `second-device-${way}`,
    title: 'The second device',
    cast,
    members: [{ ...first, ...setting }, { ...second, ...setting }],
    worlds: [way === 'imap' ? 'imap' : 'pop3'],
    before: arrive(early),
    steps: way === 'at-once' ? [...arrives, both] : [checks(first), ...arrives, checks(second)],
  });
  return { scenario, world: way === 'imap' ? 'imap' : 'pop3', step: `${second.id}-checks`, ...WORDS[way] };
}
