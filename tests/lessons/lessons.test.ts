import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '@/components/mdx/vocabulary';
import { cellIn, holdingOf, placeId } from '@/components/stage/view/holding';
import { copiesOf } from '@/components/stage/view/copies';
import { BELIEFS } from '@/content/beliefs';
import { GLOSSARY } from '@/content/glossary';
import { LESSONS } from '@/content/lessons';
import { scenarioOf } from '@/content/scenarios';
import { lab } from '@/machines/lab';
import type { Scenario, WorldName } from '@/simulators/scenario';
import { checkScenario } from '@/simulators/scenario/check';
import { playScenario } from '@/simulators/scenario/play';
import { readLesson } from './segments';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const listOf = (text: string | undefined) => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean);

describe('the course', () => {
  it('has seventeen lessons, each once', () => {
    expect(LESSONS).toHaveLength(17);
    expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(17);
  });

  it('needs nothing that comes later', () => {
    for (const [index, { id, requires }] of LESSONS.entries()) {
      for (const needed of requires) expect(LESSONS.findIndex((lesson) => lesson.id === needed), `${id} needs ${needed}`).toBeLessThan(index);
      for (const needed of requires) expect(LESSONS.some((lesson) => lesson.id === needed), `${needed} exists`).toBe(true);
    }
  });

  it('breaks each of the twenty beliefs once', () => {
    const broken = LESSONS.flatMap(({ id }) => readLesson(id).elements.flatMap(({ name, attributes }) => (name === 'Belief' ? [attributes.id!] : [])));
    expect(broken.sort()).toEqual(BELIEFS.map(({ id }) => id).sort());
  });
});

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('the lesson %s', (id, lesson) => {
  const { elements, links, code, words, source } = readLesson(id);
  const named = (name: string) => elements.filter((element) => element.name === name);

  it('names only what the vocabulary has, and holds no code', () => {
    expect(elements.map(({ name }) => name).filter((name) => !(name in vocabulary))).toEqual([]);
    expect(elements.flatMap(({ attributes, line }) => Object.values(attributes).filter((value) => value === '{expression}').map(() => line))).toEqual([]);
    expect(code).toEqual([]);
  });

  it('opens with a question, predicts, has a nuance, notes and a recap', () => {
    expect(named('Opening')).toHaveLength(1);
    expect(named('Opening')[0]!.text).toContain('?');
    expect(named('Predict').length).toBeGreaterThan(0);
    expect(named('Nuance').length).toBeGreaterThan(0);
    expect(named('Notes').length).toBeGreaterThan(1);
    expect(named('Recap')).toHaveLength(1);
    expect(elements.at(-1)?.name === 'Recap' || elements.at(-1)?.inside.includes('Recap') || elements.at(-1)?.inside[0] === undefined).toBe(true);
    expect(words).toBeGreaterThan(250);
  });

  it('plays its scenes, in order, and each of its scenarios passes', () => {
    const scenes = named('Scene').map(({ attributes }) => attributes.scenario!);
    expect([...new Set(scenes)].sort()).toEqual([...lesson.scenes].sort());
    expect(scenes[0]).toBe(lesson.scenes[0]);
    for (const scene of lesson.scenes) {
      const scenario = scenarioOf(scene);
      expect(scenario, scene).toBeDefined();
      for (const world of scenario!.worlds) expect(checkScenario(lab, scenario!, playScenario(lab, scenario!, world))).toEqual([]);
    }
  });

  it('goes through the steps of its scenes in their order', () => {
    const last = new Map<string, number>();
    for (const { scene, attributes, line, name } of elements) {
      const step = name === 'Step' ? attributes.at : name === 'Predict' ? attributes.step : undefined;
      if (step === undefined) continue;
      expect(scene, `line ${line}: a step stands in a scene`).not.toBeNull();
      const index = scenarioOf(scene!)!.steps.findIndex((one) => one.id === step);
      expect(index, `line ${line}: ${scene} has the step ${step}`).toBeGreaterThanOrEqual(0);
      expect(index, `line ${line}: ${step} does not go back`).toBeGreaterThanOrEqual(last.get(scene!) ?? 0);
      last.set(scene!, index);
    }
  });

  it('gives each segment a name of its own', () => {
    const ids = elements.flatMap(({ name, attributes }) =>
      name === 'Step' ? [attributes.id ?? attributes.at ?? 'text'] : name === 'Predict' ? [`predict-${attributes.step}`] : name === 'Belief' ? [`belief-${attributes.id}`] : name === 'Nuance' ? [attributes.id ?? 'nuance'] : [],
    );
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
  });

  it('keeps its segments small', () => {
    for (const { text, line } of [...named('Step'), ...named('Opening')]) expect(text.split(/\s+/).length, `line ${line}: ${text.slice(0, 60)}`).toBeLessThanOrEqual(75);
  });

  it('asks predictions that have one right answer, whatever the seed', () => {
    for (const { scene, attributes, line } of named('Predict')) {
      const scenario = scenarioOf(scene!)!;
      const letters = listOf(attributes.letters);
      const places = listOf(attributes.places);
      const worlds = attributes.worlds === undefined ? scenario.worlds : (listOf(attributes.worlds) as WorldName[]);
      expect(letters.length * places.length, `line ${line}: asks something`).toBeGreaterThan(0);
      expect(letters.filter((label) => !(label in scenario.letters)), `line ${line}: letters`).toEqual([]);
      const answers = worlds.map((world) => SEEDS.map((seed) => answersAt(scenario, world, attributes.step!, letters, places, seed)));
      for (const bySeed of answers) for (const one of bySeed) expect(one, `line ${line}`).toEqual(bySeed[0]);
      expect(new Set(answers.flatMap((bySeed) => bySeed[0]!)).size, `line ${line}: the answers are not all alike`).toBeGreaterThan(1);
    }
  });

  it('names beliefs and words that there are', () => {
    expect(named('Belief').map(({ attributes }) => attributes.id!).sort()).toEqual(BELIEFS.filter((belief) => belief.lesson === lesson.id).map((belief) => belief.id).sort());
    expect(named('Term').map(({ attributes }) => attributes.id!).filter((term) => !GLOSSARY.some((entry) => entry.id === term))).toEqual([]);
  });

  it('says of each RFC which section', () => {
    for (const rfc of source.match(/RFC \d{3,4}[^.,;)\n]*/g) ?? []) expect(rfc).toMatch(/^RFC \d{3,4} (§|App)/);
  });

  it('leads only where there is something', () => {
    for (const link of links) {
      if (/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(#section-[\d.]+|#appendix-[A-Z])?$/.test(link) || link.startsWith('#')) continue;
      const path = link.split('#')[0]!.replace(/^\/|\/$/g, '');
      const known = path === '' || existsSync(join(process.cwd(), 'app', path, 'page.tsx')) || (path.startsWith('learn/') && LESSONS.some((one) => `learn/${one.id}` === path));
      expect(known, link).toBe(true);
    }
  });
});

function answersAt(scenario: Scenario, world: WorldName, step: string, letters: readonly string[], places: readonly string[], seed: number) {
  const played = playScenario(lab, scenario, world, seed);
  const end = played.steps.find((one) => one.id === step)!.to;
  const at = lab.worldAt(played.timeline, end);
  const known = copiesOf(at, world).places.map((place) => place.id);
  for (const place of places) if (!place.startsWith('server ')) expect(known, `${place} is a device`).toContain(placeId(place));
  return letters.flatMap((label) => places.map((place) => holdingOf(cellIn(at, world, played.keys[label]!, place))));
}
