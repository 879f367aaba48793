import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApi, type ScormApi } from '@/components/scorm/rte';
import { begin, type QuizReport } from '@/components/scorm/session';
import { packed, score, SUSPEND_DATA_LIMIT, timespan, unpacked } from '@/components/scorm/values';
import { scorm12, type Stored } from '../../fixtures/scorm/run-time';

const half: QuizReport = { right: 1, asked: 2, done: false, state: ['a 1', 'b 0'] };
const whole: QuizReport = { right: 9, asked: 10, done: true, state: ['a 1'] };

/** Whether a platform has an element that it need not have is found out by asking. */
const wrong = ({ refused }: Stored) => refused.filter((call) => call !== 'LMSGetValue cmi.student_data.mastery_score: 401');

function course(kept: Record<string, string> = {}, missing: string[] = [], mastery: number | null = 80) {
  const rte = scorm12(kept, missing);
  let now = 0;
  return { ...rte, begin: () => begin(rte.API, { now: () => now, mastery }), pass: (ms: number) => (now += ms) };
}

describe('a session with a course', () => {
  it('begins, reports, keeps and ends, and nothing of it is refused', () => {
    const { begin, pass, stored } = course();
    const session = begin();
    expect(session).toMatchObject({ learner: 'Lovelace, Ada', state: null, isReview: false });
    expect(session.report(half)).toEqual({ troubles: [] });
    pass(65_430);
    expect(session.keep()).toEqual({ troubles: [] });
    session.finish();
    expect(wrong(stored())).toEqual([]);
    expect(stored().values).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '50',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.session_time': '0000:01:05.43',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': 'w1\na 1\nb 0',
    });
    expect(stored().calls.slice(-2)).toEqual(['LMSCommit', 'LMSFinish']);
  });

  it('goes on where the last one was left', () => {
    expect(course({ 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'w1\na 1\nb 0' }).begin().state).toEqual(['a 1', 'b 0']);
  });

  it('begins anew where what was kept is not ours', () => {
    expect(course({ 'cmi.suspend_data': '{"other":1}' }).begin().state).toBeNull();
  });

  it.each([
    ['passes from the score on that the platform sets', { 'cmi.student_data.mastery_score': '90' }, 80, whole, 'passed'],
    ['fails below it', { 'cmi.student_data.mastery_score': '95' }, 80, whole, 'failed'],
    ['passes from its own where the platform sets none', {}, 90, whole, 'passed'],
    ['can only be completed where nobody sets one', {}, null, whole, 'completed'],
    ['is incomplete until all is answered', {}, 40, half, 'incomplete'],
  ] as const)('%s', (_, kept, mastery, report, status) => {
    const { begin, stored } = course(kept, [], mastery);
    const session = begin();
    session.report(report);
    session.finish();
    expect(stored().values['cmi.core.lesson_status']).toBe(status);
    expect(wrong(stored())).toEqual([]);
  });

  it('once finished stays so when it is looked at again', () => {
    const { begin, stored } = course({ 'cmi.core.lesson_status': 'passed', 'cmi.suspend_data': 'w1\na 1' });
    const session = begin();
    session.report({ ...half, right: 2 });
    session.finish();
    expect(stored().values['cmi.core.lesson_status']).toBe('passed');
  });

  it('writes nothing in a review', () => {
    const { begin, stored } = course({ 'cmi.core.lesson_mode': 'review', 'cmi.core.lesson_status': 'passed' });
    const session = begin();
    expect(session.isReview).toBe(true);
    session.report(half);
    session.keep();
    session.finish();
    expect(stored().calls.filter((call) => call.startsWith('LMSSetValue'))).toEqual([]);
    expect(stored().calls.at(-1)).toBe('LMSFinish');
  });

  it('ends once, and says nothing afterwards', () => {
    const { begin, stored } = course();
    const session = begin();
    session.finish();
    session.finish();
    session.report(half);
    expect(wrong(stored())).toEqual([]);
    expect(stored().calls.filter((call) => call === 'LMSFinish')).toHaveLength(1);
  });

  it('tells in the platform’s words what it did not take', () => {
    const session = course({}, ['cmi.core.score.raw']).begin();
    expect(session.report(half).troubles).toEqual(['The course did not take cmi.core.score.raw: Not implemented error (error 401)']);
  });

  it('does not begin where the platform refuses', () => {
    const { API, begin } = course();
    API.LMSInitialize('');
    expect(begin).toThrow('The course did not take LMSInitialize: General exception (error 101)');
  });

  it('says how much did not fit, and keeps the newest', () => {
    const { begin, stored } = course();
    const session = begin();
    const { troubles } = session.report({ ...half, state: Array.from({ length: 1000 }, (_, i) => `question-${i}`) });
    session.finish();
    expect(troubles[0]).toMatch(/^The course keeps 4,096 characters\. The oldest \d+ answers are counted, but/);
    expect(stored().values['cmi.suspend_data']!.endsWith('question-999')).toBe(true);
    expect(wrong(stored())).toEqual([]);
  });
});

describe('what a platform is told', () => {
  it('is never more than it keeps, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)), { maxLength: 60 }), (entries) => {
        const { text, dropped } = packed(entries);
        expect(text.length).toBeLessThanOrEqual(SUSPEND_DATA_LIMIT);
        expect(unpacked(text)).toEqual(entries.slice(dropped));
        if (dropped > 0) expect(packed(entries.slice(dropped - 1)).dropped).toBe(1);
      }),
    );
  });

  it('is a time as the standard writes it', () => {
    expect([0, 1234, 3_600_000, 100 * 3_600_000, -5, Infinity].map(timespan)).toEqual(['0000:00:00.00', '0000:00:01.23', '0001:00:00.00', '0100:00:00.00', '0000:00:00.00', '9999:59:59.99']);
  });

  it('is a score from 0 to 100', () => {
    expect([score(0, 0), score(1, 3), score(3, 3), score(5, 3)]).toEqual(['0', '33.3', '100', '100']);
  });
});

describe('the run-time is found', () => {
  const api = scorm12().API as unknown as ScormApi;
  interface Frame {
    parent: unknown;
    opener?: unknown;
    API?: ScormApi;
  }
  const top = (more: Partial<Frame> = {}): Frame => {
    const frame: Frame = { parent: null, ...more };
    frame.parent = frame;
    return frame;
  };
  const inside = (parent: unknown, levels: number): Frame => (levels === 0 ? (parent as Frame) : inside({ parent }, levels - 1));

  it('in a frame above, up to seven levels', () => {
    expect(findApi(inside(top({ API: api }), 7))).toBe(api);
    expect(findApi(inside(top({ API: api }), 8))).toBeNull();
  });

  it('around the window that opened the page', () => {
    expect(findApi(top({ opener: inside(top({ API: api }), 2) }))).toBe(api);
  });

  it('nowhere, where there is none or where a window lets nobody look', () => {
    expect(findApi(top())).toBeNull();
    const closed = top();
    Object.defineProperty(closed, 'API', { get: () => { throw new DOMException('Blocked', 'SecurityError'); } });
    expect(findApi({ parent: closed })).toBeNull();
  });
});
