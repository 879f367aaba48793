import { words } from '@/content/words/quiz/make/server-answers';
import type { Act, Scenario } from '@/simulators/scenario';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, checks, household, type Happening } from './household';

/** What happened before the device that one listens to checks for mail. */
type Way = 'nothing' | 'taken' | 'left' | 'logged-in' | 'password' | 'imap';

/** The belief of those who expect another way’s answer. */
const BELIEFS: Partial<Record<Way, string>> = { taken: 'pop3-deletes', 'logged-in': 'two-can-pop-at-once' };

/** What does the server answer? */
export const serverAnswers: Generator = {
  id: 'server-answers',
  title: words.title,
  lesson: 'pop3-session',
  beliefs: ['pop3-deletes', 'two-can-pop-at-once'],
  make(seed) {
    const dice = diceOf(seed, 'server-answers');
    return untilMade(() => {
      const cast = castOf(dice, dice.number(2, 4));
      const [other, device] = devicesOf(dice, 2) as [Device, Device];
      const login = dice.coin();
      const asked = dice.one(login ? (['nothing', 'left', 'logged-in', 'password'] as const) : (['nothing', 'taken', 'left'] as const));
      const ways: readonly Way[] = [asked, ...dice.shuffled<Way>(login ? ['nothing', 'logged-in', 'password', 'imap'] : ['nothing', 'taken', 'logged-in', 'imap']).filter((way) => way !== asked)];
      const said = ['USER alice', `PASS ${asked === 'password' ? MISTYPED : 'secret'}`, ...(login ? [] : ['STAT'])];
      return singleOf(dice, {
        id: `~server-answers.${seed}`,
        text: words.question(cast.labels.map(cast.nameOf), asked, other.name, device.name),
        said,
        cases: ways.map((way) => caseOf(way, cast, other, device)) as [Case, ...Case[]],
        look: (_, { world, scenario, step }, judge) => {
          const own = judge.linesOf({ scenario: scenario.id, step, world }).filter((line) => line.startsWith(device.id));
          const [command, beginning] = world === 'imap' ? ['SELECT', '* \\d+ EXISTS'] : [login || !own.includes(`${device.id} > STAT`) ? 'PASS' : 'STAT', '[+-]'];
          const index = own.findIndex((line) => line.startsWith(`${device.id} > ${command}`));
          const answer = own.slice(index + 1).find((line) => new RegExp(`^${device.id} < ${beginning.replace('*', '\\*')}`).test(line));
          return index < 0 || !answer ? null : { text: answer.slice(`${device.id} < `.length), wire: [own[index]!, answer] };
        },
      });
    });
  },
};

const MISTYPED = 'sercet';

function caseOf(way: Way, cast: Cast, other: Device, device: Device): Case {
  const world = way === 'imap' ? 'imap' : 'pop3';
  const before: Act<string, string>[] = [...arrive(cast.labels), ...(way === 'password' ? [{ on: device.id, do: 'configure', settings: { password: MISTYPED } } as const] : [])];
  const busy: Happening = { ...checks(other), after: 2 };
  const comes: Happening = { ...checks(device), ...(way === 'logged-in' && { after: 2 }) };
  const scenario: Scenario = household({
    id: `server-answers-${way}`,
    title: words.scenario,
    cast,
    members: [{ ...other, pop3: { removal: { when: way === 'taken' ? 'afterDownload' : 'never' } } }, { ...device, pop3: { removal: { when: 'never' } } }],
    worlds: [world],
    before,
    steps: way === 'nothing' || way === 'password' || way === 'imap' ? [comes] : [busy, comes],
  });
  return { scenario, world, step: `${device.id}-checks`, ...words.why[way], belief: BELIEFS[way] };
}
