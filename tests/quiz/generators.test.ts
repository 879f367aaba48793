import { describe, expect, it } from 'vitest';
import { madeName } from '@/components/quiz/item';
import { GENERATORS, makeItem } from '@/components/quiz/make';
import { BELIEFS } from '@/content/beliefs';
import { lessonOf } from '@/content/lessons';
import { troublesIn } from './prose';
import { prove } from './prove';

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

prove(GENERATORS.filter((_, index) => index % 2 === 0));
