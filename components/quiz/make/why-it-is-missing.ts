import type { Act, Option, Part, Proof, Scenario } from '@/simulators/scenario';
import { oracle, type Oracle } from '../oracle';
import { sentence } from '../words';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { diceOf } from './dice';
import type { Generator } from './generator';
import { arrive, household, inboxOf, type Happening } from './household';

type Fault = 'swept' | 'lost' | 'junk' | 'locked' | 'password' | 'offline';
const FAULTS: readonly Fault[] = ['swept', 'lost', 'junk', 'locked', 'password', 'offline'];

interface Words {
  /** The cause, and why one would think so or why it is so. */
  cause(device: Device, other: Device): string;
  readonly causeIs: string;
  readonly causeIsNot: string;
  /** What cures it. */
  cure(device: Device, other: Device): string;
  readonly cureHelps: string;
  readonly cureDoesNot: string;
  readonly belief?: string;
}

const WORDS: Readonly<Record<Fault, Words>> = {
  swept: {
    cause: (_, { name }) => `${sentence(name)} fetched it first by POP3, and deleted it at the server`,
    causeIs: 'The letter is nowhere at the server, and the other device has it: it said DELE and QUIT.',
    causeIsNot: 'A POP3 program that deletes after download leaves an empty maildrop, and the letter nowhere at the server.',
    cure: (_, { name }) => `Have ${name} leave a copy at the server`,
    cureHelps: 'Then the next letter stays in the maildrop, and every device finds it.',
    cureDoesNot: 'It helps where another program takes the letters away. Here none does.',
  },
  lost: {
    cause: () => 'The server has lost it',
    causeIs: 'It is nowhere at the server, and no device has it. That is rare, and it happens.',
    causeIsNot: 'When a server loses letters, they are nowhere at all. This one is still to be found.',
    cure: () => 'Ask the provider to mend its disk and bring back its backup',
    cureHelps: 'What the provider had put aside comes back, and the next letter stays.',
    cureDoesNot: 'A backup helps where the server has lost something. Here it has not.',
    belief: 'server-lost-my-mail',
  },
  junk: {
    cause: () => 'It was taken for junk, and POP3 does not see the folder Junk',
    causeIs: 'The letter is at the server, in a folder. POP3 knows the inbox and nothing else.',
    causeIsNot: 'A filter may do that, and then the letter is at the server, in Junk.',
    cure: () => 'Tell the provider that such letters are no junk',
    cureHelps: 'Then the next one comes to the inbox, which is all that POP3 sees.',
    cureDoesNot: 'It helps where a filter puts the letters aside. Here none did.',
    belief: 'pop3-shows-all-folders',
  },
  locked: {
    cause: (_, { name }) => `${sentence(name)} is logged in by POP3 at the same time`,
    causeIs: 'The maildrop belongs to one POP3 session at a time. [IN-USE] says that another one has it.',
    causeIsNot: 'A maildrop that is taken answers -ERR [IN-USE]. That was not said here.',
    cure: (_, { name }) => `Check again when ${name} has finished`,
    cureHelps: 'With its QUIT the other session gives the lock back.',
    cureDoesNot: 'Waiting helps against a lock. Here nobody held it.',
    belief: 'two-can-pop-at-once',
  },
  password: {
    cause: () => 'The password is wrong',
    causeIs: '[AUTH] says that the password was not accepted. Everything else is well.',
    causeIsNot: 'A wrong password is answered by -ERR [AUTH]. That was not said here.',
    cure: ({ name }) => `Type the right password on ${name}`,
    cureHelps: 'With the right one the login is accepted, and the letters come.',
    cureDoesNot: 'The password is right as it stands, so typing it anew changes nothing.',
  },
  offline: {
    cause: ({ name }) => `${sentence(name)} has no line to the server`,
    causeIs: 'No connection was opened, so nothing was asked and nothing answered.',
    causeIsNot: 'Without a line there would be no connection at all. Here the server was reached.',
    cure: ({ name }) => `Bring ${name} online`,
    cureHelps: 'With a line it can ask, and the letters come.',
    cureDoesNot: 'It has a line: the server was reached.',
  },
};

