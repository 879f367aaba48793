import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERATORS } from '@/components/quiz/make';
import { drawPaper, itemsOf, LARGEST_SEED, mostOf, poolOf, seedFor, type Draw } from '@/components/quiz/modes/draw';
import { cardOf, entriesOf, isMade } from '@/components/quiz/modes/entries';
import { editionOf, isPaperLink, linkOf, readLink, type Terms } from '@/components/quiz/modes/paper-link';
import { BELIEFS } from '@/content/beliefs';
import { LESSONS } from '@/content/lessons';
import { QUESTIONS } from '@/content/lessons/questions';

const entries = entriesOf(QUESTIONS, GENERATORS);
const ids = LESSONS.map(({ id }) => id);
const seed = fc.integer({ min: 1, max: LARGEST_SEED });
const draw: fc.Arbitrary<Draw> = fc.record({ count: fc.integer({ min: 1, max: 40 }), seed, lessons: fc.subarray<string>(ids), of: fc.constantFrom('both', 'written', 'made') });
const terms: fc.Arbitrary<Terms> = fc.tuple(draw, fc.record({ minutes: fc.option(fc.integer({ min: 1, max: 240 })), each: fc.boolean(), edition: fc.constant(editionOf(entries)) })).map(([one, more]) => ({ ...one, ...more }));

describe('what can be asked', () => {
  it('has an entry for each written question and each generator, and beliefs that there are', () => {
    expect(new Set(entries.map(({ card }) => card)).size).toBe(Object.values(QUESTIONS).flat().length + GENERATORS.length);
    const known = new Set(BELIEFS.map(({ id }) => id));
    expect(entries.flatMap(({ beliefs }) => beliefs).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the draw of a paper', () => {
  it('is the same from the same link', () => {
    fc.assert(
      fc.property(terms, (one) => {
        const read = readLink(linkOf(one), ids);
        expect(read).toEqual({ ok: true, terms: one });
        if (read.ok) expect(drawPaper(entries, read.terms)).toEqual(drawPaper(entries, one));
      }),
    );
  });

  it('has as many questions as were asked for, each once, of the lessons and kinds that were asked for', () => {
    fc.assert(
      fc.property(draw, (one) => {
        const items = drawPaper(entries, one);
        const pool = poolOf(entries, one);
        expect(items).toHaveLength(Math.min(one.count, mostOf(pool)));
        expect(new Set(items).size).toBe(items.length);
        expect(items.map(cardOf).filter((card) => !pool.some((entry) => entry.card === card))).toEqual([]);
      }),
    );
  });

  it('is balanced over the lessons: none is asked twice before each that still has questions is asked once', () => {
    fc.assert(
      fc.property(seed, (one) => {
        const lessonOf = (item: string) => entries.find(({ card }) => card === cardOf(item))!.lesson;
        const lessons = drawPaper(entries, { count: 34, seed: one, lessons: [], of: 'both' }).map(lessonOf);
        const counts = ids.map((id) => lessons.filter((lesson) => lesson === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('mixes written questions with made ones, and asks about many beliefs', () => {
    fc.assert(
      fc.property(seed, (one) => {
        const items = drawPaper(entries, { count: 20, seed: one, lessons: [], of: 'both' });
        const made = items.filter((item) => isMade(cardOf(item))).length;
        expect(made).toBeGreaterThanOrEqual(3);
        expect(made).toBeLessThanOrEqual(10);
        const beliefs = new Set(items.flatMap((item) => entries.find(({ card }) => card === cardOf(item))!.beliefs));
        expect(beliefs.size).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it('asks about each belief of a lesson before it asks about one again', () => {
    const about = (belief: string, index: number) => ({ card: `${belief}-${index}`, lesson: 'one', beliefs: [belief] });
    const lopsided = [...Array.from({ length: 20 }, (_, index) => about('often', index)), about('seldom', 0), about('rarely', 0)];
    fc.assert(
      fc.property(seed, (one) => {
        const items = drawPaper(lopsided, { count: 3, seed: one, lessons: [], of: 'both' });
        expect(new Set(items.map((item) => item.split('-')[0]))).toEqual(new Set(['often', 'seldom', 'rarely']));
      }),
    );
  });

  it('is another one from another number', () => {
    const papers = Array.from({ length: 50 }, (_, index) => drawPaper(entries, { count: 12, seed: index + 1, lessons: [], of: 'both' }).join());
    expect(new Set(papers).size).toBe(50);
  });

  it('gives each of a class a paper of their own, however they write their name', () => {
    expect(seedFor(4711, ' Ada  Lovelace')).toBe(seedFor(4711, 'ada lovelace'));
    expect(seedFor(4711, 'ada')).not.toBe(seedFor(4712, 'ada'));
    expect(new Set(Array.from({ length: 30 }, (_, index) => seedFor(4711, String(index + 1)))).size).toBe(30);
    fc.assert(fc.property(seed, fc.string(), (one, who) => void expect(seedFor(one, who)).toSatisfy((own: number) => own >= 1 && own <= LARGEST_SEED)));
  });

  it('makes a generator’s question anew each time', () => {
    const made = `~${GENERATORS[0]!.id}`;
    expect(itemsOf([made, 'deletion-before-quit'], 1)[1]).toBe('deletion-before-quit');
    expect(itemsOf([made], 1)).toEqual(itemsOf([made], 1));
    expect(itemsOf([made], 1)).not.toEqual(itemsOf([made], 2));
  });
});

describe('the link to a paper', () => {
  const link = linkOf({ count: 12, seed: 4711, lessons: ['deletion', 'folders'], of: 'written', minutes: 20, each: true, edition: 'abc1' });

  it('forgives what a mail program puts behind it', () => {
    for (const tail of ['.', ')', '>', '”', '. Good luck!']) expect(readLink(link + tail, ids), tail).toMatchObject({ ok: true, terms: { seed: 4711 } });
  });

  it('is refused with a reason when it was cut or changed anywhere', () => {
    const alike = readLink(link, ids);
    for (let at = 1; at < link.length; at++) {
      for (const spoilt of [link.slice(0, at), link.slice(0, at) + (link[at] === '1' ? '2' : '1') + link.slice(at + 1)]) {
        const read = readLink(spoilt, ids);
        expect(read.ok, spoilt).toBe(false);
        if (!read.ok) expect(read.hint).toMatch(/\.$/);
      }
    }
    expect(alike.ok).toBe(true);
  });

  it.each([
    ['a stage', '#s1.AAAAaaaa', 'not a link to a paper'],
    ['a newer version', '#q2.n=1', 'newer version'],
    ['a lesson that is not here', linkOf({ count: 3, seed: 1, lessons: ['origami'], of: 'both', minutes: null, each: false, edition: 'a' }), 'origami'],
    ['more questions than any paper has', linkOf({ count: 4000, seed: 1, lessons: [], of: 'both', minutes: null, each: false, edition: 'a' }), 'no paper'],
    ['a number that is none', linkOf({ count: 3, seed: -5, lessons: [], of: 'both', minutes: null, each: false, edition: 'a' }), 'no paper'],
  ])('is refused where it names %s', (_, fragment, reason) => {
    expect(isPaperLink(fragment)).toBe(true);
    expect(readLink(fragment, ids)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as unknown });
  });

  it('leaves ordinary anchors alone, and never throws', () => {
    expect(['', '#', '#main', '#show:deletion:x', '#question-1'].filter(isPaperLink)).toEqual([]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((text) => `#q1.${text}`)), (text) => void readLink(text, ids)));
  });
});
