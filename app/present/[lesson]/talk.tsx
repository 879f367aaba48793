import type { Metadata } from 'next';
import type { ComponentType } from 'react';
import type { TalkPageProps } from '@/components/present/talk-page';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { BELIEFS } from '@/content/beliefs';
import { GLOSSARY } from '@/content/glossary';
import { lessonOf, LESSONS } from '@/content/lessons';
import { scenarioOf } from '@/content/scenarios';
import type { Language } from '@/content/words';
import { lessonSetting } from '../../learn/lesson-setting';
import { minutesFor, termsIn, textOf } from '../../learn/lesson-text';

const LANGUAGE: Language = 'en';

export interface Props {
  readonly params: Promise<{ readonly lesson: string }>;
}

/** A class asks and answers: a talk takes about twice as long as reading alone. */
const ALOUD = 2;

export function lessonParams() {
  return LESSONS.map(({ id }) => ({ lesson: id }));
}

export async function titleFor({ params }: Props, what: string): Promise<Metadata> {
  const { title, summary } = lessonOf((await params).lesson)!;
  return { title: `${what}: ${title}`, description: summary };
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]) => Object.fromEntries(entries.map((entry) => [entry.id, entry]));

/** What a window needs of a lesson, and the lesson's text. */
export async function talkOf({ params }: Props) {
  const info = lessonOf((await params).lesson)!;
  const { default: Text } = (await import(`@/content/lessons/${info.id}/lesson.mdx`)) as { default: ComponentType };
  const first = scenarioOf(info.scenes[0])!;
  const source = textOf(info.id);
  const used = termsIn(source);
  const talk: Omit<TalkPageProps, 'children' | 'scenario' | 'scenarios'> = {
    lesson: info.id,
    title: info.title,
    focus: info.focus,
    minutes: Math.ceil((minutesFor(source) * ALOUD) / 5) * 5,
    beliefs: byId(BELIEFS.filter(({ lesson }) => lesson === info.id)),
    terms: byId(GLOSSARY.filter(({ id }) => used.has(id))),
    first,
    opening: openingOf(scriptOf(first)),
  };
  return { talk, Text, setting: lessonSetting(info, LANGUAGE) };
}
