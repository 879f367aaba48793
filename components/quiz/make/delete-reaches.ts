import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household } from './household';

type Way = 'trash' | 'expunge' | 'flag' | 'pop3' | 'pop3-tells';

const isPop3 = (way: Way) => way === 'pop3' || way === 'pop3-tells';

/** How the device is set, in the question. */
const SETTINGS: Readonly<Record<Way, string>> = {
  trash: 'It speaks IMAP, and its program moves to Trash what is deleted.',
  expunge: 'It speaks IMAP, and its program removes for good what is deleted.',
  flag: 'It speaks IMAP, and its program marks what is deleted, and waits to be told to tidy up.',
  pop3: 'It speaks POP3, and leaves a copy at the server.',
  'pop3-tells': 'It speaks POP3, leaves a copy at the server, and deletes that too once the letter is deleted here.',
};

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  trash: {
    so: 'Trash is a folder like any other. The letter was moved, and can be moved back.',
    instead: 'Many programs do that. It is their own setting, and not what this one was set to.',
  },
  expunge: {
    so: 'The program set the mark \\Deleted and expunged at once. Every device loses the letter, and no command brings it back.',
    instead: 'A deletion can reach as far as that. It takes an EXPUNGE, or DELE with QUIT, and this program said neither.',
    belief: 'deleted-is-deleted',
  },
  flag: {
    so: 'The mark \\Deleted is only a mark. The letter lies where it was until somebody expunges.',
    instead: 'A mark alone is left by programs that expunge later, on demand. This one was set otherwise.',
  },
  pop3: {
    so: 'The device cleared its own copy and told the server nothing. The server’s copy lies there as if nothing had happened.',
    instead: 'A device that clears only itself speaks POP3. What is deleted by IMAP, or by a DELE, is deleted at the server.',
    belief: 'deleting-clears-only-the-phone',
  },
  'pop3-tells': {
    so: 'At its next check the program sent DELE for the letter, and the server removed it at QUIT.',
    instead: 'It would be gone if the program had sent DELE and QUIT. A POP3 program does so only where it is set to.',
    belief: 'pop3-deletes',
  },
};

/** One press on “delete”, and what the server has afterwards. */
export const deleteReaches: Generator = {
  id: 'delete-reaches',
  title: 'What the delete button reaches',
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
      const name = cast.nameOf(label);
      return singleOf(dice, {
        id: `~delete-reaches.${seed}`,
        text: `${capital(name)} is deleted on ${device.name}, which checks for mail afterwards. ${SETTINGS[asked]} Where is ${name} at the server now?`,
        cases: ways.map((way) => ({ ...caseOf(way, cast, device, label), ...(way === 'flag' && asked === 'expunge' && { belief: 'imap-cannot-delete' }) })) as [Case & { belief?: string }, ...Case[]],
        look: (see) => ({ text: whereabouts(see('server INBOX'), see('server Trash'), label) }),
      });
    });
  },
};

function whereabouts(inbox: string, trash: string, label: string): string {
  const there = readHeld(inbox).find((one) => one.label === label);
  if (there) return there.flags.includes('\\Deleted') ? 'In the inbox, with the mark \\Deleted' : 'In the inbox, as before';
  return readHeld(trash).some((one) => one.label === label) ? 'In the folder Trash' : 'Nowhere any more';
}

function caseOf(way: Way, cast: Cast, device: Device, label: string): Case {
  const world = isPop3(way) ? 'pop3' : 'imap';
  const scenario = household({
    id: `delete-reaches-${way}`,
    title: 'One press on delete',
    cast,
    members: [{ ...device, pop3: { removal: { when: 'never' }, deleteWhenRemovedLocally: way === 'pop3-tells' }, imap: isPop3(way) ? {} : { deletion: way as 'trash' | 'expunge' | 'flag' } }],
    worlds: [world],
    before: [...arrive(cast.labels), { on: device.id, do: 'checkMail' }],
    steps: [{ id: 'deleted', caption: `${capital(cast.nameOf(label))} is deleted on ${device.name}.`, do: [{ on: device.id, do: 'delete', message: label }] }, checks(device, 'again')],
  });
  return { scenario, world, step: `${device.id}-checks-again`, ...WORDS[way] };
}
