import { lab } from '@/machines/lab';
import { words } from '@/content/words/quiz/make/before-quit';
import type { Scenario } from '@/simulators/scenario';
import { playScenario } from '@/simulators/scenario/play';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { arrive, checks, household, inboxOf, type Happening } from './household';

/** After which word of the session the line breaks; `never` for a session that comes to its end. */
type Break = 'RETR' | 'DELE' | 'never';

/** The belief of those who expect another outcome. */
const BELIEFS: Partial<Record<Break, string>> = { RETR: 'a-dropped-line-loses-mail', never: 'pop3-deletes' };

/** A POP3 session that breaks off, and who has what afterwards. */
export const beforeQuit: Generator = {
  id: 'before-quit',
  title: words.title,
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
      const broken: Broken = { cast, device, at, momentOf: momentsIn(cast, device) };
      return singleOf(dice, {
        id: `~before-quit.${seed}`,
        text: words.question(cast.labels.map(cast.nameOf), device.name, asked, at),
        cases: [caseOf(asked, broken), ...others.map((one) => caseOf(one, one === 'RETR' ? { ...broken, at: Math.max(2, at) } : broken)), headersOnly(cast, device)],
        look: (see, { world }) => ({ text: words.whole(wholeIn(see('server INBOX')), wholeIn(see(inboxOf(device, world === 'imap' ? 'imap' : 'pop3'))), cast.labels.length, device.name) }),
      });
    });
  },
};

function wholeIn(description: string): number {
  return readHeld(description).filter((one) => one.whole).length;
}

interface Broken {
  readonly cast: Cast;
  readonly device: Device;
  /** The number of the letter at whose RETR or DELE it is. */
  readonly at: number;
  readonly momentOf: (after: 'RETR' | 'DELE', at: number) => number;
}

function sessionOf(id: string, cast: Cast, device: Device, rest: readonly Happening[]): Scenario {
  return household({ id: `before-quit-${id}`, title: words.scenario, cast, members: [device], worlds: ['pop3'], before: arrive(cast.labels), steps: [checks(device), ...rest] });
}

function caseOf(after: Break, { cast, device, at, momentOf }: Broken): Case {
  const breaks = (seconds: number): Happening => ({ id: 'line-breaks', caption: words.breaks(device.name), do: [{ line: device.id, fault: { do: 'cut' } }], after: seconds });
  const scenario = after === 'never' ? sessionOf('at-end', cast, device, [breaks(15)]) : sessionOf(`after-${after.toLowerCase()}-${at}`, cast, device, [breaks(momentOf(after, at))]);
  return { scenario, world: 'pop3', step: 'line-breaks', ...words.why[after], belief: BELIEFS[after] };
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
  const scenario = household({ id: 'before-quit-imap', title: words.headersFirst, cast, members: [device], worlds: ['imap'], before: arrive(cast.labels), steps: [checks(device)] });
  return { scenario, world: 'imap', step: `${device.id}-checks`, ...words.why.imap };
}
