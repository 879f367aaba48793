import { describe, expect, it } from 'vitest';
import type { Answer, Truth } from '@/components/quiz/answer';
import { optionsOf } from '@/components/quiz/grade';
import { oracle } from '@/components/quiz/oracle';
import { rightAnswer } from '@/components/quiz/take-along/answer-words';
import { BELIEFS } from '@/content/beliefs';
import { LESSONS } from '@/content/lessons';
import { scenarioOf, SCENARIOS } from '@/content/scenarios';
import type { ChoiceQuestion, Expectation, Part, PartsQuestion, Question } from '@/simulators/scenario';

const files = import.meta.glob<{ QUESTIONS: readonly Question[] }>('../../content/lessons/*/questions.ts', { eager: true });
const questionsOf = (lesson: string) => files[`../../content/lessons/${lesson}/questions.ts`]?.QUESTIONS ?? [];
const all = LESSONS.flatMap(({ id }) => questionsOf(id));

/** Under the scenario's own seed, and under others: what is right does not hang on chance. */
const ORACLES = [oracle(SCENARIOS), ...[2, 3, 5].map((seed) => oracle(SCENARIOS, seed))];
const judge = ORACLES[0]!;

describe('the questions', () => {
  it('are three to seven a lesson, each with a name of its own', () => {
    for (const { id } of LESSONS) {
      expect(questionsOf(id).length, id).toBeGreaterThanOrEqual(3);
      expect(questionsOf(id).length, id).toBeLessThanOrEqual(7);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('are of every kind, each three times at least, and some ask what the server answers', () => {
    const kinds = ['place', 'single', 'multiple', 'order', 'line', 'match', 'diagnose', 'choose'];
    expect(kinds.filter((kind) => all.filter((question) => question.kind === kind).length < 3)).toEqual([]);
    expect(all.filter((question) => 'said' in question).length).toBeGreaterThanOrEqual(3);
  });

  it('test each of the twenty beliefs', () => {
    const tested = new Set(all.flatMap(({ beliefs = [] }) => beliefs));
    expect(BELIEFS.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });
});

describe.each(all.map((question) => [question.id, question] as const))('%s', (_, question) => {
  it('asks, and names beliefs that there are', () => {
    expect(question.text).toMatch(/[.?]$/);
    const named = [...(question.beliefs ?? []), ...optionsOf(question).flat().flatMap(({ belief }) => belief ?? [])];
    expect(named.filter((id) => !BELIEFS.some((belief) => belief.id === id))).toEqual([]);
  });

  it('has the same answer under every seed', () => {
    for (const each of ORACLES) expect(outcome(each.truthOf(question))).toEqual(outcome(judge.truthOf(question)));
  });

  it('is right as its own truth says, and wrong when nothing is answered', () => {
    const { right, asked } = judge.grade(question, rightAnswer(judge.truthOf(question)));
    expect(right).toBe(asked);
    expect(judge.grade(question, NOTHING).right).toBeLessThan(asked);
  });

  switch (question.kind) {
    case 'place':
      return it('asks for letters and places that there are', () => {
        const scenario = scenarioOf(question.scenario)!;
        expect(scenario.worlds).toContain(question.world);
        expect(question.letters.filter((label) => !(label in scenario.letters))).toEqual([]);
        expect(question.places.filter((place) => !place.startsWith('server ') && !(place in scenario.devices))).toEqual([]);
      });
    case 'order':
      return it('accepts some orders and not others, and shows every line once', () => {
        const orders = permutations(question.lines.map((_, index) => index));
        const right = orders.filter((order) => judge.grade(question, { kind: 'order', order }).right === 1).length;
        expect(right).toBeGreaterThan(0);
        expect(right).toBeLessThan(orders.length / 4);
        expect(new Set(question.lines).size).toBe(question.lines.length);
      });
    case 'line':
      return it('does not do as it stands', () => {
        expect(judge.grade(question, { kind: 'line', line: question.broken }).right).toBe(0);
        expect(judge.grade(question, { kind: 'line', line: question.broken.replace('…', '') }).right).toBe(0);
      });
    case 'match':
      return it('gives each left one a partner of its own, and no second one', () => {
        const { left, right } = question;
        for (const one of left) {
          expect(one.because).toMatch(/[.?]$/);
          expect(right.filter(({ claim }) => judge.holds({ ...claim, scenario: one.scenario, step: one.step, world: one.world })).map(({ text }) => text), one.text).toHaveLength(1);
        }
        expect(left.length).toBeGreaterThanOrEqual(3);
        expect(right.length).toBeGreaterThanOrEqual(left.length);
        for (const side of [left, right]) expect(new Set(side.map(({ text }) => text)).size).toBe(side.length);
        for (const { claim } of right) expectToClaim(claim);
      });
    default:
      return describe.each(choicesOf(question))('$ask', ({ kind, options }) => {
        it(`has ${kind === 'single' ? 'one right option' : 'some right options and some wrong ones'}`, () => {
          const right = judge.rightOptions({ options }).filter(Boolean).length;
          if (kind === 'single') expect(right).toBe(1);
          else {
            expect(right).toBeGreaterThan(0);
            expect(right).toBeLessThan(options.length);
          }
        });

        it('has options that differ, each explained', () => {
          expect(options.length).toBeGreaterThanOrEqual(3);
          expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
          for (const { because, proof } of options) {
            expect(because).toMatch(/[.?]$/);
            expectToClaim(proof);
          }
        });

        it('shows the world in which a wrong option would be right', () => {
          for (const { trueIn } of options) if (trueIn) expect(judge.holds(trueIn), trueIn.step).toBe(true);
        });
      });
  }
});

const NOTHING: Answer = { kind: 'choice', chosen: [] };

function choicesOf(question: ChoiceQuestion | PartsQuestion): readonly Part[] {
  return 'parts' in question ? question.parts : [{ ask: 'its choice', kind: question.kind, options: question.options }];
}

function expectToClaim({ wire = [], never = [], views = {}, connections = [] }: Expectation): void {
  expect(wire.length + never.length + Object.keys(views).length + connections.length, 'claims something').toBeGreaterThan(0);
}

/** What of a truth must not hang on chance: a session’s lines hold moments, and whether all was done does not. */
function outcome(truth: Truth): unknown {
  return truth.kind === 'order' || truth.kind === 'line' ? truth.session.missing : truth;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}
