import { defineScenario, type Act, type LetterSpec, type Scenario } from '@/simulators/scenario';
import { holdsFor, type Answers, type When } from '@/content/advice';
import { CHOIR, INVOICE, LUNCH, MORE_PHOTOS, PHOTOS, TICKET } from '@/content/scenarios/letters';

/** Who acts: the device that is used most, another, the one that is taken along, and one that is bought later. */
type Role = 'main' | 'other' | 'traveller' | 'new';
type Device = Scenario['devices'][string];

/** Something that happens in the run, where the answers make it matter. */
interface Piece {
  readonly id: string;
  readonly when: When;
  /** `{main}` and the other roles stand for the devices’ names. */
  readonly caption: string;
  readonly do: readonly Act<string, Role>[];
  /** Seconds until the next. */
  readonly lasts: number;
}

const LETTERS: Readonly<Record<string, LetterSpec>> = { A: LUNCH, B: INVOICE, C: TICKET, D: PHOTOS, E: CHOIR, F: MORE_PHOTOS };

/** Octets a second, where the line is slow, and what a small mailbox holds. */
const SLOW = 1000;
const SMALL = 40_000;

const PIECES: readonly Piece[] = [
  { id: 'letters-arrive', when: {}, caption: 'Two letters arrive.', do: [{ deliver: 'A' }, { deliver: 'B' }], lasts: 2 },
  { id: 'main-checks', when: {}, caption: 'The {main} checks for mail.', do: [{ on: 'main', do: 'checkMail' }], lasts: 13 },
  { id: 'other-checks', when: { devices: ['several'] }, caption: 'The {other} checks for mail.', do: [{ on: 'other', do: 'checkMail' }], lasts: 13 },
  { id: 'main-reads', when: {}, caption: 'The {main} opens Ada’s letter and deletes the invoice.', do: [{ on: 'main', do: 'open', message: 'A' }, { on: 'main', do: 'delete', message: 'B' }], lasts: 9 },
  { id: 'main-flags', when: { people: ['several'] }, caption: 'On the {main} Ada’s letter is flagged: somebody deals with it.', do: [{ on: 'main', do: 'flag', message: 'A' }], lasts: 7 },
  { id: 'other-looks', when: { devices: ['several'] }, caption: 'The {other} checks again. Does it know what was done on the {main}?', do: [{ on: 'other', do: 'checkMail' }], lasts: 13 },
  { id: 'ticket-arrives', when: { offline: ['often'] }, caption: 'A train ticket arrives, and the {traveller} checks while it still has a line.', do: [{ deliver: 'C' }, { on: 'traveller', do: 'checkMail' }], lasts: 13 },
  { id: 'reads-offline', when: { offline: ['often'] }, caption: 'On the train, without a line, the {traveller} opens the ticket.', do: [{ on: 'traveller', do: 'goOffline' }, { on: 'traveller', do: 'open', message: 'C' }], lasts: 6 },
  { id: 'online-again', when: { offline: ['often'] }, caption: 'The {traveller} is online again.', do: [{ on: 'traveller', do: 'goOnline' }], lasts: 13 },
  { id: 'line-is-slow', when: { line: ['slow', 'both'] }, caption: 'The line of the {main} is slow. Photos arrive, and after them a short letter.', do: [{ line: 'main', fault: { do: 'quality', bandwidth: SLOW } }, { deliver: 'D' }, { deliver: 'E' }], lasts: 2 },
  { id: 'checks-slowly', when: { line: ['slow', 'both'] }, caption: 'The {main} checks. After a quarter of a minute, is the short letter there?', do: [{ on: 'main', do: 'checkMail' }], lasts: 15 },
  { id: 'waits', when: { line: ['slow', 'both'] }, caption: 'It goes on until all that was asked for has come.', do: [], lasts: 45 },
  { id: 'line-is-good', when: { line: ['slow', 'both'] }, caption: 'The line is good again.', do: [{ line: 'main', fault: { do: 'quality', bandwidth: null } }], lasts: 3 },
  { id: 'photos-arrive', when: { line: ['small'] }, caption: 'Photos arrive and fill most of the small mailbox. The {main} checks.', do: [{ deliver: 'D' }, { on: 'main', do: 'checkMail' }], lasts: 16 },
  { id: 'more-photos', when: { line: ['small', 'both'] }, caption: 'More photos arrive. Is there room for them?', do: [{ deliver: 'F' }], lasts: 5 },
  { id: 'main-is-lost', when: { copy: ['no'] }, caption: 'The {main} is left on a bus, and stays lost.', do: [{ lose: 'main' }], lasts: 3 },
  { id: 'new-checks', when: {}, caption: 'A new tablet is set up, and checks for mail. What does it find?', do: [{ on: 'new', do: 'checkMail' }], lasts: 18 },
];

/** What a wish wants of a letter in a place. `away` is out of the inbox: elsewhere, or gone. */
export interface Want {
  readonly letter: string;
  readonly place: 'server INBOX' | Role;
  readonly is: 'there' | 'whole' | 'read' | 'flagged' | 'away';
}

/** Something that one wants of one’s mail, and the step after which the run shows whether it comes true. */
export interface Wish {
  readonly id: string;
  readonly when: When;
  readonly step: string;
  readonly text: string;
  readonly wants: readonly [Want, ...Want[]];
}

