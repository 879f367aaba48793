import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { adviserMachine } from '@/machines/adviser';
import { ADVISER_QUESTIONS, asks, nextQuestion, type AdviserAnswers, type AdviserQuestion } from '@/machines/adviser-questions';

type Sent = Parameters<ReturnType<typeof start>['send']>[0];
const start = () => createActor(adviserMachine).start();
const stateOf = (actor: ReturnType<typeof start>) => actor.getSnapshot().value as AdviserQuestion | 'advice';

/** Answers each question as it comes. @returns the questions in the order in which they were asked */
function answerAll(actor: ReturnType<typeof start>, answers: AdviserAnswers): string[] {
  const asked: string[] = [];
  for (let state = stateOf(actor); state !== 'advice' && asked.length < 20; state = stateOf(actor)) {
    asked.push(state);
    actor.send({ type: 'answer.given', question: state, answer: answers[state] ?? 'x' });
  }
  return asked;
}

describe('the adviser’s chart', () => {
  it('asks all seven of a household with several devices, and five where there is one', () => {
    expect(answerAll(start(), { devices: 'several' })).toEqual([...ADVISER_QUESTIONS]);
    expect(answerAll(start(), { devices: 'one' })).toEqual(['devices', 'copy', 'offline', 'line', 'provider']);
  });

  it('goes back to what was asked before, and keeps what was answered', () => {
    const actor = start();
    actor.send({ type: 'answer.given', question: 'devices', answer: 'one' });
    actor.send({ type: 'back' });
    expect(stateOf(actor)).toBe('devices');
    expect(actor.getSnapshot().context.answers).toEqual({ devices: 'one' });
    actor.send({ type: 'answer.given', question: 'devices', answer: 'several' });
    expect(stateOf(actor)).toBe('picture');
  });

  it('asks anew what one answer opens, and forgets what it closes', () => {
    const actor = start();
    answerAll(actor, { devices: 'several' });
    actor.send({ type: 'question.reopened', question: 'devices' });
    expect(stateOf(actor)).toBe('devices');
    actor.send({ type: 'answer.given', question: 'devices', answer: 'one' });
    expect(stateOf(actor)).toBe('advice');
    expect(actor.getSnapshot().context.answers).not.toHaveProperty('people');
    actor.send({ type: 'question.reopened', question: 'devices' });
    actor.send({ type: 'answer.given', question: 'devices', answer: 'several' });
    expect(answerAll(actor, {})).toEqual(['picture', 'people']);
  });

  it('is at a question that is asked, or at the advice exactly when nothing is missing, whatever happens', () => {
    const question = fc.constantFrom(...ADVISER_QUESTIONS);
    const answer = fc.constantFrom('one', 'several', 'yes');
    const event: fc.Arbitrary<Sent> = fc.oneof(
      fc.record({ type: fc.constant('answer.given' as const), question, answer }),
      fc.record({ type: fc.constant('answers.brought' as const), answers: fc.dictionary(question, answer) as fc.Arbitrary<AdviserAnswers> }),
      fc.record({ type: fc.constant('question.reopened' as const), question }),
      fc.constantFrom<Sent>({ type: 'back' }, { type: 'begin.again' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const actor = start();
        for (const one of events) {
          // A question that is not asked stands nowhere on the page, and so can be neither answered nor opened.
          if ((one.type === 'answer.given' || one.type === 'question.reopened') && !asks(one.question, actor.getSnapshot().context.answers)) continue;
          actor.send(one);
          const { answers } = actor.getSnapshot().context;
          const state = stateOf(actor);
          if (state === 'advice') expect(nextQuestion(answers)).toBeNull();
          else expect(asks(state, answers)).toBe(true);
          expect(Object.keys(answers).filter((id) => !asks(id as AdviserQuestion, answers))).toEqual([]);
        }
        actor.send({ type: 'begin.again' });
        expect(stateOf(actor)).toBe('devices');
        expect(answerAll(actor, { devices: 'several' })).toHaveLength(7);
      }),
    );
  });
});
