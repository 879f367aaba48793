import { words } from '@/content/words/share/sense';
import type { Saved, SavedCourse, SavedLine } from '../stage/saved';
import { WORLD_LABEL, type WorldName } from '../stage/view/film';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Act, LetterSpec, Scenario } from '@/simulators/scenario';

/** What a schema cannot see: do the parts of what was saved fit one another? Answers are whole sentences; null is yes. */

export const MOST_DEVICES = 12;
export const MOST_STIMULI = 10_000;
const MOST_OCTETS = 2_000_000;
/** What the acts of one world could move at the most, if each asked for all of its mail. */
const MOST_MOVED = 512_000_000;
/** The shortest that one can type for a whole letter, e.g. one of many `BODY[]` in a FETCH. */
const SHORTEST_QUESTION = 6;
const TEN_YEARS = 10 * 366 * 86_400_000;

/** @param scenario the one that the lines were played from */
export function senseOf(saved: Saved, scenario: Scenario): string | null {
  const courses = saved.lines.flatMap((line) => Object.values(line.worlds));
  const stimuli = courses.reduce((sum, { own }) => sum + own.length, 0);
  if (stimuli > MOST_STIMULI) return words.acts(stimuli, MOST_STIMULI);
  if (weightOf(courses) > MOST_OCTETS) return words.heavy;
  if (saved.current >= saved.lines.length) return words.noSuchLine(saved.current + 1, saved.lines.length);
  if (far(scenario, saved.at)) return words.farPlayhead;
  return ('setUp' in saved.source ? senseOfSetUp(saved.source.setUp) : null) ?? first(saved.lines, (line, index) => senseOfLine(line, index, scenario));
}

/** Do the acts of a set-up name what is there, and do its steps ascend? */
export function senseOfSetUp({ devices, letters, before, steps, end }: Scenario): string | null {
  const ids = Object.keys(devices);
  if (ids.length === 0) return words.setUp.noDevice;
  if (ids.length > MOST_DEVICES) return words.setUp.devices(ids.length, MOST_DEVICES);
  const times = [...steps.map(({ at }) => at), end];
  if (times.some((at, index) => index > 0 && at <= times[index - 1]!)) return words.setUp.unordered;
  if (new Set(steps.map(({ id }) => id)).size < steps.length) return words.setUp.stepTwice;
  const acts = [...before, ...steps.flatMap((step) => step.do)];
  const delivered = acts.flatMap((act) => ('deliver' in act && Object.hasOwn(letters, act.deliver) ? [letters[act.deliver]!] : []));
  const weight = delivered.reduce((sum, letter) => sum + letterWeight(letter), 0);
  if (acts.length > MOST_STIMULI || weight > MOST_OCTETS) return words.setUp.heavy;
  return first(acts, (act) => {
    if ('deliver' in act) return Object.hasOwn(letters, act.deliver) ? null : words.setUp.noSuchLetter(act.deliver);
    const device = deviceIn(act);
    return device === null || Object.hasOwn(devices, device) ? null : words.setUp.noSuchDevice(device);
  });
}

function senseOfLine(line: SavedLine, index: number, scenario: Scenario): string | null {
  if (line.parent !== null && line.parent >= index) return words.line.leavesLater(index + 1);
  if (line.forkedAt === null && index > 0) return words.line.leavesNowhere(index + 1);
  if (line.forkedAt !== null && far(scenario, line.forkedAt)) return words.line.leavesFar(index + 1);
  return first(Object.entries(line.worlds) as [WorldName, SavedCourse][], ([world, course]) => senseOfCourse(course, world, scenario));
}

function senseOfCourse({ kept, own, until }: SavedCourse, world: WorldName, scenario: Scenario): string | null {
  const script = scenario.steps.flatMap((step) => step.do.map(() => scenario.start + step.at * 1000));
  if (kept > script.length) return words.script(kept, script.length);
  const mail = own.reduce((sum, stimulus) => sum + heavy(stimulus), Object.values(scenario.letters).reduce((sum, letter) => sum + letterWeight(letter), 0));
  const asked = own.reduce((sum, stimulus) => sum + 1 + typed(stimulus) / SHORTEST_QUESTION, 0);
  if (mail * asked > MOST_MOVED) return words.world.moves(WORLD_LABEL[world]);
  const devices = new Set(Object.keys(scenario.devices));
  const connections = new Set<string>();
  let now = kept > 0 ? script[kept - 1]! : scenario.start;
  for (const stimulus of own) {
    if (stimulus.at < scenario.start) return words.world.early(WORLD_LABEL[world]);
    if (stimulus.at < now) return words.world.unordered(WORLD_LABEL[world]);
    if (far(scenario, stimulus.at)) return words.world.far(WORLD_LABEL[world]);
    const wrong = senseOfStimulus(stimulus, devices, connections);
    if (wrong) return wrong;
    now = stimulus.at;
  }
  return until < now || far(scenario, until) ? words.world.end(WORLD_LABEL[world]) : null;
}

/** Notes the devices and connections that come into being, so that they may be named from then on. */
function senseOfStimulus(stimulus: Stimulus, devices: Set<string>, connections: Set<string>): string | null {
  if (stimulus.kind === 'addDevice') {
    const { id } = stimulus.device;
    if (devices.has(id)) return words.deviceTwice(id);
    if (devices.size >= MOST_DEVICES) return words.devices(MOST_DEVICES);
    devices.add(id);
  } else if (stimulus.kind === 'visit') {
    const { connection, visit } = stimulus;
    if (visit.do !== 'connect') return connections.has(connection) ? null : words.noConnection;
    if (connections.has(connection)) return words.connectionTwice;
    connections.add(connection);
  } else if ('device' in stimulus && !devices.has(stimulus.device)) return words.setUp.noSuchDevice(stimulus.device);
  return null;
}

function deviceIn(act: Exclude<Act<string, string>, { readonly deliver: string }>): string | null {
  return 'on' in act ? act.on : 'line' in act ? act.line : 'lose' in act ? act.lose : null;
}

function far(scenario: Scenario, t: Instant): boolean {
  return Math.abs(t - scenario.start) > TEN_YEARS;
}

/** What people wrote and what was delivered, in octets. */
function weightOf(courses: readonly SavedCourse[]): number {
  return courses.reduce((sum, { own }) => sum + own.reduce((inner, stimulus) => inner + heavy(stimulus), 0), 0);
}

function letterWeight({ subject, body, attachment }: LetterSpec): number {
  return subject.length + body.length + (attachment?.octets ?? 0);
}

function typed(stimulus: Stimulus): number {
  return stimulus.kind === 'visit' && stimulus.visit.do === 'say' ? stimulus.visit.octets.length : 0;
}

function heavy(stimulus: Stimulus): number {
  if (stimulus.kind === 'deliver') return stimulus.octets.length;
  if (stimulus.kind === 'visit') return typed(stimulus);
  if (stimulus.kind !== 'intent') return 0;
  const { intent } = stimulus;
  return intent.do === 'reply' ? intent.body.length : intent.do === 'send' || intent.do === 'saveDraft' ? intent.letter.subject.length + intent.letter.body.length : 0;
}

function first<T>(all: readonly T[], tell: (one: T, index: number) => string | null): string | null {
  for (const [index, one] of all.entries()) {
    const told = tell(one, index);
    if (told) return told;
  }
  return null;
}
