import * as v from 'valibot';
import { words } from '@/content/words/progress/reading';
import { firstProgress, MOST_ANSWERS, MOST_SIGNS, progress, type Answered, type LessonProgress, type Progress, type Review, type SavedPaper, type SavedPractice, type Sign } from './schema';

export type { Answered, LessonProgress, Progress, Review, SavedPaper, SavedPractice, Sign };

export const NO_PROGRESS: Progress = { kind: 'where-mail-lives-progress', version: 2, lessons: {}, challenges: {}, answers: {}, reviews: {}, beliefs: {}, practice: null, paper: null };

/** Longer than this no progress can be. */
const LONGEST = 1_000_000;

export type ReadProgress = { readonly ok: true; readonly progress: Progress } | { readonly ok: false; readonly reason: string };

/** Reads progress from text: what this device stored, or a file that was exported. Never throws. */
export function readProgress(text: string): ReadProgress {
  if (text.length > LONGEST) return { ok: false, reason: words.tooLarge };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: words.noJson };
  }
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > NO_PROGRESS.version) return { ok: false, reason: words.newer };
  const read = version === 1 ? v.safeParse(firstProgress, value) : v.safeParse(progress, value);
  if (read.success) return { ok: true, progress: { ...NO_PROGRESS, ...read.output, version: NO_PROGRESS.version } };
  const where = read.issues[0].path?.map(({ key }) => String(key)).join(', ');
  return { ok: false, reason: where && where !== 'kind' ? words.wrong(where) : words.foreign };
}

/** A segment was read. */
export function reached(before: Progress, lessonId: string, segment: string, at: number, count: number): Progress {
  const known = before.lessons[lessonId];
  return { ...before, lessons: { ...before.lessons, [lessonId]: { at, count, segment, reached: Math.max(at, known?.reached ?? 0), predictions: known?.predictions ?? {} } } };
}

/** A prediction was made: the first answer is what counts. */
export function predicted(before: Progress, lessonId: string, id: string, right: number, asked: number): Progress {
  const known = before.lessons[lessonId];
  if (known?.predictions[id]) return before;
  const lesson = known ?? { at: 0, count: 0, segment: '', reached: 0, predictions: {} };
  return { ...before, lessons: { ...before.lessons, [lessonId]: { ...lesson, predictions: { ...lesson.predictions, [id]: { right, asked } } } } };
}

/** A level was solved. */
export function solved(before: Progress, challengeId: string, deeds: number): Progress {
  const best = before.challenges[challengeId]?.best;
  if (best !== undefined && best <= deeds) return before;
  return { ...before, challenges: { ...before.challenges, [challengeId]: { best: deeds } } };
}

/** What a verdict leaves behind: of the question, and of the beliefs that it tests. */
export interface Outcome {
  readonly card: string;
  readonly at: number;
  readonly right: number;
  readonly asked: number;
  readonly held: readonly string[];
  readonly letGo: readonly string[];
  /** When the question comes round again. */
  readonly review: Review;
}

/** A question was answered and graded. */
export function answered(before: Progress, { card, at, right, asked, held, letGo, review }: Outcome): Progress {
  const signs = [...held.map((id) => ({ id, held: true })), ...letGo.map((id) => ({ id, held: false }))];
  const beliefs = signs.reduce<Progress['beliefs']>((all, sign) => ({ ...all, [sign.id]: [...(all[sign.id] ?? []), { at, held: sign.held }].slice(-MOST_SIGNS) }), before.beliefs);
  return {
    ...before,
    beliefs,
    answers: { ...before.answers, [card]: [...(before.answers[card] ?? []), { at, right, asked }].slice(-MOST_ANSWERS) },
    reviews: { ...before.reviews, [card]: review },
  };
}

/** The best of both, and of each question the newest: what was imported takes nothing away. */
export function joined(mine: Progress, theirs: Progress): Progress {
  const lessons = merged(mine.lessons, theirs.lessons, (one, other) => ({ ...(other.reached > one.reached ? other : one), predictions: { ...other.predictions, ...one.predictions } }));
  const challenges = merged(mine.challenges, theirs.challenges, (one, other) => (other.best < one.best ? other : one));
  const answers = merged(mine.answers, theirs.answers, (one, other) => newest(one, other, MOST_ANSWERS));
  const beliefs = merged(mine.beliefs, theirs.beliefs, (one, other) => newest(one, other, MOST_SIGNS));
  const reviews = merged(mine.reviews, theirs.reviews, (one, other) => (other.last_review > one.last_review ? other : one));
  return { ...mine, lessons, challenges, answers, beliefs, reviews, practice: mine.practice ?? theirs.practice, paper: mine.paper ?? theirs.paper };
}

function merged<T>(mine: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>, both: (mine: T, theirs: T) => T): Record<string, T> {
  const all = { ...theirs, ...mine };
  for (const id of Object.keys(theirs)) if (Object.hasOwn(mine, id)) all[id] = both(mine[id]!, theirs[id]!);
  return all;
}

/** The newest of two histories, in their order. An entry is known by its instant. */
function newest<T extends { readonly at: number }>(one: readonly T[], other: readonly T[], most: number): T[] {
  const all = new Map([...other, ...one].map((entry) => [entry.at, entry]));
  return [...all.values()].sort((a, b) => a.at - b.at).slice(-most);
}
