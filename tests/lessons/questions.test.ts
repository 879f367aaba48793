import { describe, expect, it } from 'vitest';
import { oracle } from '@/components/quiz/oracle';
import { BELIEFS } from '@/content/beliefs';
import { LESSONS } from '@/content/lessons';
import { scenarioOf, SCENARIOS } from '@/content/scenarios';
import type { Question } from '@/simulators/scenario';

const files = import.meta.glob<{ QUESTIONS: readonly Question[] }>('../../content/lessons/*/questions.ts', { eager: true });
const questionsOf = (lesson: string) => files[`../../content/lessons/${lesson}/questions.ts`]?.QUESTIONS ?? [];
const all = LESSONS.flatMap(({ id }) => questionsOf(id));

/** Under the scenario's own seed, and under others: what is right does not hang on chance. */
const ORACLES = [oracle(SCENARIOS), ...[2, 3, 5].map((seed) => oracle(SCENARIOS, seed))];
const judge = ORACLES[0]!;

describe('the questions', () => {
  it('are three to six a lesson, each with a name of its own', () => {
    for (const { id } of LESSONS) {
      expect(questionsOf(id).length, id).toBeGreaterThanOrEqual(3);
      expect(questionsOf(id).length, id).toBeLessThanOrEqual(6);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('test each of the twenty beliefs', () => {
    const tested = new Set(all.flatMap(({ beliefs = [] }) => beliefs));
    expect(BELIEFS.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
    expect([...tested].filter((id) => !BELIEFS.some((belief) => belief.id === id))).toEqual([]);
  });
});

describe.each(all.map((question) => [question.id, question] as const))('%s', (_, question) => {
  if (question.kind === 'place') {
    it('asks for letters and places that there are, and has one answer under every seed', () => {
      const scenario = scenarioOf(question.scenario)!;
      expect(scenario.worlds).toContain(question.world);
      expect(question.letters.filter((label) => !(label in scenario.letters))).toEqual([]);
      expect(question.places.filter((place) => !place.startsWith('server ') && !(place in scenario.devices))).toEqual([]);
      for (const each of ORACLES) expect(each.placesOf(question)).toEqual(judge.placesOf(question));
    });
    return;
  }

  it(`has ${question.kind === 'single' ? 'one right option' : 'some right options and some wrong ones'}, under every seed`, () => {
    const right = judge.rightOptions(question).filter(Boolean).length;
    if (question.kind === 'single') expect(right).toBe(1);
    else {
      expect(right).toBeGreaterThan(0);
      expect(right).toBeLessThan(question.options.length);
    }
    for (const each of ORACLES) expect(each.rightOptions(question)).toEqual(judge.rightOptions(question));
  });

  it('has options that differ, each explained', () => {
    expect(question.options.length).toBeGreaterThanOrEqual(3);
    expect(new Set(question.options.map(({ text }) => text)).size).toBe(question.options.length);
    for (const { because, proof } of question.options) {
      expect(because).toMatch(/[.?]$/);
      const { wire = [], never = [], views = {}, connections = [] } = proof;
      expect(wire.length + never.length + Object.keys(views).length + connections.length, 'claims something').toBeGreaterThan(0);
    }
  });

  it('shows the world in which a wrong option would be right', () => {
    for (const { trueIn } of question.options) if (trueIn) expect(judge.holds(trueIn)).toBe(true);
  });
});
