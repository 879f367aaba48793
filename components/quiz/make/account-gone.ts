import { capital, listed } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, household, inboxOf } from './household';

type Way = 'takes' | 'leaves' | 'imap' | 'takes-and-keeps' | 'leaves-and-keeps';

/** What came before, in the question. */
const STORY: Readonly<Record<Way, (device: Device, letter: string) => string>> = {
  takes: ({ name }, letter) => `${capital(name)} fetched ${letter} by POP3, and its program deletes at the server what it has fetched.`,
  leaves: ({ name }, letter) => `${capital(name)} fetched ${letter} by POP3, and its program leaves a copy at the server.`,
  imap: ({ name }, letter) => `${capital(name)} fetched ${letter} by IMAP, whole.`,
  'takes-and-keeps': ({ name }, letter) => `${capital(name)} fetched ${letter} by POP3, and its program deletes at the server what it has fetched. Then Alice copied it to a folder “On this computer”.`,
  'leaves-and-keeps': ({ name }, letter) => `${capital(name)} fetched ${letter} by POP3, and its program leaves a copy at the server. Then Alice copied it to a folder “On this computer”.`,
};

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  takes: {
    so: 'The only copy belonged to the account on the device, and went with it. At the server there had been none since the download.',
    instead: 'It would be lost if the copy in the account had been the only one. Here there was another.',
  },
  leaves: {
    so: 'What the device held for the account is gone. The copy that was left at the server is not touched by it.',
    instead: 'At the server it would be if it had not been deleted there after the download, or if it had been IMAP’s.',
    belief: 'removing-an-account-is-harmless',
  },
  imap: {
    so: 'With IMAP the device held a cache. The letter lives at the server, and comes back when the account is set up again.',
    instead: 'At the server it would be by IMAP. This program deleted it there after the download.',
    belief: 'removing-an-account-is-harmless',
  },
  'takes-and-keeps': {
    so: 'A folder “On this computer” belongs to no account. That copy is the only one now.',
    instead: 'On the disk it would be if it had been copied to a folder beside the account, and nowhere else if the server’s had been deleted.',
  },
  'leaves-and-keeps': {
    so: 'The copy at the server was left, and the one “On this computer” belongs to no account. Only the account’s own went.',
    instead: 'In both places it would be if a copy had been left at the server, and another one made beside the account.',
  },
};

/** An account is removed from a device: what is left of its mail? */
export const accountGone: Generator = {
  id: 'account-gone',
  title: 'An account is removed',
  lesson: 'backup-and-loss',
  beliefs: ['removing-an-account-is-harmless'],
  make(seed) {
    const dice = diceOf(seed, 'account-gone');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const name = cast.nameOf('A');
      const asked = dice.one(['takes', 'leaves', 'imap', 'takes-and-keeps', 'leaves-and-keeps']);
      const others = dice.shuffled<Way>(['takes', dice.one(['leaves', 'imap']), 'takes-and-keeps', 'leaves-and-keeps']).filter((way) => way !== asked);
      return singleOf(dice, {
        id: `~account-gone.${seed}`,
        text: `${STORY[asked](device, name)} Now the account is removed from ${device.name}. Where is ${name} after that?`,
        cases: [caseOf(asked, cast, device), ...others.map((way) => ({ ...caseOf(way, cast, device), ...(asked !== 'takes' && { belief: undefined }) }))],
        look: (see, { world }) => {
          const account = see(inboxOf(device, world === 'imap' ? 'imap' : 'pop3'));
          const places = [...(see('server INBOX') === '' ? [] : ['at the server']), ...(account === '' ? [] : ['in the account']), ...(see(`${device.id} local:Kept`) === '' ? [] : [`on the disk of ${device.name}`])];
          return { text: places.length === 0 ? 'Nowhere any more' : capital(`${listed(places)}${places.length === 1 ? ', and nowhere else' : ''}`) };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device): Case {
  const world = way === 'imap' ? 'imap' : 'pop3';
  const keeps = way.endsWith('-and-keeps');
  const scenario = household({
    id: `account-gone-${way}`,
    title: 'The account is removed',
    cast,
    members: [{ ...device, pop3: { removal: { when: way.startsWith('takes') ? 'afterDownload' : 'never' } }, imap: { download: 'full' } }],
    worlds: [world],
    before: [...arrive(['A']), { on: device.id, do: 'checkMail' }],
    steps: [
      ...(keeps ? [{ id: 'kept', caption: `${capital(cast.nameOf('A'))} is copied to a folder on this computer.`, do: [{ on: device.id, do: 'copy', message: 'A', to: 'local:Kept' } as const] }] : []),
      { id: 'removed', caption: `The account is removed from ${device.name}.`, do: [{ on: device.id, do: 'removeAccount' }] },
    ],
  });
  return { scenario, world, step: 'removed', ...WORDS[way] };
}
