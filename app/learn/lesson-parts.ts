import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { BELIEFS } from '@/content/beliefs';
import { GLOSSARY } from '@/content/glossary';
import type { LessonInfo } from '@/content/lessons';
import { scenarioOf } from '@/content/scenarios';
import { termsIn, textOf } from './lesson-text';

const byId = <T extends { readonly id: string }>(entries: readonly T[]) => Object.fromEntries(entries.map((entry) => [entry.id, entry]));

/** What the text of a lesson and its stage need, to be read or to be presented: its beliefs and terms by their ids, and its first scene. Called while the pages are built. */
export function lessonParts({ id, scenes }: LessonInfo) {
  const first = scenarioOf(scenes[0])!;
  const used = termsIn(textOf(id));
  return {
    beliefs: byId(BELIEFS.filter(({ lesson }) => lesson === id)),
    terms: byId(GLOSSARY.filter((term) => used.has(term.id))),
    first,
    opening: openingOf(scriptOf(first)),
  };
}