/** A letter does not come: what was the matter, and what helps? */
export const whyItIsMissing: Generator = {
  id: 'why-it-is-missing',
  title: 'Why a letter does not come',
  lesson: 'several-devices',
  beliefs: ['server-lost-my-mail', 'pop3-shows-all-folders', 'two-can-pop-at-once'],
  make(seed) {
    const dice = diceOf(seed);
    const cast = castOf(dice, 2);
    const [device, other] = devicesOf(dice, 2) as [Device, Device];
    const household = { cast, device, other };
    const faults = dice.some(3, FAULTS);
    const asked = faults[0]!;
    // Each fault with its own cure, and the one that is asked about with each of the cures.
    const scenarios = [...new Map([...faults.map((fault) => faultAndCure(fault, fault, household)), ...faults.map((cure) => faultAndCure(asked, cure, household))].map((one) => [one.id, one])).values()];
    const judge = oracle(scenarios);
    const here = idOf(asked, asked);
    const order = dice.shuffled(faults);
    const cause = order.map((fault): Option => {
      const claim = CLAIMS[fault](device, other);
      const proof: Proof = { scenario: here, step: 'looks', world: 'mixed', ...claim };
      const { cause: words, causeIs, causeIsNot, belief } = WORDS[fault];
      const text = words(device, other);
      if (fault === asked) return { text, proof, because: causeIs };
      return { text, proof, because: causeIsNot, trueIn: { ...proof, scenario: idOf(fault, fault) }, ...(belief && { belief }) };
    });
    const cure = dice.shuffled(faults).map((fault): Option => {
      const comes = { step: 'next-letter', world: 'mixed', wire: [`${device.id} < Subject: ${cast.letters.B!.subject}`] } as const;
      const { cure: words, cureHelps, cureDoesNot } = WORDS[fault];
      const text = words(device, other);
      const proof: Proof = { scenario: idOf(asked, fault), ...comes };
      return fault === asked ? { text, proof, because: cureHelps } : { text, proof, because: cureDoesNot, trueIn: { ...comes, scenario: idOf(fault, fault) } };
    });
    const parts: Part[] = [
      { ask: 'What is the matter?', kind: 'single', options: cause },
      { ask: 'What helps, so that the next letter comes?', kind: 'single', options: cure },
    ];
    const beliefs = [...new Set(cause.flatMap(({ belief }) => belief ?? []))];
    return { question: { id: `~why-it-is-missing.${seed}`, kind: 'diagnose', text: complaint(judge, here, household), beliefs, parts }, scenarios };
  },
};

interface Household {
  readonly cast: Cast;
  readonly device: Device;
  readonly other: Device;
}

/** What a fault shows while the device looks for the letter, and no other fault does. */
const CLAIMS: Readonly<Record<Fault, (device: Device, other: Device) => Pick<Proof, 'views' | 'wire' | 'connections'>>> = {
  swept: (_, other) => ({ views: { 'server INBOX': '', [inboxOf(other, 'pop3')]: 'A' } }),
  lost: (_, other) => ({ views: { 'server INBOX': '', 'server Junk': '', [inboxOf(other, 'pop3')]: '' } }),
  junk: () => ({ views: { 'server Junk': 'A' } }),
  locked: ({ id }) => ({ wire: [`${id} < -ERR [IN-USE]`] }),
  password: ({ id }) => ({ wire: [`${id} < -ERR [AUTH]`] }),
  offline: () => ({ connections: [] }),
};

