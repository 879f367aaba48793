import * as v from 'valibot';
import { HOLDINGS } from '@/simulators/scenario';

/** What may be stored of a learner: each text, list and number has its limits, since a file that is imported comes from anywhere. */

/** How much is kept of each question, and of each belief: the newest. */
export const MOST_ANSWERS = 5;
export const MOST_SIGNS = 8;
/** How many questions a round or a paper may have. */
export const MOST_ITEMS = 100;
/** The name or number of whoever takes a paper. */
export const LONGEST_NAME = 60;

const YEAR_2200 = 7_258_118_400_000;
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const amount = (most: number) => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(most));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most), v.readonly());
const named = <Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema>(key: Key, value: Value) => v.pipe(v.record(key, value), v.readonly());

const id = v.pipe(v.string(), v.regex(/^[a-z][\w-]{0,80}$/));
const instant = whole(0, YEAR_2200);
const score = { right: whole(0, 200), asked: whole(0, 200) };

/** What one lesson has come to. */
export const lesson = v.object({
  /** The segment at which one was last, and how many there are. */
  at: whole(0, 500),
  count: whole(0, 500),
  segment: text(120),
  /** The furthest segment. */
  reached: whole(0, 500),
  predictions: v.record(text(120), v.object(score)),
});

const course = {
  kind: v.literal('where-mail-lives-progress'),
  lessons: v.record(id, lesson),
  /** Levels that were solved, and in how many steps at best. */
  challenges: v.record(id, v.object({ best: whole(1, 10_000) })),
};

/** A question as what is remembered of it: a written one by its id, all that a generator makes as one, e.g. `~who-holds-it`. */
const card = v.pipe(v.string(), v.regex(/^~?[a-z][\w-]{0,80}$/));
const item = v.pipe(v.string(), v.regex(/^(?:[a-z][\w-]{0,80}|~[a-z][a-z-]{0,60}\.\d{1,10})$/));

const chosen = list(whole(0, 60), 60);
const answer = v.variant('kind', [
  v.object({ kind: v.literal('place'), cells: named(text(200), v.picklist(HOLDINGS)) }),
  v.object({ kind: v.literal('choice'), chosen }),
  v.object({ kind: v.literal('parts'), parts: list(chosen, 20) }),
  v.object({ kind: v.literal('order'), order: chosen }),
  v.object({ kind: v.literal('line'), line: text(2000) }),
  v.object({ kind: v.literal('match'), partners: list(v.nullable(whole(0, 60)), 60) }),
]);

/** When a question that was answered comes round again, as the scheduler (FSRS) has it; instants in milliseconds. */
const review = v.object({
  due: instant,
  stability: v.pipe(v.number(), v.minValue(0.001), v.maxValue(1e6)),
  difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  elapsed_days: amount(1e5),
  scheduled_days: amount(1e5),
  learning_steps: whole(0, 10),
  reps: whole(0, 1e6),
  lapses: whole(0, 1e6),
  state: v.picklist([1, 2, 3]),
  last_review: instant,
});

/** A round of practice as it stands, so that a reload goes on exactly there. */
const practice = v.object({
  /** What the round asks: `mixed`, `due`, `lesson=deletion`, `belief=pop3-deletes`. */
  mode: v.pipe(text(140), v.regex(/^[a-z]+(?:=[a-z][\w-]*)?$/)),
  state: v.picklist(['asking', 'feedback', 'over']),
  items: list(item, MOST_ITEMS),
  at: whole(0, MOST_ITEMS),
  filled: v.nullable(answer),
  scores: named(item, v.object(score)),
});

/** A paper as it stands. */
export const savedPaper = v.object({
  /** What it was drawn from, as its link has it. */
  terms: text(1000),
  /** A name or a number; never sent anywhere. */
  who: text(LONGEST_NAME),
  state: v.picklist(['paused', 'running', 'over']),
  items: list(item, MOST_ITEMS),
  at: whole(0, MOST_ITEMS),
  filled: named(item, answer),
  /** How long it was worked on, in milliseconds, and how long it may be. */
  spent: amount(1e9),
  limit: v.nullable(amount(1e9)),
  begun: instant,
});

/** As it was stored before there was a quiz. */
export const firstProgress = v.object({ ...course, version: v.literal(1) });

/** All that is remembered of a learner, on this device alone. */
export const progress = v.object({
  ...course,
  version: v.literal(2),
  /** The newest answers to each question, the newest last. */
  answers: named(card, list(v.object({ at: instant, ...score }), MOST_ANSWERS)),
  reviews: named(card, review),
  /** Signs of each belief, the newest last: an answer that held it, or one that let it go. */
  beliefs: named(id, list(v.object({ at: instant, held: v.boolean() }), MOST_SIGNS)),
  practice: v.nullable(practice),
  paper: v.nullable(savedPaper),
});

export type Progress = v.InferOutput<typeof progress>;
export type LessonProgress = v.InferOutput<typeof lesson>;
export type Review = v.InferOutput<typeof review>;
export type SavedPractice = v.InferOutput<typeof practice>;
export type SavedPaper = v.InferOutput<typeof savedPaper>;
export type Sign = Progress['beliefs'][string][number];
export type Answered = Progress['answers'][string][number];
