import { describe, expect, it } from 'vitest';
import { BELIEFS } from '@/content/beliefs';
import type { Claim } from '@/content/claims';
import { comparison } from '@/content/comparison';
import { lessonOf, LESSONS } from '@/content/lessons';
import { SCENARIOS } from '@/content/scenarios';
import { SYMPTOMS } from '@/content/symptoms';
import { find, pins } from './moments';

const sourced = (claim: Claim) => claim.by !== 'rfc' || /^RFC \d{3,4}( §\d+(\.\d+)*)?$/.test(claim.section);
const sentences = (text: string) => text.split(/[.?](?:\s|$)/).filter((part) => part.trim() !== '').length;
const isDistinct = (values: readonly string[]) => new Set(values).size === values.length;

describe('the twenty beliefs', () => {
  it('are twenty, numbered in order, and no two are alike', () => {
    expect(BELIEFS.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const key of ['id', 'belief', 'truth'] as const) expect(isDistinct(BELIEFS.map((each) => each[key]))).toBe(true);
    expect(isDistinct(BELIEFS.map(({ scenario, step }) => `${scenario}/${step}`))).toBe(true);
  });

  it.each(BELIEFS.map((each) => [each.id, each] as const))('%s is broken by a step that pins something in its world', (id, belief) => {
    const { scenario, step } = find(belief);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(scenario.worlds).toContain(belief.world);
    expect(pins(step.expect?.[belief.world])).toBe(true);
    expect(lessonOf(belief.lesson)!.scenes).toContain(scenario.id);
    expect(sourced(belief.claim)).toBe(true);
    expect(sentences(belief.truth)).toBeGreaterThanOrEqual(2);
    expect(sentences(belief.truth)).toBeLessThanOrEqual(3);
  });
});

describe('the symptoms', () => {
  it('are at least twenty, in words of their own', () => {
    expect(SYMPTOMS.length).toBeGreaterThanOrEqual(20);
    expect(isDistinct(SYMPTOMS.map(({ id }) => id))).toBe(true);
    expect(isDistinct(SYMPTOMS.flatMap(({ words, also }) => [words, ...also].map((each) => each.toLowerCase())))).toBe(true);
  });

  it.each(SYMPTOMS.map((each) => [each.id, each] as const))('%s leads to a step that shows it, and to a cure', (id, symptom) => {
    const { scenario, step } = find(symptom);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(scenario.worlds.some((world) => pins(step.expect?.[world]))).toBe(true);
    expect(symptom.also.length).toBeGreaterThanOrEqual(2);
    expect(sentences(symptom.cause)).toBe(2);
    expect(symptom.cure.length).toBeGreaterThanOrEqual(2);
    for (const line of symptom.cure) expect(line.length).toBeLessThan(100);
    expect(sourced(symptom.claim)).toBe(true);
    if (symptom.belief !== undefined) expect(BELIEFS.map((belief) => belief.id)).toContain(symptom.belief);
  });
});

describe('the lessons', () => {
  it('each have a scenario that exists', () => {
    const ids = SCENARIOS.map(({ id }) => id);
    for (const { scenes } of LESSONS) for (const scenario of scenes) expect(ids).toContain(scenario);
  });

  it('leave no scenario unused, and each step has notes for whoever shows it', () => {
    const rows = comparison.flatMap(({ pop3, imap }) => [...pop3, ...imap]).map(({ shows }) => shows);
    const used = new Set([...[...BELIEFS, ...SYMPTOMS, ...rows].map(({ scenario }) => scenario), ...LESSONS.flatMap(({ scenes }) => scenes)]);
    expect(SCENARIOS.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
    const silent = SCENARIOS.flatMap(({ id, steps }) => steps.filter(({ notes = '' }) => sentences(notes) < 2 || sentences(notes) > 5).map((step) => `${id}/${step.id}`));
    expect(silent).toEqual([]);
  });
});