/** The complaint, and what can be seen of it. */
function complaint(judge: Oracle, scenario: string, { cast, device, other }: Household): string {
  const point = { scenario, step: 'looks', world: 'mixed' } as const;
  const said = judge.linesOf(point).filter((line) => line.startsWith(`${device.id} < `)).map((line) => line.slice(device.id.length + 3));
  const refusal = said.find((line) => line.startsWith('-ERR'));
  const name = cast.nameOf('A');
  const website = judge.heldBy(point, 'server INBOX') !== '' ? 'in the inbox' : judge.heldBy(point, 'server Junk') !== '' ? 'in Junk' : 'nowhere';
  const has = [inboxOf(other, 'pop3'), inboxOf(other, 'imap')].some((place) => judge.heldBy(point, place) !== '');
  const heard = refusal ? `was told ${refusal.slice(0, refusal.indexOf(']') + 1)}` : said.length > 0 ? 'could log in, and found the maildrop empty' : 'opened no connection';
  return `${sentence(name)} does not come to ${device.name}, which fetches by POP3. ${sentence(device.name)} ${heard}. On the provider’s website the letter is ${website}. ${sentence(other.name)}, which uses the same account, ${has ? 'has it' : 'does not have it'}.`;
}

const idOf = (fault: Fault, cure: Fault) => `why-missing-${fault}-${cure}`;

/** A letter meets the fault; something is done about it; and another letter comes. */
function faultAndCure(fault: Fault, cure: Fault, { cast, device, other }: Household): Scenario {
  const cured = fault === cure;
  const looks = { on: device.id, do: 'checkMail' } as const;
  const visit = (label: string): Act<string, string>[] => {
    if (fault === 'junk') return [{ on: other.id, do: 'move', message: label, to: 'Junk' }];
    if (fault === 'lost') return [{ provider: { do: 'wipe', user: 'alice' } }];
    return fault === 'swept' || fault === 'locked' ? [{ on: other.id, do: 'checkMail' }] : [];
  };
  const steps: Happening[] = [
    { id: 'arrives', caption: `${sentence(cast.nameOf('A'))} arrives.`, do: arrive(['A']) },
    ...(visit('A').length > 0 ? [{ id: 'meanwhile', caption: happens(fault, other), do: visit('A') }] : []),
    { id: 'looks', caption: `${sentence(device.name)} checks for mail.`, do: [looks], ...(fault === 'locked' && { after: BUSY }) },
    { id: 'cure', caption: `${sentence(WORDS[cure].cure(device, other))}.`, do: cureOf(cure, device, other) },
    { id: 'another', caption: `${sentence(cast.nameOf('B'))} arrives.`, do: arrive(['B']) },
    ...(visit('B').length > 0 && !(cured && (fault === 'junk' || fault === 'lost')) ? [{ id: 'as-before', caption: happens(fault, other), do: visit('B') }] : []),
    { id: 'next-letter', caption: `${sentence(device.name)} checks again.`, do: [looks], ...(fault === 'locked' && !cured && { after: BUSY }) },
  ];
  const before: Partial<Record<Fault, Act<string, string>[]>> = { password: [{ on: device.id, do: 'configure', settings: { password: 'plum-cake' } }], offline: [{ on: device.id, do: 'goOffline' }] };
  return household({
    id: idOf(fault, cure),
    title: 'A letter does not come',
    cast,
    members: [
      { ...device, protocol: 'pop3', pop3: { removal: { when: 'never' } } },
      { ...other, protocol: fault === 'junk' ? 'imap' : 'pop3', pop3: { removal: { when: fault === 'swept' ? 'afterDownload' : 'never' } }, imap: { watch: 'idle' } },
    ],
    worlds: ['mixed'],
    before: before[fault] ?? [],
    steps,
  });
}

function happens(fault: Fault, other: Device): string {
  return fault === 'junk' ? 'It is taken for junk.' : fault === 'lost' ? 'The disk of the server fails.' : `${sentence(other.name)} checks for mail.`;
}

/** Seconds into the other device’s session: it is logged in, and has not said QUIT. */
const BUSY = 2;

function cureOf(cure: Fault, device: Device, other: Device): Act<string, string>[] {
  switch (cure) {
    case 'swept':
      return [{ on: other.id, do: 'configure', settings: { removal: { when: 'never' } } }];
    case 'password':
      return [{ on: device.id, do: 'configure', settings: { password: 'secret' } }];
    case 'offline':
      return [{ on: device.id, do: 'goOnline' }];
    case 'lost':
      return [{ provider: { do: 'restoreBackup', user: 'alice' } }];
    case 'junk':
    case 'locked':
      return [];
  }
}
