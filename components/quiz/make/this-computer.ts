import type { Act } from '@/simulators/scenario';
import { capital, listed } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, checks, household } from './household';

type Way = 'moves' | 'copies' | 'archives' | 'deletes';

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead'>>> = {
  moves: {
    so: 'A move to “On this computer” is a download, and then a deletion at the server. The other device loses the letter.',
    instead: 'So it is after a move to “On this computer”. Here the server’s copy was not taken away by one.',
  },
  copies: {
    so: 'A copy is a download and nothing more. The server’s letter stays, and the other device shows it as before.',
    instead: 'So it is after a copy, which leaves the server’s letter alone.',
  },
  archives: {
    so: 'Archive is a folder of the server. The letter has moved there, and every device finds it.',
    instead: 'Archive is a folder at the server. A folder “On this computer” is on one disk, and nowhere else.',
  },
  deletes: {
    so: 'This program moves to Trash what is deleted, and Trash is a folder of the server.',
    instead: 'To Trash goes what is deleted by a program that is set so. Nobody pressed “delete” here.',
  },
};

/** After these the server has the letter still. */
const KEEPS: readonly Way[] = ['copies', 'archives'];

/** A letter is put into another folder, on the computer or at the server. */
export const thisComputer: Generator = {
  id: 'this-computer',
  title: 'Folders on this computer',
  lesson: 'folders',
  beliefs: ['local-folder-keeps-the-servers-copy'],
  make(seed) {
    const dice = diceOf(seed, 'this-computer');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device, other] = devicesOf(dice, 2) as [Device, Device];
      const name = cast.nameOf('A');
      const asked = dice.one(['moves', 'copies', 'archives']);
      const ways: readonly Way[] = [asked, ...dice.shuffled<Way>(['moves', 'copies', 'archives', 'deletes']).filter((way) => way !== asked)];
      const deed = { moves: 'moved to a folder “On this computer”', copies: 'copied to a folder “On this computer”', archives: 'moved to the folder Archive of the account' }[asked];
      return singleOf(dice, {
        id: `~this-computer.${seed}`,
        text: `${capital(device.name)} and ${other.name} use IMAP. On ${device.name}, ${name} is ${deed}, and ${other.name} checks for mail. Where is ${name} stored now?`,
        cases: ways.map((way) => ({ ...caseOf(way, cast, device, other), ...(asked === 'moves' && KEEPS.includes(way) && { belief: 'local-folder-keeps-the-servers-copy' }) })) as [Case & { belief?: string }, ...Case[]],
        look: (see) => {
          const at = ([['server INBOX', 'in the inbox at the server'], ['server Archive', 'in Archive at the server'], ['server Trash', 'in Trash at the server'], [`${device.id} local:Kept`, `on the disk of ${device.name}`]] as const).filter(([place]) => see(place) !== '').map(([, words]) => words);
          return at.length === 0 ? null : { text: capital(at.length === 1 ? `${at[0]!}, and nowhere else` : listed(at)) };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device, other: Device): Case {
  const deed = {
    moves: { on: device.id, do: 'move', message: 'A', to: 'local:Kept' },
    copies: { on: device.id, do: 'copy', message: 'A', to: 'local:Kept' },
    archives: { on: device.id, do: 'move', message: 'A', to: 'Archive' },
    deletes: { on: device.id, do: 'delete', message: 'A' },
  } as const satisfies Record<Way, Act<string, string>>;
  const scenario = household({
    id: `this-computer-${way}`,
    title: 'Put somewhere else',
    cast,
    members: [device, other],
    worlds: ['imap'],
    before: [...arrive(['A']), { on: device.id, do: 'checkMail' }],
    steps: [{ id: 'deed', caption: `${capital(cast.nameOf('A'))} is put somewhere else on ${device.name}.`, do: [deed[way]] }, checks(other)],
  });
  return { scenario, world: 'imap', step: `${other.id}-checks`, ...WORDS[way] };
}
