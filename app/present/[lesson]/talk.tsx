import type { Metadata } from 'next';
import type { ComponentType } from 'react';
import type { TalkPageProps } from '@/components/present/talk-page';
import { lessonOf, LESSONS } from '@/content/lessons';
import { lessonParts } from '../../learn/lesson-parts';
import { lessonSetting } from '../../learn/lesson-setting';
import { minutesFor, textOf } from '../../learn/lesson-text';

export interface Props {
  readonly params: Promise<{ readonly lesson: string }>;
}

/** A class asks and answers: a talk takes about twice as long as reading alone. */
const ALOUD = 2;

export function lessonParams() {
  return LESSONS.map(({ id }) => ({ lesson: id }));
}

export async function titleFor({ params }: Props, titled: (lesson: string) => string): Promise<Metadata> {
  const { title, summary } = lessonOf((await params).lesson)!;
  return { title: titled(title), description: summary };
}

/** What a window needs of a lesson, and the lesson's text. */
export async function talkOf({ params }: Props) {
  const info = lessonOf((await params).lesson)!;
  const { default: Text } = (await import(`@/content/lessons/${info.id}/lesson.mdx`)) as { default: ComponentType };
  const talk: Omit<TalkPageProps, 'children' | 'scenario' | 'scenarios'> = {
    lesson: info.id,
    title: info.title,
    focus: info.focus,
    minutes: Math.ceil((minutesFor(textOf(info.id)) * ALOUD) / 5) * 5,
    ...lessonParts(info),
  };
  return { talk, Text, setting: lessonSetting(info) };
}
