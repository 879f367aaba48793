import { lab } from '@/machines/lab';
import type { Scenario } from '@/simulators/scenario';
import { playScenario } from '@/simulators/scenario/play';
import { capital, listed } from '@/content/words/prose';
import { inWords } from '../words';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household, inboxOf, type Happening } from './household';

/** After which word of the session the line breaks; `never` for a session that comes to its end. */
type Break = 'RETR' | 'DELE' | 'never';

const WORDS: Readonly<Record<Break | 'imap', Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  RETR: {
    so: 'What had come whole is on the device. Without QUIT the server removed nothing, so all of it can be fetched at the next check.',
    instead: 'So it is when the line breaks in the middle of the download. Here it held until all letters had come.',
    belief: 'a-dropped-line-loses-mail',
  },
  DELE: {
    so: 'All letters had come, and the marks that DELE set are carried out at QUIT alone. Nothing is lost, and at the next check all of it comes again.',
    instead: 'So it is when the line breaks at the very end of the session, just before QUIT.',
  },
  never: {
    so: 'The session came to its end: QUIT was said, and the server removed what was marked.',
    instead: 'Each DELE was answered with +OK, and yet it is a mark only. It takes a QUIT to remove what is marked.',
    belief: 'pop3-deletes',
  },
  imap: {
    so: 'IMAP fetched headers and removed nothing.',
    instead: 'Headers alone is what an IMAP program may fetch first. POP3’s RETR brings whole letters.',
  },
};

/** A POP3 session that breaks off, and who has what afterwards. */
export const beforeQuit: Generator = {
  id: 'before-quit',
  title: 'A line that breaks before QUIT',
  lesson: 'pop3-session',
  beliefs: ['a-dropped-line-loses-mail', 'pop3-deletes'],
  make(seed) {
    const dice = diceOf(seed, 'before-quit');
    return untilMade(() => {
      const cast = castOf(dice, dice.number(2, 4));
      const [device] = devicesOf(dice, 1) as [Device];
      const asked = dice.one(['RETR', 'DELE', 'never']);
      const at = asked === 'RETR' ? dice.number(2, cast.labels.length) : cast.labels.length;
      const others = (['RETR', 'DELE', 'never'] as const).filter((one) => one !== asked);
      const all = cast.labels.length === 2 ? 'both' : 'them all';
      const until = {
        RETR: `It has just said RETR ${at} when the line breaks, and the answer does not come through.`,
        DELE: `It has fetched and marked ${all} when the line breaks, just before QUIT.`,
        never: `It fetches and marks ${all}, and says QUIT. Only then the line breaks.`,
      }[asked];
      const broken: Broken = { cast, device, at, momentOf: momentsIn(cast, device) };
      return singleOf(dice, {
        id: `~before-quit.${seed}`,
        text: `${capital(listed(cast.labels.map(cast.nameOf)))} are at the server. ${capital(device.name)} fetches by POP3, and its program deletes at the server what it has fetched. ${until} Where are whole letters now?`,
        cases: [caseOf(asked, broken), ...others.map((one) => caseOf(one, one === 'RETR' ? { ...broken, at: Math.max(2, at) } : broken)), headersOnly(cast, device)],
        look: (see, { world }) => ({ text: whoHasWhat(see('server INBOX'), see(inboxOf(device, world === 'imap' ? 'imap' : 'pop3')), device, cast.labels.length) }),
      });
    });
  },
};

function whoHasWhat(server: string, device: string, { name }: Device, all: number): string {
  const whole = (description: string) => readHeld(description).filter((one) => one.whole).length;
  const many = (count: number) => (count === all ? (all === 2 ? 'both' : `all ${inWords(all)}`) : count === 0 ? 'none' : inWords(count));
  return `${capital(many(whole(server)))} at the server, and ${many(whole(device))} on ${name}`;
}

interface Broken {
  readonly cast: Cast;
  readonly device: Device;
  /** The number of the letter at whose RETR or DELE it is. */
  readonly at: number;
  readonly momentOf: (after: 'RETR' | 'DELE', at: number) => number;
}

function sessionOf(id: string, cast: Cast, device: Device, rest: readonly Happening[]): Scenario {
  return household({ id: `before-quit-${id}`, title: 'Cut off', cast, members: [device], worlds: ['pop3'], before: arrive(cast.labels), steps: [checks(device), ...rest] });
}

function caseOf(after: Break, { cast, device, at, momentOf }: Broken): Case {
  const breaks = (seconds: number): Happening => ({ id: 'line-breaks', caption: `The line of ${device.name} breaks.`, do: [{ line: device.id, fault: { do: 'cut' } }], after: seconds });
  const scenario = after === 'never' ? sessionOf('at-end', cast, device, [breaks(15)]) : sessionOf(`after-${after.toLowerCase()}-${at}`, cast, device, [breaks(momentOf(after, at))]);
  return { scenario, world: 'pop3', step: 'line-breaks', ...WORDS[after] };
}

/** When the line has to break, in seconds after the check began: a moment after RETR was said, or before QUIT is. Found by playing the session whole. */
function momentsIn(cast: Cast, device: Device): Broken['momentOf'] {
  const { timeline, steps } = playScenario(lab, sessionOf('whole', cast, device, []), 'pop3');
  const trace = lab.traceOf(timeline);
  return (after, at) => {
    const line = after === 'RETR' ? `RETR ${at}` : 'QUIT';
    const said = trace.find((entry) => entry.kind === 'sent' && entry.octets.startsWith(line))!;
    return (said.at - steps[0]!.from + (after === 'RETR' ? 1 : -1)) / 1000;
  };
}

function headersOnly(cast: Cast, device: Device): Case {
  const scenario = household({ id: 'before-quit-imap', title: 'Headers first', cast, members: [device], worlds: ['imap'], before: arrive(cast.labels), steps: [checks(device)] });
  return { scenario, world: 'imap', step: `${device.id}-checks`, ...WORDS.imap };
}
