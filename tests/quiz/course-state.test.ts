import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseTerms, paperFrom, reportOf } from '@/components/quiz/modes/course-state';
import { linkOf } from '@/components/quiz/modes/paper-link';
import type { SavedPaper } from '@/components/progress/schema';

const TERMS = courseTerms('abc');
const PAPER: SavedPaper = {
  terms: linkOf(TERMS),
  who: 'Lovelace, Ada',
  state: 'paused',
  items: ['deletion-before-quit', '~who-holds-it.17'],
  at: 1,
  filled: { 'deletion-before-quit': { kind: 'choice', chosen: [1] }, '~who-holds-it.17': { kind: 'place', cells: { 'A phone': 'view' } } },
  spent: 61_000,
  limit: null,
  begun: 1_760_000_000_000,
};
const bank = { item: () => null, grade: () => { throw new Error('nothing is graded before it is handed in'); } };

describe('a paper that a course keeps', () => {
  it('comes back as it was left, and has no score before it is handed in', () => {
    const report = reportOf(bank, PAPER);
    expect(report).toMatchObject({ right: 0, asked: 2, done: false });
    expect(paperFrom(report.state, TERMS)).toEqual(PAPER);
  });

  it('comes back without its oldest answers where the platform has no room for them', () => {
    const { state } = reportOf(bank, PAPER);
    expect(paperFrom(state.slice(1), TERMS)).toEqual({ ...PAPER, filled: { '~who-holds-it.17': PAPER.filled['~who-holds-it.17'] } });
  });

  it('begins anew where it was one of other questions', () => {
    expect(paperFrom(reportOf(bank, PAPER).state, courseTerms('other'))).toBeNull();
  });

  it('begins anew, and never throws, whatever a platform gives back', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (state) => paperFrom(state, TERMS) === null));
  });
});
