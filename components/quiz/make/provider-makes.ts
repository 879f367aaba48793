import { words } from '@/content/words/quiz/make/provider-makes';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household } from './household';

type Policy = 'obey' | 'ignore' | 'archive' | 'trash';
const FOLDERS = ['INBOX', 'Archive', 'Trash'] as const;
const POLICIES: readonly Policy[] = ['obey', 'ignore', 'archive', 'trash'];

/** DELE and QUIT were said, and the provider makes of it what it thinks best. */
export const providerMakes: Generator = {
  id: 'provider-makes',
  title: words.title,
  lesson: 'deletion',
  beliefs: ['the-provider-obeys'],
  make(seed) {
    const dice = diceOf(seed, 'provider-makes');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const policies = dice.shuffled(POLICIES);
      return singleOf(dice, {
        id: `~provider-makes.${seed}`,
        text: words.question(device.name, cast.nameOf('A'), policies[0]!),
        cases: policies.map((policy) => caseOf(policy, cast, device)) as [Case, ...Case[]],
        look: (see) => {
          const folder = FOLDERS.find((name) => see(`server ${name}`) !== '') ?? null;
          return { text: words.whereabouts(readHeld(see(`${device.id} Inbox`)).length === 1, device.name, folder) };
        },
      });
    });
  },
};

function caseOf(policy: Policy, cast: Cast, device: Device): Case {
  const scenario = household({
    id: `provider-makes-${policy}`,
    title: words.scenario,
    cast,
    members: [{ ...device, pop3: { removal: { when: 'afterDownload' } } }],
    worlds: ['pop3'],
    before: [{ provider: { do: 'delePolicy', user: 'alice', policy } }, ...arrive(['A'])],
    steps: [checks(device), checks(device, 'again')],
  });
  return { scenario, world: 'pop3', step: `${device.id}-checks-again`, ...words.why[policy], ...(policy === 'obey' && { belief: 'the-provider-obeys' }) };
}