export const WISHES: readonly Wish[] = [
  { id: 'reach', when: { devices: ['one'] }, step: 'main-checks', text: 'Your letters reach you', wants: [{ letter: 'A', place: 'main', is: 'there' }, { letter: 'B', place: 'main', is: 'there' }] },
  { id: 'reach', when: { devices: ['several'] }, step: 'other-checks', text: 'Every letter reaches every device', wants: [{ letter: 'A', place: 'other', is: 'there' }, { letter: 'A', place: 'main', is: 'there' }, { letter: 'B', place: 'other', is: 'there' }, { letter: 'B', place: 'main', is: 'there' }] },
  { id: 'alike', when: { picture: ['same'] }, step: 'other-looks', text: 'All devices show the same', wants: [{ letter: 'A', place: 'other', is: 'read' }, { letter: 'B', place: 'other', is: 'away' }] },
  { id: 'together', when: { people: ['several'] }, step: 'other-looks', text: 'Each sees what the others have dealt with', wants: [{ letter: 'A', place: 'other', is: 'flagged' }] },
  { id: 'offline', when: { offline: ['often'] }, step: 'reads-offline', text: 'Letters can be read without a line', wants: [{ letter: 'C', place: 'traveller', is: 'whole' }] },
  { id: 'soon', when: { line: ['slow', 'both'] }, step: 'checks-slowly', text: 'The short letter need not wait for the heavy one', wants: [{ letter: 'E', place: 'main', is: 'there' }] },
  { id: 'room', when: { line: ['small', 'both'] }, step: 'more-photos', text: 'There is room for the next letter', wants: [{ letter: 'F', place: 'server INBOX', is: 'there' }] },
  { id: 'safe', when: { copy: ['no'] }, step: 'new-checks', text: 'A lost device costs no letter', wants: [{ letter: 'A', place: 'new', is: 'there' }] },
  { id: 'as-left', when: {}, step: 'new-checks', text: 'A new device finds all as you left it', wants: [{ letter: 'A', place: 'new', is: 'read' }, { letter: 'B', place: 'new', is: 'away' }] },
];

/** Was it asked for, by an answer? What every household may want besides is not. */
export function isAskedFor({ id }: Wish): boolean {
  return id !== 'reach' && id !== 'as-left';
}

function devicesFor(answers: Answers): Readonly<Record<string, Device>> {
  const several = answers.devices === 'several';
  const keepsCopy = several || answers.copy === 'no';
  const isSmall = answers.line === 'small' || answers.line === 'both';
  const pop3: Device['pop3'] = { removal: keepsCopy ? (isSmall ? { when: 'afterDays', days: 14 } : { when: 'never' }) : { when: 'afterDownload' } };
  const settings: Pick<Device, 'pop3' | 'imap'> = { pop3, imap: { download: 'headers', watch: 'idle' } };
  const taken: Pick<Device, 'pop3' | 'imap'> = { pop3, imap: { download: answers.offline === 'often' ? 'full' : 'headers', watch: 'idle' } };
  const theirs = answers.people === 'several' ? 'Office laptop' : 'Laptop';
  return {
    ...(several ? { main: { kind: 'phone', label: 'Phone', ...settings }, other: { kind: 'laptop', label: theirs, ...taken } } : { main: { kind: 'laptop', label: 'Laptop', ...taken } }),
    new: { kind: 'tablet', label: 'New tablet', pop3, imap: {} },
  } as const;
}

/** The answers as one short word: the same answers, the same word. */
function wordFor(answers: Answers): string {
  return (['devices', 'picture', 'people', 'copy', 'offline', 'line'] as const).flatMap((question) => answers[question] ?? []).join('-');
}

/** Both protocols, each with the settings that suit these answers best, in a household such as this. What the provider offers changes no run. */
export function runFor(answers: Answers): Scenario {
  const devices = devicesFor(answers);
  const idOf = deviceOf(answers);
  const named = (text: string) => text.replace(/\{(\w+)\}/g, (_, role: string) => lower(devices[idOf(role)]!.label));
  const pieces = PIECES.filter(({ when }) => holdsFor(when, answers));
  let at = 1;
  const steps = pieces.map(({ id, caption, lasts, do: acts }) => {
    const step = { id, at, caption: named(caption), do: acts.map((act) => withDevices(act, idOf)) };
    at += lasts;
    return step;
  });
  const used = new Set(pieces.flatMap((piece) => piece.do.flatMap((act) => ('deliver' in act ? [act.deliver] : []))));
  return defineScenario<string, string>({
    id: `advice-${wordFor(answers)}`,
    title: 'Your household, played in both',
    letters: Object.fromEntries(Object.entries(LETTERS).filter(([label]) => used.has(label))),
    devices,
    ...(answers.line === 'small' || answers.line === 'both' ? { quota: SMALL } : {}),
    steps,
    end: at,
  });
}

/** Which device is the traveller’s: the one that is taken along. */
function deviceOf({ devices }: Answers) {
  return <Place extends string>(role: Place): Place | 'main' | 'other' => (role !== 'traveller' ? role : devices === 'several' ? 'other' : 'main');
}

function withDevices(act: Act<string, Role>, idOf: (role: string) => string): Act<string, string> {
  if ('on' in act) return { ...act, on: idOf(act.on) };
  if ('line' in act) return { ...act, line: idOf(act.line) };
  return act;
}

/** The wishes of these answers, with devices instead of roles. */
export function wishesFor(answers: Answers): Wish[] {
  const idOf = deviceOf(answers);
  return WISHES.filter(({ when }) => holdsFor(when, answers)).map(({ wants: [first, ...rest], ...wish }) => {
    const placed = (want: Want): Want => ({ ...want, place: idOf(want.place) });
    return { ...wish, wants: [placed(first), ...rest.map(placed)] };
  });
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
