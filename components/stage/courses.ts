import { words } from '@/content/words/stage/courses';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import type { Line } from './lines';
import { toStage } from './view/pace';

/** What is played, which lines of events there are, which one is on the stage, and how far the playhead is. */
export interface Standing {
  readonly scenario: Scenario;
  /** Does the scenario come with the product, as it is? */
  readonly builtIn: boolean;
  readonly lines: readonly Line[];
  readonly current: number;
  /** The playhead, on the current line's stage scale. */
  readonly ms: Millis;
}

/** A standing, and the ones to which one can go back and forward: nothing that a person does is lost. */
export interface Courses extends Standing {
  /** The id of the next line. */
  readonly nextId: number;
  readonly past: readonly Remembered[];
  readonly future: readonly Remembered[];
}

export interface Remembered {
  /** What was done from this standing on, in words. */
  readonly deed: string;
  readonly standing: Standing;
}

/** So many steps can be taken back. */
const MEMORY = 200;

export function coursesOf(scenario: Scenario, lines: readonly Line[], current = lines[0]!.id, ms: Millis = 0): Courses {
  return { scenario, builtIn: true, lines, current, ms, nextId: Math.max(...lines.map(({ id }) => id)) + 1, past: [], future: [] };
}

export function currentLine({ lines, current }: Pick<Standing, 'lines' | 'current'>): Line {
  return lines.find(({ id }) => id === current) ?? lines[0]!;
}

/** The playhead at `ms`, kept on the line. */
export function soughtTo(courses: Courses, ms: Millis): Courses {
  const to = Math.min(Math.max(ms, 0), currentLine(courses).pace.length);
  return to === courses.ms ? courses : { ...courses, ms: to };
}

/** The line with what was done on it: in the place of the one that went on, or as a new one beside the others. The playhead stands at `at`. */
export function wentOn(courses: Courses, line: Line, at: Instant, deed: string): Courses {
  const known = courses.lines.some(({ id }) => id === line.id);
  const lines = known ? courses.lines.map((one) => (one.id === line.id ? line : one)) : [...courses.lines, line];
  return { ...remembered(courses, deed), lines, current: line.id, ms: toStage(line.pace, at), nextId: Math.max(courses.nextId, line.id + 1) };
}

/** Everything is put aside for other lines: a link that was opened, another set-up. It can be taken back like any deed. */
export function opened(courses: Courses, { scenario, builtIn, lines, current, at, deed }: Omit<Standing, 'ms'> & { readonly at: Instant; readonly deed: string }): Courses {
  const { past, future } = remembered(courses, deed);
  return { ...coursesOf(scenario, lines, current, toStage(currentLine({ lines, current }).pace, at)), builtIn, past, future };
}

/** Another line on the stage, at the same moment as far as it goes. */
export function followed(courses: Courses, id: number, t: Instant): Courses {
  const target = courses.lines.find((line) => line.id === id);
  return target ? { ...courses, current: id, ms: toStage(target.pace, Math.min(t, target.end)) } : courses;
}

/** Without this line. One that stood on it stands where it left its parent. The script cannot be discarded. */
export function discarded(courses: Courses, id: number): Courses {
  const gone = courses.lines.find((line) => line.id === id);
  if (!gone || gone.forkedAt === null) return courses;
  const lines = courses.lines.filter((line) => line.id !== id);
  const next = { ...remembered(courses, words.discarded(titleOf(gone))), lines };
  if (courses.current !== id) return next;
  const home = lines.find((line) => line.id === gone.parent) ?? lines[0]!;
  return { ...next, current: home.id, ms: toStage(home.pace, gone.forkedAt) };
}

export function renamed(courses: Courses, id: number, name: string): Courses {
  const given = name.trim().slice(0, 60) || null;
  return { ...courses, lines: courses.lines.map((line) => (line.id === id ? { ...line, name: given } : line)) };
}

/** As it was before the last deed. */
export function undone(courses: Courses): Courses {
  const last = courses.past.at(-1);
  if (!last) return courses;
  return { ...courses, ...last.standing, past: courses.past.slice(0, -1), future: [...courses.future, { deed: last.deed, standing: standingOf(courses) }] };
}

/** As it was before the last deed was taken back. */
export function redone(courses: Courses): Courses {
  const next = courses.future.at(-1);
  if (!next) return courses;
  return { ...courses, ...next.standing, future: courses.future.slice(0, -1), past: [...courses.past, { deed: next.deed, standing: standingOf(courses) }] };
}

/** What a line is called: the name that it was given, or what it is. */
export function titleOf(line: Line): string {
  return line.name ?? (line.forkedAt === null ? words.script : words.own(line.id));
}

function remembered(courses: Courses, deed: string): Courses {
  return { ...courses, past: [...courses.past, { deed, standing: standingOf(courses) }].slice(-MEMORY), future: [] };
}

function standingOf({ scenario, builtIn, lines, current, ms }: Courses): Standing {
  return { scenario, builtIn, lines, current, ms };
}
