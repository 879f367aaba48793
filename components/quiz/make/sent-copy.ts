import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/sent-copy';
import { castOf, devicesOf, SENT, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { household } from './household';

type Way = 'pop3' | 'stores' | 'stores-not' | 'both';
const WAYS: readonly Way[] = ['pop3', 'stores', 'stores-not', 'both'];

/** A letter is sent: who keeps a copy, and where? */
export const sentCopy: Generator = {
  id: 'sent-copy',
  title: words.title,
  lesson: 'what-mail-is',
  beliefs: ['sent-mail-is-everywhere'],
  make(seed) {
    const dice = diceOf(seed, 'sent-copy');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device, other] = devicesOf(dice, 2) as [Device, Device];
      const ways = dice.shuffled(WAYS);
      return singleOf(dice, {
        id: `~sent-copy.${seed}`,
        text: words.question(ways[0]!, device.name, other.name, cast.letters.A!.fromName),
        cases: ways.map((way) => caseOf(way, cast, device, other)) as [Case, ...Case[]],
        look: (see, { world }) => {
          const stored = readHeld(see('server Sent')).length;
          const own = see(`${device.id} Sent`) !== '' && world === 'pop3';
          return { text: stored === 2 ? words.copies.twice : stored === 1 ? words.copies.once : own ? words.copies.own(device.name) : words.copies.none };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device, other: Device): Case {
  const world = way === 'pop3' ? 'pop3' : 'imap';
  const { from, fromName } = cast.letters.A!;
  const settings = { pop3: { removal: { when: 'never' } }, imap: { savesSent: way !== 'stores-not' } } as const;
  const scenario = household({
    id: `sent-copy-${way}`,
    title: words.scenario,
    cast,
    members: [{ ...device, ...settings }, { ...other, ...settings }],
    worlds: [world],
    steps: [{ id: 'written', caption: captions.writes(fromName, device.name), do: [{ on: device.id, do: 'send', letter: { to: [from], ...SENT } }] }],
    ...(way === 'both' && { config: { filesSentMail: true } }),
  });
  return { scenario, world, step: 'written', ...words.why[way], ...(way === 'stores' && { belief: 'sent-mail-is-everywhere' }) };
}
