import { words } from '@/content/words/quiz/make/match-lines';
import type { MatchQuestion, WorldName } from '@/simulators/scenario';
import { castOf, devicesOf, type Device } from './cast';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, checks, household, type Member } from './household';

type Protocol = 'pop3' | 'imap';
const SECURITIES = ['clear', 'starttls', 'tls'] as const;
type Security = (typeof SECURITIES)[number];

/** What a connection is in the words of expectations. */
const PROTECTED: Readonly<Record<Security, string>> = { clear: 'clear', starttls: 'upgraded', tls: 'tls' };
const portOf = (protocol: Protocol, security: Security) => (security === 'tls' ? { pop3: 995, imap: 993 } : { pop3: 110, imap: 143 })[protocol];

interface Line {
  readonly protocol: Protocol;
  readonly security: Security;
}

const LINES: readonly Line[] = (['pop3', 'imap'] as const).flatMap((protocol) => SECURITIES.map((security) => ({ protocol, security })));

/** Settings, and the line that each of them opens: its port, and what a stranger has of it. */
export const matchLines: Generator = {
  id: 'match-lines',
  title: words.title,
  lesson: 'ports-and-tls',
  beliefs: [],
  make(seed) {
    const dice = diceOf(seed, 'match-lines');
    const cast = castOf(dice, 1);
    const devices = devicesOf(dice, 3);
    const lines = dice.some(4, LINES);
    const members = devices.map((device, index): Member & Line => {
      const { protocol, security } = lines[index]!;
      return { ...device, protocol, security, pop3: { security, removal: { when: 'never' } }, imap: { security } };
    });
    const world: WorldName = members.every(({ protocol }) => protocol === members[0]!.protocol) ? members[0]!.protocol : 'mixed';
    const scenario = household({ id: 'match-lines', title: words.scenario, cast, members, worlds: [world], before: arrive(cast.labels), steps: members.map((member) => checks(member)) });
    const right = lines.map(({ protocol, security }, index) => {
      const device: Device | undefined = devices[index];
      return {
        text: words.line(portOf(protocol, security), security),
        claim: { connections: [`${(device ?? devices[0]!).id} ${protocol} ${portOf(protocol, security)} ${PROTECTED[security]}`] },
      };
    });
    const question: MatchQuestion = {
      id: `~match-lines.${seed}`,
      kind: 'match',
      text: words.question(cast.nameOf('A')),
      left: members.map((member) => ({
        text: words.device(member.name, member.protocol, member.security),
        scenario: scenario.id,
        step: `${member.id}-checks`,
        world,
        because: words.because[member.security](member.protocol, portOf(member.protocol, member.security)),
      })),
      right: dice.shuffled(right),
    };
    return { question, scenarios: [scenario] };
  },
};
