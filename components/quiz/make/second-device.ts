import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/second-device';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { heldInWords } from './held-words';
import { arrive, checks, household, inboxOf, type Happening } from './household';

type Way = 'takes' | 'leaves' | 'imap' | 'at-once';

/** The belief of those who expect another way’s outcome. */
const BELIEFS: Partial<Record<Way, string>> = { takes: 'pop3-deletes', 'at-once': 'two-can-pop-at-once' };

/** What the second device gets hangs on what the first one did, and by which protocol. */
export const secondDevice: Generator = {
  id: 'second-device',
  title: words.title,
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
      return singleOf(dice, {
        id: `~second-device.${seed}`,
        text: words.question(ways[0]!, first.name, second.name, early.length, late.length > 0 ? cast.nameOf(late[0]!) : null),
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
  const both: Happening = { id: `${second.id}-checks`, caption: words.both(first.name, second.name), do: [{ on: first.id, do: 'checkMail' }, { on: second.id, do: 'checkMail' }] };
  const arrives: Happening[] = late.length > 0 ? [{ id: 'one-more', caption: captions.arrives(cast.nameOf(late[0]!)), do: arrive(late) }] : [];
  const scenario = household({
    id: `second-device-${way}`,
    title: words.scenario,
    cast,
    members: [{ ...first, ...setting }, { ...second, ...setting }],
    worlds: [way === 'imap' ? 'imap' : 'pop3'],
    before: arrive(early),
    steps: way === 'at-once' ? [...arrives, both] : [checks(first), ...arrives, checks(second)],
  });
  return { scenario, world: way === 'imap' ? 'imap' : 'pop3', step: `${second.id}-checks`, ...words.why[way], belief: BELIEFS[way] };
}
