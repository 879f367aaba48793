import { words } from '@/content/words/quiz/make/came-again';
import type { Act } from '@/simulators/scenario';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { heldInWords, readHeld } from './held-words';
import { arrive, checks, household, inboxOf } from './household';

type Way = 'list-lost' | 'new-numbers' | 'removed' | 'nothing';
type Protocol = 'pop3' | 'imap';

interface Story {
  readonly way: Way;
  readonly protocol: Protocol;
}

/** Why one would expect the outcome of another story, and why it does not come. */
function insteadOf(story: Story, asked: Story): Pick<Case, 'instead' | 'belief'> {
  if (story.protocol !== asked.protocol && story.way === 'nothing') return { instead: words.instead.otherProtocol[asked.protocol] };
  if (story.way === 'list-lost') return { instead: words.instead.twice, belief: 'it-was-sent-again' };
  return { instead: words.instead.once };
}

/** After something has gone wrong the device checks again: how often does it have each letter? */
export const cameAgain: Generator = {
  id: 'came-again',
  title: words.title,
  lesson: 'uids-and-resync',
  beliefs: ['it-was-sent-again'],
  make(seed) {
    const dice = diceOf(seed, 'came-again');
    return untilMade(() => {
      const cast = castOf(dice, dice.number(2, 3));
      const [device] = devicesOf(dice, 1) as [Device];
      const protocol = dice.one(['pop3', 'imap']);
      const asked: Story = { protocol, way: dice.one(['list-lost', 'new-numbers', 'removed']) };
      const others: Story[] = [{ protocol: 'pop3', way: 'list-lost' }, { protocol: 'pop3', way: 'nothing' }, { protocol: 'imap', way: 'nothing' }];
      return singleOf(dice, {
        id: `~came-again.${seed}`,
        text: words.question(device.name, cast.labels.map(cast.nameOf), protocol, asked.way),
        cases: [caseOf(asked, asked, cast, device), ...others.filter((story) => story.way !== asked.way || protocol === 'imap').map((story) => caseOf(story, asked, cast, device))],
        look: (see, { world }) => ({ text: oftenInWords(see(inboxOf(device, world === 'imap' ? 'imap' : 'pop3')), cast) }),
      });
    });
  },
};

function oftenInWords(description: string, cast: Cast): string {
  const times = readHeld(description).length / cast.labels.length;
  return times <= 1 ? (heldInWords(description, cast) ?? words.some) : words.often(cast.labels.length, times);
}

function caseOf(story: Story, asked: Story, cast: Cast, device: Device): Case {
  const { way, protocol } = story;
  const act: Readonly<Record<Way, readonly Act<string, string>[]>> = {
    'list-lost': [{ on: device.id, do: 'forgetUniqueIds' }],
    'new-numbers': [{ provider: { do: 'restore', user: 'alice', mailbox: 'INBOX' } }],
    removed: [{ on: device.id, do: 'removeAccount' }, { on: device.id, do: 'configure', settings: {} }],
    nothing: [],
  };
  const scenario = household({
    id: `came-again-${protocol}-${way}`,
    title: words.scenario,
    cast,
    members: [{ ...device, pop3: { removal: { when: 'never' } } }],
    worlds: [protocol],
    before: [...arrive(cast.labels), { on: device.id, do: 'checkMail' }],
    steps: [{ id: 'mishap', caption: words.happened[way](device.name), do: act[way] }, checks(device, 'again')],
  });
  return { scenario, world: protocol, step: `${device.id}-checks-again`, so: words.so[protocol][way], ...insteadOf(story, asked) };
}
