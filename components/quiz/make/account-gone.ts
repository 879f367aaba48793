import { words } from '@/content/words/quiz/make/account-gone';
import { castOf, devicesOf, KEPT, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, household, inboxOf } from './household';

type Way = 'takes' | 'leaves' | 'imap' | 'takes-and-keeps' | 'leaves-and-keeps';

/** The belief of those who expect another way’s outcome. */
const BELIEFS: Partial<Record<Way, string>> = { leaves: 'removing-an-account-is-harmless', imap: 'removing-an-account-is-harmless' };

/** An account is removed from a device: what is left of its mail? */
export const accountGone: Generator = {
  id: 'account-gone',
  title: words.title,
  lesson: 'backup-and-loss',
  beliefs: ['removing-an-account-is-harmless'],
  make(seed) {
    const dice = diceOf(seed, 'account-gone');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const asked = dice.one(['takes', 'leaves', 'imap', 'takes-and-keeps', 'leaves-and-keeps']);
      const others = dice.shuffled<Way>(['takes', dice.one(['leaves', 'imap']), 'takes-and-keeps', 'leaves-and-keeps']).filter((way) => way !== asked);
      return singleOf(dice, {
        id: `~account-gone.${seed}`,
        text: words.question(asked, device.name, cast.nameOf('A')),
        cases: [caseOf(asked, cast, device), ...others.map((way) => ({ ...caseOf(way, cast, device), ...(asked !== 'takes' && { belief: undefined }) }))],
        look: (see, { world }) => {
          const account = see(inboxOf(device, world === 'imap' ? 'imap' : 'pop3'));
          return { text: words.places(see('server INBOX') !== '', account !== '', see(`${device.id} ${KEPT}`) !== '', device.name) };
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
    title: words.scenario,
    cast,
    members: [{ ...device, pop3: { removal: { when: way.startsWith('takes') ? 'afterDownload' : 'never' } }, imap: { download: 'full' } }],
    worlds: [world],
    before: [...arrive(['A']), { on: device.id, do: 'checkMail' }],
    steps: [
      ...(keeps ? [{ id: 'kept', caption: words.kept(cast.nameOf('A')), do: [{ on: device.id, do: 'copy', message: 'A', to: KEPT } as const] }] : []),
      { id: 'removed', caption: words.removed(device.name), do: [{ on: device.id, do: 'removeAccount' }] },
    ],
  });
  return { scenario, world, step: 'removed', ...words.why[way], belief: BELIEFS[way] };
}
