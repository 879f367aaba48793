import type { Act, Option, Part, Proof, Scenario } from '@/simulators/scenario';
import { oracle, type Oracle } from '../oracle';
import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { diceOf } from '../dice';
import { FAULT_WORDS, FAULTS, type Fault } from './faults';
import type { Generator } from './generator';
import { arrive, household, inboxOf, type Happening } from './household';

/** A letter does not come: what was the matter, and what helps? */
export const whyItIsMissing: Generator = {
  id: 'why-it-is-missing',
  title: 'Why a letter does not come',
  lesson: 'several-devices',
  beliefs: ['server-lost-my-mail', 'pop3-shows-all-folders', 'two-can-pop-at-once'],
  make(seed) {
    const dice = diceOf(seed, 'why-it-is-missing');
    const cast = castOf(dice, 2);
    const [device, other] = devicesOf(dice, 2) as [Device, Device];
    const home: Household = { cast, device, other };
    const faults = dice.some(3, FAULTS);
    const asked = faults[0]!;
    // Each fault with its own cure, and the one that is asked about with each of the cures.
    const scenarios = [...faults.map((fault) => faultAndCure(fault, fault, home)), ...faults.filter((cure) => cure !== asked).map((cure) => faultAndCure(asked, cure, home))];
    const judge = oracle(scenarios);
    const here = idOf(asked, asked);
    const order = dice.shuffled(faults);
    const cause = order.map((fault): Option => {
      const claim = CLAIMS[fault](device, other);
      const proof: Proof = { scenario: here, step: 'looks', world: 'mixed', ...claim };
      const { cause: words, causeIs, causeIsNot, belief } = FAULT_WORDS[fault];
      const text = words(device, other);
      if (fault === asked) return { text, proof, because: causeIs };
      return { text, proof, because: causeIsNot, trueIn: { ...proof, scenario: idOf(fault, fault) }, ...(belief && { belief }) };
    });
    const cure = dice.shuffled(faults).map((fault): Option => {
      const comes = { step: 'next-letter', world: 'mixed', wire: [`${device.id} < Subject: ${cast.letters.B!.subject}`] } as const;
      const { cure: words, cureHelps, cureDoesNot } = FAULT_WORDS[fault];
      const text = words(device, other);
      const proof: Proof = { scenario: idOf(asked, fault), ...comes };
      return fault === asked ? { text, proof, because: cureHelps } : { text, proof, because: cureDoesNot, trueIn: { ...comes, scenario: idOf(fault, fault) } };
    });
    const parts: Part[] = [
      { ask: 'What is the matter?', kind: 'single', options: cause },
      { ask: 'What helps, so that the next letter comes?', kind: 'single', options: cure },
    ];
    const beliefs = [...new Set(cause.flatMap(({ belief }) => belief ?? []))];
    return { question: { id: `~why-it-is-missing.${seed}`, kind: 'diagnose', text: complaint(judge, here, home), beliefs, parts }, scenarios };
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
  return `${capital(name)} does not come to ${device.name}, which fetches by POP3. ${capital(device.name)} ${heard}. On the provider’s website the letter is ${website}. ${capital(other.name)}, which uses the same account, ${has ? 'has it' : 'does not have it'}.`;
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
    { id: 'arrives', caption: `${capital(cast.nameOf('A'))} arrives.`, do: arrive(['A']) },
    ...(visit('A').length > 0 ? [{ id: 'meanwhile', caption: happens(fault, other), do: visit('A') }] : []),
    { id: 'looks', caption: `${capital(device.name)} checks for mail.`, do: [looks], ...(fault === 'locked' && { after: BUSY }) },
    { id: 'cure', caption: `${capital(FAULT_WORDS[cure].cure(device, other))}.`, do: cureOf(cure, device, other) },
    { id: 'another', caption: `${capital(cast.nameOf('B'))} arrives.`, do: arrive(['B']) },
    ...(visit('B').length > 0 && !(cured && (fault === 'junk' || fault === 'lost')) ? [{ id: 'as-before', caption: happens(fault, other), do: visit('B') }] : []),
    { id: 'next-letter', caption: `${capital(device.name)} checks again.`, do: [looks], ...(fault === 'locked' && !cured && { after: BUSY }) },
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
  return fault === 'junk' ? 'It is taken for junk.' : fault === 'lost' ? 'The disk of the server fails.' : `${capital(other.name)} checks for mail.`;
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
