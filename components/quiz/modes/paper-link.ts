import * as v from 'valibot';
import { words } from '@/content/words/quiz/paper-link';
import { shortSumOf } from '../../share/sum';
import { LARGEST_SEED, seedFor, type Draw } from './draw';
import type { Entry } from './entries';

/**
 * A paper that a trainer hands out, as the fragment of an address: `#q1.`, what it is drawn from, and a sum by which a link that was cut
 * short is known, e.g. `#q1.n=12&s=4711&l=deletion,folders&m=20&e=1x9qz2.8f3kq1`. It holds no questions and no answers.
 */

export const FEWEST = 1;
export const MOST_QUESTIONS = 40;
export const MOST_MINUTES = 240;

export interface Terms extends Draw {
  /** How long it may take; null for as long as one likes. */
  readonly minutes: number | null;
  /** Each learner has a paper of their own, drawn from this seed and a name or number. */
  readonly each: boolean;
  /** The edition of the questions: from another one the same seed may draw another paper. */
  readonly edition: string;
}

export type ReadTerms = { readonly ok: true; readonly terms: Terms } | { readonly ok: false; readonly reason: string; readonly hint: string };

const PREFIX = '#q1.';
const whole = (least: number, most: number) => v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(least), v.maxValue(most));
const given = v.strictObject({
  n: whole(FEWEST, MOST_QUESTIONS),
  s: whole(1, LARGEST_SEED),
  l: v.optional(v.pipe(v.string(), v.maxLength(800), v.regex(/^[a-z][\w-]*(,[a-z][\w-]*)*$/), v.transform((ids) => ids.split(',')))),
  o: v.optional(v.picklist(['written', 'made'])),
  m: v.optional(whole(1, MOST_MINUTES)),
  each: v.optional(v.literal('1')),
  e: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,10}$/)),
});

/** The number of a learner's paper: that of the link, or where each has a paper of their own one that is drawn from it and their name. */
export function seedOf({ each, seed }: Terms, who: string): number {
  return each ? seedFor(seed, who) : seed;
}

/** Which edition of the questions this is: the same questions, the same few characters. */
export function editionOf(entries: readonly Entry[]): string {
  return shortSumOf(entries.map(({ card, lesson, beliefs }) => [card, lesson, ...beliefs].join()).join(' '));
}

/** Is it a link to a paper, whole or not? All others are ordinary anchors. */
export function isPaperLink(fragment: string): boolean {
  return /^#[qs]\d/.test(fragment);
}

/** @returns the fragment with its `#` */
export function linkOf({ count, seed, lessons, of, minutes, each, edition }: Terms): string {
  const parts = [`n=${count}`, `s=${seed}`, lessons.length > 0 && `l=${lessons.join()}`, of !== 'both' && `o=${of}`, minutes !== null && `m=${minutes}`, each && 'each=1', `e=${edition}`];
  const body = parts.filter(Boolean).join('&');
  return `${PREFIX}${body}.${shortSumOf(body)}`;
}

/**
 * @param fragment with its `#`. What a mail program or a chat has put behind its end is left aside.
 * @param lessons the ids that there are
 */
export function readLink(fragment: string, lessons: readonly string[]): ReadTerms {
  if (/^#q([2-9]|1\d)/.test(fragment)) return { ok: false, ...words.newer };
  if (!fragment.startsWith(PREFIX)) return { ok: false, ...words.foreign };
  const [, body, sum] = /^([\w=&,-]{1,1000})(?:\.([0-9a-z]{1,7}))?/.exec(fragment.slice(PREFIX.length)) ?? [];
  if (body === undefined || sum === undefined) return { ok: false, ...words.cut };
  if (shortSumOf(body) !== sum) return { ok: false, ...words.changed };
  const read = v.safeParse(given, Object.fromEntries(new URLSearchParams(body)));
  if (!read.success) return { ok: false, ...words.noPaper };
  const { n, s, l = [], o = 'both', m = null, each, e } = read.output;
  const unknown = l.find((id) => !lessons.includes(id));
  if (unknown !== undefined) return { ok: false, ...words.noLesson(unknown) };
  return { ok: true, terms: { count: n, seed: s, lessons: l, of: o, minutes: m, each: each !== undefined, edition: e } };
}
