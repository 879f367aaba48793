import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { paperAt, quizPaperMachine, type PaperState } from '@/machines/quiz-paper';
import { practiceAt, quizPracticeMachine, type PracticeState } from '@/machines/quiz-practice';

const ITEMS = ['one', 'two', 'three'];
const practice = () => createActor(quizPracticeMachine, { snapshot: practiceAt('asking', { items: ITEMS, at: 0, filled: null, scores: {} }) }).start();
const paper = (limit: number | null = null) => createActor(quizPaperMachine, { snapshot: paperAt('ready', { items: [], at: 0, filled: {}, spent: 0, limit }) }).start();

type PracticeEvent = Parameters<ReturnType<typeof practice>['send']>[0];
type PaperEvent = Parameters<ReturnType<typeof paper>['send']>[0];

/** As stored progress holds it, and gives it back. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the chart of practice', () => {
  it('asks, grades, goes on, and is over behind the last question', () => {
    const actor = practice();
    actor.send({ type: 'answered', filled: 'a', score: { right: 1, asked: 1 } });
    expect(actor.getSnapshot()).toMatchObject({ value: 'feedback', context: { at: 0, filled: 'a' } });
    actor.send({ type: 'filled.in', filled: 'another' });
    actor.send({ type: 'answered', filled: 'another', score: { right: 0, asked: 1 } });
    expect(actor.getSnapshot().context).toMatchObject({ filled: 'a', scores: { one: { right: 1, asked: 1 } } });
    actor.send({ type: 'next' });
    expect(actor.getSnapshot()).toMatchObject({ value: 'asking', context: { at: 1, filled: null } });
    actor.send({ type: 'next' });
    actor.send({ type: 'next' });
    expect(actor.getSnapshot()).toMatchObject({ value: 'over', context: { scores: { one: { right: 1, asked: 1 } } } });
  });

  it('goes on from what was stored as if it had never stopped, whatever happened', () => {
    const event: fc.Arbitrary<PracticeEvent> = fc.oneof(
      fc.record({ type: fc.constant('filled.in' as const), filled: fc.string() }),
      fc.record({ type: fc.constant('answered' as const), filled: fc.string(), score: fc.record({ right: fc.nat(3), asked: fc.constant(3) }) }),
      fc.constant<PracticeEvent>({ type: 'next' }),
      fc.constant<PracticeEvent>({ type: 'stopped' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.array(event, { maxLength: 12 }), (before, after) => {
        const whole = practice();
        for (const one of before) if (whole.getSnapshot().status === 'active') whole.send(one);
        const { value, context } = stored({ value: whole.getSnapshot().value as PracticeState, context: whole.getSnapshot().context });
        const resumed = createActor(quizPracticeMachine, { snapshot: practiceAt(value, context) }).start();
        for (const one of after) [whole, resumed].forEach((actor) => actor.getSnapshot().status === 'active' && actor.send(one));
        expect(stored(resumed.getSnapshot().context)).toEqual(stored(whole.getSnapshot().context));
        expect(resumed.getSnapshot().value).toBe(whole.getSnapshot().value);
        const { at } = resumed.getSnapshot().context;
        if (resumed.getSnapshot().value !== 'over') expect(ITEMS[at]).toBeDefined();
      }),
    );
  });
});

describe('the chart of a paper', () => {
  it('counts the time while it is worked on, and no other', () => {
    const actor = paper(60_000);
    actor.send({ type: 'time.passed', milliseconds: 5000 });
    actor.send({ type: 'begun', items: ITEMS });
    actor.send({ type: 'time.passed', milliseconds: 20_000 });
    actor.send({ type: 'paused' });
    actor.send({ type: 'time.passed', milliseconds: 90_000 });
    actor.send({ type: 'filled.in', filled: 'while paused' });
    expect(actor.getSnapshot()).toMatchObject({ value: 'paused', context: { spent: 20_000, filled: {} } });
    actor.send({ type: 'resumed' });
    actor.send({ type: 'time.passed', milliseconds: 90_000 });
    expect(actor.getSnapshot()).toMatchObject({ value: 'over', context: { spent: 60_000 } });
  });

  it('has as much time as one likes without a limit', () => {
    const actor = paper();
    actor.send({ type: 'begun', items: ITEMS });
    actor.send({ type: 'time.passed', milliseconds: 1e9 });
    expect(actor.getSnapshot().value).toBe('running');
  });

  it('keeps an answer for each question, and turns to those alone that are there', () => {
    const actor = paper();
    actor.send({ type: 'begun', items: ITEMS });
    actor.send({ type: 'filled.in', filled: 'a' });
    actor.send({ type: 'turned.to', at: 2 });
    actor.send({ type: 'filled.in', filled: 'c' });
    for (const at of [3, -1, 0.5, Number.NaN]) actor.send({ type: 'turned.to', at });
    expect(actor.getSnapshot().context).toMatchObject({ at: 2, filled: { one: 'a', three: 'c' } });
    actor.send({ type: 'handed.in' });
    expect(actor.getSnapshot().status).toBe('done');
  });

  it('goes on from what was stored as if it had never stopped, whatever happened', () => {
    const event: fc.Arbitrary<PaperEvent> = fc.oneof(
      fc.record({ type: fc.constant('filled.in' as const), filled: fc.string() }),
      fc.record({ type: fc.constant('turned.to' as const), at: fc.integer({ min: -1, max: 4 }) }),
      fc.record({ type: fc.constant('time.passed' as const), milliseconds: fc.nat(9000) }),
      fc.constantFrom<PaperEvent>({ type: 'begun', items: ITEMS }, { type: 'paused' }, { type: 'resumed' }, { type: 'handed.in' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.array(event, { maxLength: 20 }), fc.option(fc.nat(30_000)), (before, after, limit) => {
        const whole = paper(limit);
        for (const one of before) if (whole.getSnapshot().status === 'active') whole.send(one);
        const { value, context } = stored({ value: whole.getSnapshot().value as PaperState, context: whole.getSnapshot().context });
        const resumed = createActor(quizPaperMachine, { snapshot: paperAt(value, context) }).start();
        for (const one of after) [whole, resumed].forEach((actor) => actor.getSnapshot().status === 'active' && actor.send(one));
        expect(resumed.getSnapshot().context).toEqual(whole.getSnapshot().context);
        expect(resumed.getSnapshot().value).toBe(whole.getSnapshot().value);
        expect(resumed.getSnapshot().context.spent).toBeLessThanOrEqual(limit ?? Infinity);
      }),
    );
  });
});
