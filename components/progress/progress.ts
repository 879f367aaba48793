import * as v from 'valibot';

/** What one lesson has come to. */
const lesson = v.object({
  /** The segment at which one was last, and how many there are. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
  segment: v.pipe(v.string(), v.maxLength(120)),
  /** The furthest segment. */
  reached: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
  predictions: v.record(v.pipe(v.string(), v.maxLength(120)), v.object({ right: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)), asked: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)) })),
});

const id = v.pipe(v.string(), v.regex(/^[a-z][\w-]{0,80}$/));

/** All that is remembered of a learner, on this device alone. */
const progress = v.object({
  kind: v.literal('where-mail-lives-progress'),
  version: v.literal(1),
  lessons: v.record(id, lesson),
  /** Levels that were solved, and in how many steps at best. */
  challenges: v.record(id, v.object({ best: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)) })),
});

export type Progress = v.InferOutput<typeof progress>;
export type LessonProgress = v.InferOutput<typeof lesson>;

export const NO_PROGRESS: Progress = { kind: 'where-mail-lives-progress', version: 1, lessons: {}, challenges: {} };

/** Longer than this no progress can be. */
const LONGEST = 1_000_000;

export type ReadProgress = { readonly ok: true; readonly progress: Progress } | { readonly ok: false; readonly reason: string };

/** Reads progress from text: what this device stored, or a file that was exported. Never throws. */
export function readProgress(text: string): ReadProgress {
  if (text.length > LONGEST) return { ok: false, reason: 'It is larger than any progress can be.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'It is no JSON, or was cut short.' };
  }
  const read = v.safeParse(progress, value);
  if (read.success) return { ok: true, progress: read.output };
  const version = typeof value === 'object' && value !== null && 'version' in value ? (value as { version: unknown }).version : undefined;
  if (typeof version === 'number' && version > 1) return { ok: false, reason: 'It comes from a newer version of this site.' };
  const where = read.issues[0]?.path?.map(({ key }) => String(key)).join(', ');
  return { ok: false, reason: where ? `Something in it is not as it should be: ${where}.` : 'It is not the progress of Where Mail Lives.' };
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

/** The best of both: what was imported takes nothing away. */
export function joined(one: Progress, other: Progress): Progress {
  const lessons = { ...one.lessons };
  for (const [id, theirs] of Object.entries(other.lessons)) {
    const mine = lessons[id];
    lessons[id] = mine ? { ...(theirs.reached > mine.reached ? theirs : mine), predictions: { ...theirs.predictions, ...mine.predictions } } : theirs;
  }
  return Object.entries(other.challenges).reduce<Progress>((all, [id, { best }]) => solved(all, id, best), { ...one, lessons });
}

export function isDone(lesson: LessonProgress | undefined): boolean {
  return lesson !== undefined && lesson.count > 0 && lesson.reached >= lesson.count - 1;
}
