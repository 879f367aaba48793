/** How long a session took, as CMITimespan: `HHHH:MM:SS.SS`, hours of two to four digits (SCORM 1.2 RTE §3.4.2). */
export function timespan(ms: number): string {
  const most = 9999 * 360_000 + 59 * 6000 + 5999;
  const all = Math.min(Math.max(0, Math.floor(ms / 10)), most);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(Math.floor(all / 360_000), 4)}:${pad(Math.floor(all / 6000) % 60, 2)}:${pad(Math.floor(all / 100) % 60, 2)}.${pad(all % 100, 2)}`;
}

/** The share of right answers as a score from 0 to 100, which is all that 1.2 allows (§3.4.4, cmi.core.score.raw). */
export function score(right: number, asked: number): string {
  return asked === 0 ? '0' : String(Math.round((1000 * Math.min(right, asked)) / asked) / 10);
}

export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed' | 'not attempted';

/** Where a learner stands. Passing is asked for only where the package says from which score on. */
export function lessonStatus(done: boolean, raw: number, mastery: number | null): LessonStatus {
  if (!done) return 'incomplete';
  if (mastery === null) return 'completed';
  return raw >= mastery ? 'passed' : 'failed';
}

/** `cmi.suspend_data` is a CMIString4096. */
export const SUSPEND_DATA_LIMIT = 4096;

const FORMAT = 'w1';
const SEPARATOR = '\n';

/**
 * What is kept of a learner between two sessions, oldest first, within the limit. What does not fit is dropped, the oldest first.
 *
 * @param entries without a line break in them
 */
export function packed(entries: readonly string[]): { readonly text: string; readonly dropped: number } {
  if (entries.some((entry) => entry.includes(SEPARATOR))) throw new Error('An entry of the learner’s state has a line break in it.');
  let first = 0;
  let length = FORMAT.length + entries.reduce((sum, entry) => sum + SEPARATOR.length + entry.length, 0);
  while (length > SUSPEND_DATA_LIMIT) length -= SEPARATOR.length + entries[first++]!.length;
  return { text: [FORMAT, ...entries.slice(first)].join(SEPARATOR), dropped: first };
}

/** The entries again; null where the text is not ours, and the learner begins anew. */
export function unpacked(text: string): readonly string[] | null {
  const [format, ...entries] = text.replaceAll('\r\n', SEPARATOR).split(SEPARATOR);
  return format === FORMAT ? entries : null;
}
