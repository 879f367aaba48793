import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Truth } from '@/components/quiz/answer';
import { optionsOf } from '@/components/quiz/grade';
import { madeName } from '@/components/quiz/item';
import type { Generator, Made } from '@/components/quiz/make/generator';
import { oracle, type Oracle } from '@/components/quiz/oracle';
import { setUp } from '@/components/share/schema';
import { senseOfSetUp } from '@/components/share/sense';
import { proseOf, troublesIn } from './prose';

/** Thousands of worlds are played: on a busy machine that takes its time. */
const PATIENCE = 600_000;
const SEEDS = Array.from({ length: 1000 }, (_, index) => index + 1);

/** What is promised of each generator. Files share them out, so that they are run beside each other. */
export function prove(generators: readonly Generator[]): void {
  describe.each(generators.map((generator) => [generator.id, generator] as const))('%s', (id, { make, beliefs }) => {
    const different = new Set<string>();
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
        different.add(JSON.stringify({ ...made.question, id: '' }));
        for (const belief of made.question.beliefs ?? []) tested.add(belief);
        if (made.question.kind === 'single' && truth.kind === 'choice') positions[truth.right.indexOf(true)] = (positions[truth.right.indexOf(true)] ?? 0) + 1;
      }
      expect(faults.slice(0, 10)).toEqual([]);
    }, PATIENCE);

    it('is of some variety, and tests what it says it does', () => {
      expect(different.size).toBeGreaterThan(200);
      expect([...tested].toSorted()).toEqual([...beliefs].toSorted());
      for (const place of positions.keys()) expect(positions[place] ?? 0, `the right one at ${place}`).toBeGreaterThan(50);
    });

    it('makes the same of the same seed', () => {
      for (const seed of [1, 99, 4711, 2 ** 31, 9_999_999_999]) expect(make(seed)).toEqual(make(seed));
    });

    it('plays in worlds that the stage can share', () => {
      for (const seed of SEEDS.slice(0, 25)) {
        for (const scenario of make(seed).scenarios) {
          expect(v.safeParse(setUp, scenario).issues, `seed ${seed}`).toBeUndefined();
          expect(senseOfSetUp(scenario), `seed ${seed}`).toBeNull();
        }
      }
    });

    it('has the same answer whatever the network draws', () => {
      for (const seed of SEEDS.slice(0, 12)) {
        const { question, scenarios } = make(seed);
        const of = (network?: number) => outcome(oracle(scenarios, network).truthOf(question));
        for (const network of [2, 3]) expect(of(network), `seed ${seed}`).toEqual(of());
      }
    });
  });
}

/** What a truth says, without the lines of a session, which tell of moments. */
function outcome(truth: Truth): unknown {
  return truth.kind === 'order' || truth.kind === 'line' ? truth.session.missing : truth;
}

/** What is not as a question has to be. */
function faultsOf({ question, scenarios }: Made, truth: Truth, judge: Oracle): string[] {
  const faults: string[] = [];
  const must = (is: boolean, what: string) => void (is || faults.push(what));
  const knows = (scenario: string) => scenarios.some((one) => one.id === scenario);
  must(new Set(scenarios.map((one) => one.id)).size === scenarios.length, 'two scenarios of one name');
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
