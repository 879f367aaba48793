import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/opened-offline';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household, inboxOf } from './household';

type Way = 'headers' | 'full' | 'opened' | 'pop3' | 'too-late';

/** A device without a line: what can it show of a letter? */
export const openedOffline: Generator = {
  id: 'opened-offline',
  title: words.title,
  lesson: 'offline',
  beliefs: ['imap-needs-a-line'],
  make(seed) {
    const dice = diceOf(seed, 'opened-offline');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const asked = dice.one(['headers', 'full', 'opened', 'pop3', 'too-late']);
      const others = dice.shuffled<Way>(['headers', 'too-late', dice.one(['full', 'pop3'])]).filter((way) => way !== asked);
      return singleOf(dice, {
        id: `~opened-offline.${seed}`,
        text: words.question(asked, device.name, cast.nameOf('A')),
        cases: [caseOf(asked, cast, device), ...others.map((way) => ({ ...caseOf(way, cast, device), ...(way === 'too-late' && asked !== 'pop3' && { belief: 'imap-needs-a-line' }) }))],
        look: (see, { world }) => {
          const [held] = readHeld(see(inboxOf(device, world === 'pop3' ? 'pop3' : 'imap')));
          return { text: !held ? words.shows.nothing : held.whole ? words.shows.whole : words.shows.header };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device): Case {
  const world = way === 'pop3' ? 'pop3' : 'imap';
  const name = cast.nameOf('A');
  const goes = { id: 'offline', caption: captions.offline(device.name), do: [{ on: device.id, do: 'goOffline' } as const] };
  const arrives = { id: 'arrives', caption: captions.arrives(name), do: arrive(['A']) };
  const opens = { id: 'opens', caption: captions.opened(name, device.name), do: [{ on: device.id, do: 'open', message: 'A' } as const] };
  const scenario = household({
    id: `opened-offline-${way}`,
    title: words.scenario,
    cast,
    members: [{ ...device, pop3: { removal: { when: 'never' } }, imap: { download: way === 'full' || way === 'too-late' ? 'full' : 'headers' } }],
    worlds: [world],
    steps: [...(way === 'too-late' ? [checks(device), goes, arrives] : [arrives, checks(device), ...(way === 'opened' ? [opens] : []), goes]), { ...opens, id: 'tries', caption: words.tries(name) }],
  });
  return { scenario, world, step: 'tries', ...words.why[way] };
}
