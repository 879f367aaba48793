import type { Metadata } from 'next';
import { Presentation } from 'lucide-react';
import Link from 'next/link';
import type { ComponentType } from 'react';
import { sessionCharts } from '@/components/chart/session-charts';
import { LessonSetting } from '@/components/lesson/lesson-setting';
import { LESSONS, lessonOf } from '@/content/lessons';
import type { Question } from '@/simulators/scenario';
import { lessonParts } from '../lesson-parts';
import { lessonSetting } from '../lesson-setting';
import { LessonPage } from './lesson-page';

interface Props {
  readonly params: Promise<{ readonly lesson: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return LESSONS.map(({ id }) => ({ lesson: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = lessonOf((await params).lesson)!;
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  const info = lessonOf((await params).lesson)!;
  const index = LESSONS.indexOf(info);
  const { default: Text } = (await import(`@/content/lessons/${info.id}/lesson.mdx`)) as { default: ComponentType };
  const { QUESTIONS } = (await import(`@/content/lessons/${info.id}/questions.ts`)) as { QUESTIONS: readonly Question[] };
  const setting = lessonSetting(info);
  return (
    <main id="main" className="lesson-page mx-auto max-w-[1440px] px-4 sm:px-8">
      <LessonSetting setting={setting}>
        <LessonPage
          info={info}
          number={index + 1}
          {...lessonParts(info)}
          questions={QUESTIONS}
          previous={LESSONS[index - 1] ?? null}
          next={LESSONS[index + 1] ?? null}
          charts={await sessionCharts()}
          aside={
            <Link href={`/present/${info.id}/`} className="quiet-button ml-auto inline-flex shrink-0 self-center">
              <Presentation className="size-4" aria-hidden="true" />
              {setting.words.present}
            </Link>
          }
        >
          <Text />
        </LessonPage>
      </LessonSetting>
    </main>
  );
}
