import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/delete-reaches';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household } from './household';

type Way = 'trash' | 'expunge' | 'flag' | 'pop3' | 'pop3-tells';

const isPop3 = (way: Way) => way === 'pop3' || way === 'pop3-tells';

/** The belief of those who expect another way’s outcome. */
const BELIEFS: Partial<Record<Way, string>> = { expunge: 'deleted-is-deleted', pop3: 'deleting-clears-only-the-phone', 'pop3-tells': 'pop3-deletes' };

/** One press on “delete”, and what the server has afterwards. */
export const deleteReaches: Generator = {
  id: 'delete-reaches',
  title: words.title,
  lesson: 'deletion',
  beliefs: ['deleted-is-deleted', 'deleting-clears-only-the-phone', 'pop3-deletes', 'imap-cannot-delete'],
  make(seed) {
    const dice = diceOf(seed, 'delete-reaches');
    return untilMade(() => {
      const cast = castOf(dice, 2);
      const [device] = devicesOf(dice, 1) as [Device];
      const label = dice.one(cast.labels);
      const asked = dice.one(['trash', 'expunge', 'flag', 'pop3', 'pop3-tells']);
      // “Nowhere” is what the same protocol can do.
      const ways: readonly Way[] = [asked, ...dice.shuffled<Way>(['trash', 'flag', 'pop3', isPop3(asked) ? 'pop3-tells' : 'expunge']).filter((way) => way !== asked)];
      return singleOf(dice, {
        id: `~delete-reaches.${seed}`,
        text: words.question(cast.nameOf(label), device.name, asked),
        cases: ways.map((way) => ({ ...caseOf(way, cast, device, label), ...(way === 'flag' && asked === 'expunge' && { belief: 'imap-cannot-delete' }) })) as [Case & { belief?: string }, ...Case[]],
        look: (see) => ({ text: whereabouts(see('server INBOX'), see('server Trash'), label) }),
      });
    });
  },
};

function whereabouts(inbox: string, trash: string, label: string): string {
  const there = readHeld(inbox).find((one) => one.label === label);
  if (there) return there.flags.includes('\\Deleted') ? words.places.marked : words.places.inbox;
  return readHeld(trash).some((one) => one.label === label) ? words.places.trash : words.places.nowhere;
}

function caseOf(way: Way, cast: Cast, device: Device, label: string): Case {
  const world = isPop3(way) ? 'pop3' : 'imap';
  const scenario = household({
    id: `delete-reaches-${way}`,
    title: words.scenario,
    cast,
    members: [{ ...device, pop3: { removal: { when: 'never' }, deleteWhenRemovedLocally: way === 'pop3-tells' }, imap: isPop3(way) ? {} : { deletion: way as 'trash' | 'expunge' | 'flag' } }],
    worlds: [world],
    before: [...arrive(cast.labels), { on: device.id, do: 'checkMail' }],
    steps: [{ id: 'deleted', caption: captions.deleted(cast.nameOf(label), device.name), do: [{ on: device.id, do: 'delete', message: label }] }, checks(device, 'again')],
  });
  return { scenario, world, step: `${device.id}-checks-again`, ...words.why[way], belief: BELIEFS[way] };
}
