import { describe, expect, it } from 'vitest';
import type { Truth } from '@/components/quiz/answer';
import { optionsOf } from '@/components/quiz/grade';
import { madeName } from '@/components/quiz/item';
import { GENERATORS, makeItem } from '@/components/quiz/make';
import type { Made } from '@/components/quiz/make/generator';
import { oracle, type Oracle } from '@/components/quiz/oracle';
import { BELIEFS } from '@/content/beliefs';
import { lessonOf } from '@/content/lessons';
import { proseOf, troublesIn } from './prose';

const SEEDS = Array.from({ length: 1000 }, (_, index) => index + 1);
const KINDS = ['place', 'single', 'multiple', 'order', 'line', 'match', 'diagnose', 'choose'];

describe('the generators', () => {
  it('have names, lessons and beliefs that there are', () => {
    expect(new Set(GENERATORS.map(({ id }) => id)).size).toBe(GENERATORS.length);
    for (const { id, lesson, beliefs, title } of GENERATORS) {
      expect(madeName(id, 1), id).toMatch(/^~[a-z-]+\.1$/);
      expect(lessonOf(lesson), id).toBeDefined();
      expect(beliefs.filter((belief) => !BELIEFS.some((one) => one.id === belief)), id).toEqual([]);
      expect(troublesIn(title), id).toEqual([]);
    }
  });

  it('make a question of every kind', () => {
    const made = new Set(GENERATORS.map(({ make }) => make(1).question.kind));
    expect(KINDS.filter((kind) => !made.has(kind as never))).toEqual([]);
  });

  it('are found by a question’s name, and no other name finds one', () => {
    const name = madeName(GENERATORS[0]!.id, 4711);
    expect(makeItem(name)).toMatchObject({ name, lesson: GENERATORS[0]!.lesson, question: { id: name } });
    for (const other of ['~nobody.1', 'deletion-before-quit', `~${GENERATORS[0]!.id}.-1`, '']) expect(makeItem(other), other).toBeNull();
  });
});

describe.each(GENERATORS.map((generator) => [generator.id, generator] as const))('%s', (id, { make, beliefs }) => {
  const texts = new Set<string>();
  const tested = new Set<string>();
  /** How often the right option stood at each place, of those with one. */
  const positions: number[] = [];

  it('has one answer, which the simulation knows, and reads well, over a thousand seeds', () => {
    const faults: string[] = [];
    for (const seed of SEEDS) {
      const made = make(seed);
      const judge = oracle(made.scenarios);
      const truth = judge.truthOf(made.question);
      const own = [...faultsOf(made, truth, judge), ...proseOf(made.question, made.scenarios).flatMap(troublesIn), ...(made.question.id === madeName(id, seed) ? [] : ['another name'])];
      faults.push(...own.map((fault) => `seed ${seed}: ${fault}`));
      texts.add(made.question.text);
      for (const belief of made.question.beliefs ?? []) tested.add(belief);
      if (made.question.kind === 'single' && truth.kind === 'choice') positions[truth.right.indexOf(true)] = (positions[truth.right.indexOf(true)] ?? 0) + 1;
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it('is of some variety, and tests what it says it does', () => {
    expect(texts.size).toBeGreaterThan(60);
    expect([...tested].toSorted()).toEqual([...beliefs].toSorted());
    for (const place of positions.keys()) expect(positions[place] ?? 0, `the right one at ${place}`).toBeGreaterThan(50);
  });

  it('makes the same of the same seed', () => {
    for (const seed of [1, 99, 4711, 2 ** 31, 9_999_999_999]) expect(make(seed)).toEqual(make(seed));
  });

  it('has the same answer whatever the network draws', () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const { question, scenarios } = make(seed);
      const of = (network?: number) => outcome(oracle(scenarios, network).truthOf(question));
      for (const network of [2, 3]) expect(of(network), `seed ${seed}`).toEqual(of());
    }
  });
});

/** What a truth says, without the lines of a session, which tell of moments. */
function outcome(truth: Truth): unknown {
  return truth.kind === 'order' || truth.kind === 'line' ? truth.session.missing : truth;
}

/** What is not as a question has to be. */
function faultsOf({ question, scenarios }: Made, truth: Truth, judge: Oracle): string[] {
  const faults: string[] = [];
  const must = (is: boolean, what: string) => void (is || faults.push(what));
  const knows = (scenario: string) => scenarios.some((one) => one.id === scenario);
  must(/[?.”]$/.test(question.text) && question.text.length < 520, `no question: ${question.text}`);
  for (const options of optionsOf(question)) {
    must(options.length >= 3 && new Set(options.map(({ text }) => text.toLowerCase())).size === options.length, 'options that do not differ');
    for (const { text, because, proof, trueIn, belief } of options) {
      const right = judge.holds(proof);
      must(/[.?]$/.test(because) && because.length < 260, `no reason: ${because}`);
      must(text.length < 120, `a long option: ${text}`);
      must(knows(proof.scenario) && (!trueIn || (knows(trueIn.scenario) && judge.holds(trueIn))), `no world for “${text}”`);
      must(!(right && (trueIn || belief)), `a right option that is taken for a wrong one: “${text}”`);
      must(belief === undefined || (question.beliefs ?? []).includes(belief), `a belief that is not named: ${belief}`);
    }
  }
  switch (truth.kind) {
    case 'place':
      must(Object.values(truth.cells).some((holding) => holding !== 'nothing'), 'nothing anywhere');
      break;
    case 'choice':
      must(isFair(question.kind === 'single' ? 'single' : 'multiple', truth.right), `right: ${truth.right.join()}`);
      break;
    case 'parts':
      must('parts' in question && question.parts.every(({ kind }, part) => isFair(kind, truth.right[part]!)), `right: ${truth.right.join(' / ')}`);
      break;
    case 'order':
      must(truth.session.missing.length === 0, truth.session.missing.join());
      must(judge.grade(question, { kind: 'order', order: truth.example.toReversed() }).right === 0, 'the other way round is right as well');
      break;
    case 'line':
      must(truth.session.missing.length === 0, truth.session.missing.join());
      must(question.kind === 'line' && judge.grade(question, { kind: 'line', line: question.broken }).right === 0, 'the broken line does it');
      must(question.kind === 'line' && judge.grade(question, { kind: 'line', line: question.broken.replace('…', '') }).right === 0, 'nothing is missing');
      break;
    case 'match': {
      if (question.kind !== 'match') break;
      const partners = question.left.map(({ scenario, step, world }) => question.right.filter(({ claim }) => judge.holds({ ...claim, scenario, step, world })).length);
      must(partners.every((count) => count === 1) && new Set(truth.partners).size === partners.length, `partners: ${partners.join()}`);
      must(new Set(question.right.map(({ text }) => text)).size === question.right.length, 'right sides that do not differ');
    }
  }
  return faults;
}

function isFair(kind: 'single' | 'multiple', right: readonly boolean[]): boolean {
  const count = right.filter(Boolean).length;
  return kind === 'single' ? count === 1 : count > 0 && count < right.length;
}
