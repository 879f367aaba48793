import type { WorldName } from '@/simulators/scenario';
import { oracle } from '../oracle';
import { capital } from '@/content/words/prose';
import { countOf } from '../words';
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
  title: 'Who holds the letter',
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
    ...(deed === 'none' ? [] : [{ id: 'deed', caption: `${capital(name)} is ${deed === 'open' ? 'opened' : 'deleted'} on ${first.name}.`, do: [{ on: first.id, do: deed, message: label }] } satisfies Happening]),
    ...(again ? [checks(second, 'again')] : []),
  ];
  const scenario = household({ id: `who-holds-it-${world}`, title: 'Who holds the letter?', cast, members: [first, second], worlds: [world], before: arrive(cast.labels), steps });
  const others = cast.labels.length - 1;
  const text = [
    `${capital(name)} ${others === 0 ? '' : `and ${countOf(others, 'other letter')} `}arrive${others === 0 ? 's' : ''}. ${capital(first.name)} checks by ${world === 'pop3' ? 'POP3' : 'IMAP'}, and after it ${second.name}.`,
    first.told,
    second.told,
    ...(deed === 'none' ? [] : [`Then ${name} is ${deed === 'open' ? 'opened' : 'deleted'} on ${first.name}${again ? `, and ${second.name} checks again` : ''}.`]),
    `Where is ${name} now?`,
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
  const habit = { never: 'leaves a copy at the server', afterDownload: 'deletes at the server what it has fetched', afterDays: `leaves letters at the server for ${days} days` }[removal.when];
  return { ...device, pop3: { removal }, told: `The program on ${device.name} ${habit}.` };
}

function byImap(dice: Dice, device: Device): Told {
  const download = dice.one(['headers', 'full']);
  const deletion = dice.one(['trash', 'expunge', 'flag']);
  const gets = download === 'full' ? 'downloads whole letters' : 'fetches headers, and a text when it is opened';
  const deletes = { trash: 'moves to Trash what is deleted', expunge: 'removes for good what is deleted', flag: 'only marks what is deleted' }[deletion];
  return { ...device, imap: { download, deletion }, told: `The program on ${device.name} ${gets}; it ${deletes}.` };
}

function testedBy(world: WorldName, deed: 'open' | 'delete' | 'none', members: readonly Told[]): string[] {
  if (world === 'imap') return deed === 'delete' ? ['deleted-is-deleted', 'deleting-clears-only-the-phone'] : [];
  if (members.some(({ pop3 }) => pop3?.removal?.when === 'afterDownload')) return ['pop3-deletes'];
  return deed === 'none' ? ['pop3-deletes'] : ['leave-a-copy-is-sync'];
}
