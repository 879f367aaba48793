import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household } from './household';

type Policy = 'obey' | 'ignore' | 'archive' | 'trash';
const PLACES = [['server INBOX', 'in the inbox'], ['server Archive', 'in Archive'], ['server Trash', 'in Trash']] as const;
const POLICIES: readonly Policy[] = ['obey', 'ignore', 'archive', 'trash'];

/** What each provider says of itself, in its help pages. */
const SAYS: Readonly<Record<Policy, string>> = {
  obey: 'what a program deletes by POP3 is removed',
  ignore: 'what a program deletes by POP3 stays in the inbox all the same',
  archive: 'what a program deletes by POP3 goes to Archive',
  trash: 'what a program deletes by POP3 goes to Trash',
};

const WORDS: Readonly<Record<Policy, Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  obey: {
    so: 'This provider obeys: what was marked by DELE is removed at QUIT.',
    instead: 'The program asked for it, and was told +OK. What is made of it is the provider’s decision, and this one decides otherwise.',
    belief: 'the-provider-obeys',
  },
  ignore: {
    so: 'The program is told +OK, and the provider keeps the letter where it is. The program had crossed it off its list, so it comes a second time.',
    instead: 'So it goes with a provider that keeps everything in the inbox: the letter comes again. This one says otherwise.',
  },
  archive: {
    so: 'The program is told +OK, and the provider files the letter away. POP3 cannot see it there; IMAP can.',
    instead: 'There are providers that file such letters in Archive. This one says otherwise.',
  },
  trash: {
    so: 'The program is told +OK, and the provider moves the letter to Trash, from which it can be taken for a while.',
    instead: 'There are providers that move such letters to Trash. This one says otherwise.',
  },
};

/** DELE and QUIT were said, and the provider makes of it what it thinks best. */
export const providerMakes: Generator = {
  id: 'provider-makes',
  title: 'What the provider makes of DELE',
  lesson: 'deletion',
  beliefs: ['the-provider-obeys'],
  make(seed) {
    const dice = diceOf(seed, 'provider-makes');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const name = cast.nameOf('A');
      const policies = dice.shuffled(POLICIES);
      return singleOf(dice, {
        id: `~provider-makes.${seed}`,
        text: `${capital(device.name)} fetches ${name} by POP3, and its program says DELE and QUIT. The provider’s help pages tell that ${SAYS[policies[0]!]}. Then ${device.name} checks once more. Where is ${name} now?`,
        cases: policies.map((policy) => caseOf(policy, cast, device)) as [Case, ...Case[]],
        look: (see) => {
          const there = PLACES.find(([place]) => see(place) !== '');
          const times = readHeld(see(`${device.id} Inbox`)).length;
          return { text: `${times === 1 ? 'Once' : 'Twice'} on ${device.name}, and ${there ? there[1] : 'nowhere'} at the server` };
        },
      });
    });
  },
};

function caseOf(policy: Policy, cast: Cast, device: Device): Case {
  const scenario = household({
    id: `provider-makes-${policy}`,
    title: 'What the provider makes of it',
    cast,
    members: [{ ...device, pop3: { removal: { when: 'afterDownload' } } }],
    worlds: ['pop3'],
    before: [{ provider: { do: 'delePolicy', user: 'alice', policy } }, ...arrive(['A'])],
    steps: [checks(device), checks(device, 'again')],
  });
  return { scenario, world: 'pop3', step: `${device.id}-checks-again`, ...WORDS[policy] };
}
