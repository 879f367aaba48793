import { capital, listed } from '@/content/words/prose';
import type { Act, Scenario } from '@/simulators/scenario';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, checks, household, type Happening } from './household';

/** What happened before the device that one listens to checks for mail. */
type Way = 'nothing' | 'taken' | 'left' | 'logged-in' | 'password' | 'imap';

const BEFORE: Readonly<Record<Exclude<Way, 'imap'>, (other: Device, device: Device) => string>> = {
  nothing: () => 'Nobody has looked at them yet.',
  taken: ({ name }) => `${capital(name)} has fetched them by POP3, and deleted at the server what it fetched.`,
  left: ({ name }) => `${capital(name)} has fetched them by POP3, and left a copy at the server.`,
  'logged-in': ({ name }) => `${capital(name)} is logged in by POP3, and has not said QUIT yet.`,
  password: (_, { name }) => `On ${name} the password has been mistyped.`,
};

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  nothing: {
    so: 'The login is accepted, and nothing has touched the letters.',
    instead: 'It would be so if nobody else had been there, and the password were right.',
  },
  taken: {
    so: 'What the other program marked by DELE was removed at its QUIT. The maildrop is empty.',
    instead: 'An empty maildrop is what a program leaves behind that deletes after download. None has done so here.',
    belief: 'pop3-deletes',
  },
  left: {
    so: 'The other program has left, so the maildrop is free, and it only read. What is there is there for everybody, whoever has it already.',
    instead: 'It would be so if another program had been there before, and left copies.',
  },
  'logged-in': {
    so: 'The password is right, and still the maildrop belongs to one session at a time. [IN-USE] says so.',
    instead: 'The lock of the maildrop is held while another POP3 session lasts. Here there is none.',
    belief: 'two-can-pop-at-once',
  },
  password: {
    so: 'The password is wrong. [AUTH] tells that from a maildrop that is only taken at the moment.',
    instead: 'It would be so with a wrong password. This one is right.',
  },
  imap: {
    so: 'An IMAP server tells how many letters a folder has when it is selected.',
    instead: 'It is IMAP that answers with a star. In POP3 each answer begins with +OK or -ERR.',
  },
};

/** What does the server answer? */
export const serverAnswers: Generator = {
  id: 'server-answers',
  title: 'What the server answers',
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
        text: `${capital(listed(cast.labels.map(cast.nameOf)))} have arrived at the server. ${BEFORE[asked](other, device)} Now ${device.name} checks by POP3. What does the server answer to the last line?`,
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
    title: 'At the door of the maildrop',
    cast,
    members: [{ ...other, pop3: { removal: { when: way === 'taken' ? 'afterDownload' : 'never' } } }, { ...device, pop3: { removal: { when: 'never' } } }],
    worlds: [world],
    before,
    steps: way === 'nothing' || way === 'password' || way === 'imap' ? [comes] : [busy, comes],
  });
  return { scenario, world, step: `${device.id}-checks`, ...WORDS[way] };
}
