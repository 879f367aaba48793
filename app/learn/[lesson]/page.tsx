import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { LESSONS } from '@/content/lessons';
import { scenarioOf } from '@/content/scenarios';
import { LessonPage } from './lesson-page';

interface Props {
  readonly params: Promise<{ readonly lesson: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return LESSONS.map(({ id }) => ({ lesson: id }));
}

const infoOf = (id: string) => LESSONS.find((lesson) => lesson.id === id)!;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = infoOf((await params).lesson);
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  const info = infoOf((await params).lesson);
  const { default: Text } = (await import(`@/content/lessons/${info.id}/lesson.mdx`)) as { default: React.ComponentType };
  const first = scenarioOf(info.scenes[0]!)!;
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <LessonPage info={info} number={LESSONS.indexOf(info) + 1} opening={openingOf(scriptOf(first))} first={first} charts={await sessionCharts()}>
        <Text />
      </LessonPage>
    </main>
  );
}
