import type { MatchQuestion, WorldName } from '@/simulators/scenario';
import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Device } from './cast';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { arrive, checks, household, type Member } from './household';

type Protocol = 'pop3' | 'imap';
const SECURITIES = ['clear', 'starttls', 'tls'] as const;
type Security = (typeof SECURITIES)[number];

/** How a device is set, without its port. */
const SET: Readonly<Record<Security, (protocol: Protocol) => string>> = {
  clear: () => 'no encryption',
  starttls: (protocol) => `encryption by ${protocol === 'pop3' ? 'STLS' : 'STARTTLS'}`,
  tls: () => 'TLS from the first octet',
};

const SEEN: Readonly<Record<Security, string>> = {
  clear: 'the password can be read on the way',
  starttls: 'it begins in clear, and the password is sealed',
  tls: 'nothing is ever said in clear',
};

const BECAUSE: Readonly<Record<Security, (protocol: Protocol) => string>> = {
  clear: (protocol) => `Without encryption ${protocol === 'pop3' ? 'PASS' : 'LOGIN'} goes over the line as it is typed, on the old port.`,
  starttls: (protocol) => `${protocol === 'pop3' ? 'STLS' : 'STARTTLS'} is a command: it is said in clear, on the old port, and TLS comes before the password.`,
  tls: (protocol) => `This port is kept for TLS from the first octet: ${protocol === 'pop3' ? '995 for POP3' : '993 for IMAP'}.`,
};

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
  title: 'Settings, ports and seals',
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
    const scenario = household({ id: 'match-lines', title: 'Three lines to one server', cast, members, worlds: [world], before: arrive(cast.labels), steps: members.map((member) => checks(member)) });
    const right = lines.map(({ protocol, security }, index) => {
      const device: Device | undefined = devices[index];
      return {
        text: `Port ${portOf(protocol, security)}: ${SEEN[security]}`,
        claim: { connections: [`${(device ?? devices[0]!).id} ${protocol} ${portOf(protocol, security)} ${PROTECTED[security]}`] },
      };
    });
    const question: MatchQuestion = {
      id: `~match-lines.${seed}`,
      kind: 'match',
      text: `${capital(cast.nameOf('A'))} is fetched by three devices. Which line does each of them open?`,
      left: members.map((member) => ({
        text: `${capital(member.name)}: ${member.protocol === 'pop3' ? 'POP3' : 'IMAP'}, ${SET[member.security](member.protocol)}`,
        scenario: scenario.id,
        step: `${member.id}-checks`,
        world,
        because: BECAUSE[member.security](member.protocol),
      })),
      right: dice.shuffled(right),
    };
    return { question, scenarios: [scenario] };
  },
};
