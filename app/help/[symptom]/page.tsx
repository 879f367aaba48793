import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { BELIEFS } from '@/content/beliefs';
import { scenarioOf } from '@/content/scenarios';
import { symptomOf, SYMPTOMS } from '@/content/symptoms';
import { words } from '@/content/words/symptom';
import { paths } from '../../paths';
import { lessonFor } from '../lesson-for';
import { SymptomPage } from './symptom-page';

interface Props {
  readonly params: Promise<{ readonly symptom: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return SYMPTOMS.map(({ id }) => ({ symptom: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words, cause } = symptomOf((await params).symptom)!;
  return { title: words, description: cause };
}

export default async function Page({ params }: Props) {
  const symptom = symptomOf((await params).symptom)!;
  const scenario = scenarioOf(symptom.scenario)!;
  const belief = BELIEFS.find(({ id }) => id === symptom.belief) ?? null;
  const about = lessonFor(symptom);
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">{symptom.words}</h1>
      <SymptomPage
        scenario={scenario}
        opening={openingOf(scriptOf(scenario), symptom.step)}
        charts={await sessionCharts()}
        symptom={symptom}
        belief={belief}
        lesson={about && { href: paths.lesson(about.lesson.id, about.segment), title: about.lesson.title }}
        helpHref={paths.help}
        words={words}
      />
    </main>
  );
}
