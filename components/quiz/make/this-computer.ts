import { words } from '@/content/words/quiz/make/this-computer';
import type { Act } from '@/simulators/scenario';
import { castOf, devicesOf, KEPT, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, checks, household } from './household';

type Way = 'moves' | 'copies' | 'archives' | 'deletes';

const FOLDERS = ['INBOX', 'Archive', 'Trash'] as const;
/** After these the server has the letter still. */
const KEEPS: readonly Way[] = ['copies', 'archives'];

/** A letter is put into another folder, on the computer or at the server. */
export const thisComputer: Generator = {
  id: 'this-computer',
  title: words.title,
  lesson: 'folders',
  beliefs: ['local-folder-keeps-the-servers-copy'],
  make(seed) {
    const dice = diceOf(seed, 'this-computer');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device, other] = devicesOf(dice, 2) as [Device, Device];
      const asked = dice.one(['moves', 'copies', 'archives']);
      const ways: readonly Way[] = [asked, ...dice.shuffled<Way>(['moves', 'copies', 'archives', 'deletes']).filter((way) => way !== asked)];
      return singleOf(dice, {
        id: `~this-computer.${seed}`,
        text: words.question(device.name, other.name, cast.nameOf('A'), asked),
        cases: ways.map((way) => ({ ...caseOf(way, cast, device, other), ...(asked === 'moves' && KEEPS.includes(way) && { belief: 'local-folder-keeps-the-servers-copy' }) })) as [Case & { belief?: string }, ...Case[]],
        look: (see) => {
          const places = [...FOLDERS.filter((folder) => see(`server ${folder}`) !== ''), ...(see(`${device.id} ${KEPT}`) === '' ? [] : (['disk'] as const))];
          return places.length === 0 ? null : { text: words.stored(places, device.name) };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device, other: Device): Case {
  const deed = {
    moves: { on: device.id, do: 'move', message: 'A', to: KEPT },
    copies: { on: device.id, do: 'copy', message: 'A', to: KEPT },
    archives: { on: device.id, do: 'move', message: 'A', to: 'Archive' },
    deletes: { on: device.id, do: 'delete', message: 'A' },
  } as const satisfies Record<Way, Act<string, string>>;
  const scenario = household({
    id: `this-computer-${way}`,
    title: words.scenario,
    cast,
    members: [device, other],
    worlds: ['imap'],
    before: [...arrive(['A']), { on: device.id, do: 'checkMail' }],
    steps: [{ id: 'deed', caption: words.put(cast.nameOf('A'), device.name), do: [deed[way]] }, checks(other)],
  });
  return { scenario, world: 'imap', step: `${other.id}-checks`, ...words.why[way] };
}
