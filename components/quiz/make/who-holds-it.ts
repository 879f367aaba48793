import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/who-holds-it';
import type { WorldName } from '@/simulators/scenario';
import { oracle } from '../oracle';
import { castOf, devicesOf, type Device } from './cast';
import { untilMade } from './cases';
import { diceOf, type Dice } from '../dice';
import type { Generator, Made } from './generator';
import { arrive, checks, household, type Happening, type Member } from './household';

/** A device with its settings, and the sentence that tells them. */
type Told = Member & { readonly told: string };

/** The matrix of a drawn household: which place has what of a letter. */
export const whoHoldsIt: Generator = {
  id: 'who-holds-it',
  title: words.title,
  lesson: 'where-mail-is-stored',
  beliefs: ['pop3-deletes', 'leave-a-copy-is-sync', 'deleted-is-deleted', 'deleting-clears-only-the-phone'],
  make(seed) {
    const dice = diceOf(seed, 'who-holds-it');
    return untilMade(() => drawn(dice, `~who-holds-it.${seed}`));
  },
};

function drawn(dice: Dice, id: string): Made | null {
  const world = dice.one(['pop3', 'imap']);
  const cast = castOf(dice, dice.number(1, 3));
  const [first, second] = devicesOf(dice, 2).map((device) => (world === 'pop3' ? byPop3(dice, device) : byImap(dice, device))) as [Told, Told];
  const label = dice.one(cast.labels);
  const name = cast.nameOf(label);
  const deed = dice.one(['open', 'delete', 'none']);
  const again = deed !== 'none' && dice.coin();
  const steps: Happening[] = [
    checks(first),
    checks(second),
    ...(deed === 'none' ? [] : [{ id: 'deed', caption: deed === 'open' ? captions.opened(name, first.name) : captions.deleted(name, first.name), do: [{ on: first.id, do: deed, message: label }] } satisfies Happening]),
    ...(again ? [checks(second, 'again')] : []),
  ];
  const scenario = household({ id: `who-holds-it-${world}`, title: words.scenario, cast, members: [first, second], worlds: [world], before: arrive(cast.labels), steps });
  const text = [
    words.arrival(name, cast.labels.length - 1),
    words.check(world, first.name, second.name),
    first.told,
    second.told,
    ...(deed === 'none' ? [] : [words.deed(name, deed === 'open', first.name, second.name, again)]),
    words.where(name),
  ].join(' ');
  const places = ['server INBOX', ...(world === 'imap' && deed === 'delete' ? ['server Trash'] : []), first.id, second.id];
  const asked = { scenario: scenario.id, step: steps.at(-1)!.id, world, letters: [label], places } as const;
  // A letter that is nowhere makes no question of where it is.
  if (Object.values(oracle([scenario]).placesOf(asked)).every((holding) => holding === 'nothing')) return null;
  return { question: { id, kind: 'place', text, beliefs: testedBy(world, deed, [first, second]), ...asked }, scenarios: [scenario] };
}

function byPop3(dice: Dice, device: Device): Told {
  const days = dice.one([3, 7, 14, 30]);
  const removal = dice.one([{ when: 'never' }, { when: 'afterDownload' }, { when: 'afterDays', days }] as const);
  return { ...device, pop3: { removal }, told: words.byPop3(device.name, removal.when, days) };
}

function byImap(dice: Dice, device: Device): Told {
  const download = dice.one(['headers', 'full']);
  const deletion = dice.one(['trash', 'expunge', 'flag']);
  return { ...device, imap: { download, deletion }, told: words.byImap(device.name, download === 'full', deletion) };
}

function testedBy(world: WorldName, deed: 'open' | 'delete' | 'none', members: readonly Told[]): string[] {
  if (world === 'imap') return deed === 'delete' ? ['deleted-is-deleted', 'deleting-clears-only-the-phone'] : [];
  if (members.some(({ pop3 }) => pop3?.removal?.when === 'afterDownload')) return ['pop3-deletes'];
  return deed === 'none' ? ['pop3-deletes'] : ['leave-a-copy-is-sync'];
}
