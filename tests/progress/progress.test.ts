import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answered, joined, NO_PROGRESS, predicted, reached, readProgress, solved, type Outcome, type Progress } from '@/components/progress/progress';
import { reviewAfter } from '@/components/progress/reviews';
import { MOST_ANSWERS, MOST_SIGNS, progress as schema, type Review } from '@/components/progress/schema';
import { dueOf, standingOf, tallyOf } from '@/components/progress/standing';
import { HOLDINGS } from '@/simulators/scenario';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 4, 4, 12);

const id = fc.constantFrom('deletion', 'folders', 'pop3-deletes', 'imap-is-new');
const card = fc.constantFrom('deletion-before-quit', '~who-holds-it', 'folders-one');
const item = fc.constantFrom('deletion-before-quit', '~who-holds-it.4711', '~who-holds-it.1');
const instant = fc.integer({ min: 0, max: 4e12 });
const score = { right: fc.nat(20), asked: fc.nat(20) };
const chosen = fc.array(fc.nat(9), { maxLength: 5 });
const answer: fc.Arbitrary<NonNullable<Progress['practice']>['filled']> = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), cells: fc.dictionary(fc.constantFrom('A phone', 'B server INBOX'), fc.constantFrom(...HOLDINGS)) }),
  fc.record({ kind: fc.constant('choice' as const), chosen }),
  fc.record({ kind: fc.constant('parts' as const), parts: fc.array(chosen, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('order' as const), order: chosen }),
  fc.record({ kind: fc.constant('line' as const), line: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
  fc.record({ kind: fc.constant('match' as const), partners: fc.array(fc.option(fc.nat(5)), { maxLength: 4 }) }),
);
/** Some entries in the order of their instants. */
const history = <T extends { readonly at: number }>(entry: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(entry, { maxLength, selector: ({ at }) => at }).map((entries) => [...entries].sort((a, b) => a.at - b.at));
const answers = fc.dictionary(card, history(fc.record({ at: instant, ...score }), MOST_ANSWERS));
const review: fc.Arbitrary<Review> = fc.record({
  due: instant,
  stability: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  elapsed_days: fc.nat(1000),
  scheduled_days: fc.nat(1000),
  learning_steps: fc.nat(10),
  reps: fc.nat(1000),
  lapses: fc.nat(1000),
  state: fc.constantFrom(1, 2, 3),
  last_review: instant,
});
const progress: fc.Arbitrary<Progress> = fc.record({
  kind: fc.constant('where-mail-lives-progress' as const),
  version: fc.constant(2 as const),
  lessons: fc.dictionary(id, fc.record({ at: fc.nat(9), count: fc.nat(9), segment: fc.constant('recap'), reached: fc.nat(9), predictions: fc.dictionary(id, fc.record(score)) })),
  challenges: fc.dictionary(id, fc.record({ best: fc.integer({ min: 1, max: 99 }) })),
  answers,
  reviews: fc.dictionary(card, review),
  beliefs: fc.dictionary(id, history(fc.record({ at: instant, held: fc.boolean() }), MOST_SIGNS)),
  practice: fc.option(
    fc.record({ mode: fc.constantFrom('mixed', 'due', 'lesson=deletion'), state: fc.constantFrom('asking', 'feedback', 'over'), items: fc.array(item, { maxLength: 5 }), at: fc.nat(5), filled: fc.option(answer), scores: fc.dictionary(item, fc.record(score)) }),
  ),
  paper: fc.option(
    fc.record({
      terms: fc.constant('#q1.n=3&s=1&e=abc.xyz'),
      who: fc.string({ unit: 'grapheme', maxLength: 20 }),
      state: fc.constantFrom('paused', 'running', 'over'),
      items: fc.array(item, { maxLength: 5 }),
      at: fc.nat(5),
      filled: fc.dictionary(item, answer) as fc.Arbitrary<NonNullable<Progress['paper']>['filled']>,
      spent: fc.nat(1e6),
      limit: fc.option(fc.nat(1e6)),
      begun: instant,
    }),
  ),
}) as fc.Arbitrary<Progress>;

describe('what is read', () => {
  it('reads what was exported as it was', () => {
    fc.assert(fc.property(progress, (one) => void expect(readProgress(JSON.stringify(one, null, 2))).toEqual({ ok: true, progress: JSON.parse(JSON.stringify(one)) })));
  });

  it('never throws, whatever the text is, and says why it cannot be read', () => {
    const spoilt = fc.tuple(progress, fc.jsonValue(), fc.constantFrom('lessons', 'answers', 'reviews', 'beliefs', 'practice', 'paper', 'version', 'kind')).map(([one, value, key]) => JSON.stringify({ ...one, [key]: value }));
    const cut = fc.tuple(progress, fc.nat(400)).map(([one, length]) => JSON.stringify(one).slice(0, length));
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), spoilt, cut), (text) => {
        const read = readProgress(text);
        if (read.ok) expect(v.is(schema, read.progress)).toBe(true);
        else expect(read.reason).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('brings the first version along, and loses nothing of it', () => {
    const lessons = { deletion: { at: 3, count: 9, segment: 'recap', reached: 8, predictions: { 'deleted-mail': { right: 2, asked: 3 } } } };
    const first = { kind: 'where-mail-lives-progress', version: 1, lessons, challenges: { 'once-each': { best: 4 } } };
    expect(readProgress(JSON.stringify(first))).toEqual({ ok: true, progress: { ...NO_PROGRESS, lessons, challenges: { 'once-each': { best: 4 } } } });
  });

  it.each([
    ['a newer version', '{"kind":"where-mail-lives-progress","version":3}', 'newer version'],
    ['what was cut', '{"kind":"where-mail-lives-progress"', 'cut short'],
    ['a review before all time', JSON.stringify({ ...NO_PROGRESS, reviews: { one: { due: -1 } } }), 'reviews'],
    ['a question that has no such name', JSON.stringify({ ...NO_PROGRESS, practice: { ...practiceOf('mixed'), items: ['not an item!'] } }), 'practice, items'],
    ['what is too large', ' '.repeat(1_000_001), 'larger'],
    ['something else', '[]', 'not the progress'],
    ['something else of this site', '{"kind":"where-mail-lives","version":2}', 'not the progress'],
  ])('refuses %s', (_, text, reason) => {
    expect(readProgress(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as unknown });
  });
});

function practiceOf(mode: string) {
  return { mode, state: 'asking' as const, items: ['deletion-before-quit'], at: 0, filled: null, scores: {} };
}

const outcome = (at: number, right: number, beliefs: Pick<Outcome, 'held' | 'letGo'> = { held: [], letGo: [] }, known: Review | null = null): Outcome => ({ card: 'deletion-before-quit', at, right, asked: 1, ...beliefs, review: reviewAfter(known, right === 1, at) });

describe('what an answer leaves behind', () => {
  it('keeps the newest answers and signs, and no more', () => {
    const after = Array.from({ length: 20 }, (_, day) => outcome(NOON + day * DAY, day % 2, { held: day % 2 ? [] : ['pop3-deletes'], letGo: day % 2 ? ['pop3-deletes'] : [] })).reduce(answered, NO_PROGRESS);
    expect(after.answers['deletion-before-quit']).toHaveLength(MOST_ANSWERS);
    expect(after.beliefs['pop3-deletes']).toHaveLength(MOST_SIGNS);
    expect(after.beliefs['pop3-deletes']!.at(-1)).toEqual({ at: NOON + 19 * DAY, held: false });
    expect(v.is(schema, after)).toBe(true);
  });

  it('says of a belief what the last two answers say', () => {
    const signs = (...held: boolean[]) => held.map((one, at) => ({ at, held: one }));
    expect([undefined, signs(true), signs(false), signs(true, true), signs(true, false), signs(false, true), signs(true, false, false), signs(false, false, true, true)].map(standingOf)).toEqual(['unasked', 'held', 'letGo', 'held', 'wavering', 'wavering', 'letGo', 'held']);
  });

  it('counts a lesson by the newest answer to each of its questions', () => {
    const all = { one: [{ at: 1, right: 0, asked: 1 }, { at: 2, right: 1, asked: 1 }], two: [{ at: 1, right: 1, asked: 3 }] };
    expect(tallyOf(all, ['one', 'two', 'three'])).toEqual({ answered: 2, right: 1 });
  });
});

describe('when a question comes round again', () => {
  const days = (review: Review, from: number) => Math.round((review.due - from) / DAY);

  it('comes later each time that it is known, and sooner when it is not; always on the same day', () => {
    const first = reviewAfter(null, true, NOON);
    const second = reviewAfter(first, true, first.due);
    const missed = reviewAfter(second, false, second.due);
    expect(days(first, NOON)).toBeGreaterThanOrEqual(1);
    expect(days(second, first.due)).toBeGreaterThan(days(first, NOON));
    expect(days(missed, second.due)).toBeLessThan(days(second, first.due));
    expect(missed.lapses).toBe(1);
    expect(reviewAfter(first, true, first.due)).toEqual(second);
  });

  it('comes after a year at the latest', () => {
    let known = reviewAfter(null, true, NOON);
    for (let times = 0; times < 20; times++) {
      const next = reviewAfter(known, true, known.due);
      expect(days(next, known.due)).toBeLessThanOrEqual(366);
      known = next;
    }
    expect(days(known, known.last_review)).toBeGreaterThanOrEqual(365);
  });

  it('makes of every review that can be stored one that can be stored', () => {
    fc.assert(fc.property(fc.option(review), fc.boolean(), instant, (before, right, now) => void expect(readProgress(JSON.stringify({ ...NO_PROGRESS, reviews: { one: reviewAfter(before, right, now) } }))).toMatchObject({ ok: true })), { numRuns: 500 });
  });

  it('lists what is due, the longest due first, and nothing that is no longer asked', () => {
    const due = (at: number) => ({ ...reviewAfter(null, true, NOON), due: at });
    expect(dueOf({ one: due(30), two: due(10), three: due(50), gone: due(1) }, ['one', 'two', 'three', 'never'], 40)).toEqual(['two', 'one']);
  });
});

describe('what is joined', () => {
  it('takes nothing away, and is the same when it is joined again', () => {
    fc.assert(
      fc.property(progress, progress, (mine, theirs) => {
        const both = joined(mine, theirs);
        expect(v.is(schema, both)).toBe(true);
        expect(joined(both, theirs)).toEqual(both);
        for (const part of ['lessons', 'challenges', 'answers', 'reviews', 'beliefs'] as const) expect(new Set(Object.keys(both[part]))).toEqual(new Set([...Object.keys(mine[part]), ...Object.keys(theirs[part])]));
      }),
    );
  });

  it('is what was imported where there was nothing', () => {
    fc.assert(fc.property(progress, (one) => void expect(joined(NO_PROGRESS, one)).toEqual(one)));
  });

  it('keeps the better of lessons and levels, and the newest of each question', () => {
    const mine = solved(reached(answered(NO_PROGRESS, outcome(NOON, 0)), 'deletion', 'a', 2, 9), 'once-each', 5);
    const theirs = predicted(solved(reached(answered(NO_PROGRESS, outcome(NOON + DAY, 1)), 'deletion', 'b', 7, 9), 'once-each', 3), 'deletion', 'x', 1, 2);
    const both = joined(mine, theirs);
    expect(both.lessons['deletion']).toMatchObject({ reached: 7, segment: 'b', predictions: { x: { right: 1, asked: 2 } } });
    expect(both.challenges['once-each']).toEqual({ best: 3 });
    expect(both.answers['deletion-before-quit']!.map(({ right }) => right)).toEqual([0, 1]);
    expect(both.reviews['deletion-before-quit']).toEqual(theirs.reviews['deletion-before-quit']);
  });
});
