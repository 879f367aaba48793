import { describe, expect, it } from 'vitest';
import { indexOf, searchFrom } from '@/components/search/engine';
import { CHALLENGES } from '@/content/challenges';
import { comparison } from '@/content/comparison';
import { GLOSSARY } from '@/content/glossary';
import { LESSONS } from '@/content/lessons';
import { SYMPTOMS } from '@/content/symptoms';
import { words } from '@/content/words/search';
import { segmentsIn } from '@/app/learn/lesson-segments';
import { searchEntries } from '@/app/search/entries';
import { readLesson } from '../lessons/segments';

const entries = searchEntries();
const site = searchFrom(indexOf(entries, words));
const first = (query: string, limit = 5) => site.find(query, limit).map(({ entry }) => entry);

/** The names that the page gives the pieces of a lesson: see components/lesson/segments. */
function idsOnThePage(lesson: string): string[] {
  return readLesson(lesson).elements.flatMap(({ name, attributes }) => {
    switch (name) {
      case 'Opening':
        return ['question'];
      case 'Step':
        return [attributes.id ?? attributes.at ?? 'text'];
      case 'Predict':
        return [`predict-${attributes.step}`];
      case 'Belief':
        return [`belief-${attributes.id}`];
      case 'Nuance':
        return [attributes.id ?? 'nuance'];
      case 'Recap':
        return ['recap'];
      default:
        return [];
    }
  });
}

describe('the pieces of a lesson', () => {
  it.each(LESSONS.map(({ id }) => id))('%s: are those of the page, in its order, and each says something', (id) => {
    const segments = segmentsIn(readLesson(id).source);
    expect(segments.map((segment) => segment.id)).toEqual(idsOnThePage(id));
    expect(segments.filter(({ text, belief }) => text === '' && belief === undefined)).toEqual([]);
    for (const { text } of segments) expect(text).not.toMatch(/<\/?[A-Z]|\]\(|\*\*/);
  });
});

describe('what can be found', () => {
  it('has each lesson, symptom, challenge, term and row, each thing once', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
    expect(of('symptom')).toHaveLength(SYMPTOMS.length);
    expect(of('challenge')).toHaveLength(CHALLENGES.length);
    expect(of('term')).toHaveLength(GLOSSARY.length);
    expect(of('row')).toHaveLength(comparison.length);
    for (const { id } of LESSONS) expect(of('lesson').filter(({ href }) => href.startsWith(`/learn/${id}/`)).length).toBeGreaterThan(5);
    expect(entries.filter(({ title, href }) => title.trim() === '' || !href.startsWith('/'))).toEqual([]);
  });

  it.each([
    ['expunge', '/glossary/#expunge'],
    ['port 993', '/learn/ports-and-tls/'],
    ['quota', '/glossary/#quota'],
    ['two devices pop at once', '/learn/several-devices/#belief-two-can-pop-at-once'],
    ['my sent mail is missing', '/help/sent-mail-is-missing/'],
    ['UIDVALIDITY', '/glossary/#uidvalidity'],
    ['uidvaldity', '/glossary/#uidvalidity'],
    ['lab terminal', '/lab/'],
    ['what about a second device', '/#comparison'],
  ])('finds “%s” at %s', (query, href) => expect(first(query).map((entry) => entry.href.startsWith(href)), first(query).map((entry) => entry.href).join(' ')).toContain(true));

  it('leads into the lesson, to the piece that says it', () => {
    const [hit] = site.find('the lock belongs to one session maildrop', 20).filter(({ entry }) => entry.kind === 'lesson' && entry.href.includes('#'));
    expect(hit!.entry.where).toMatch(/^Lesson \d+: /);
  });
});
