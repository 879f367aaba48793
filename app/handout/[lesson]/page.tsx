import { evaluate } from '@mdx-js/mdx';
import type { Metadata } from 'next';
import Link from 'next/link';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { HandoutAnswers, HandoutQuestions } from '@/components/handout/handout-questions';
import { wordsOnPaper, type PlayedScene } from '@/components/handout/handout-words';
import { passagesOf } from '@/components/handout/passage';
import { PaperStamps } from '@/components/handout/paper-stamp';
import { PrintButton } from '@/components/handout/print-button';
import { TermList } from '@/components/lesson/term-list';
import { oracle } from '@/components/quiz/oracle';
import { scriptOf } from '@/components/stage/engine';
import { BELIEFS } from '@/content/beliefs';
import { GLOSSARY } from '@/content/glossary';
import { LESSONS, lessonOf } from '@/content/lessons';
import { SCENARIOS, scenarioOf } from '@/content/scenarios';
import { words } from '@/content/words/app/handout';
import type { Question } from '@/simulators/scenario';
import { termsIn, textOf } from '../../learn/lesson-text';
import { paths } from '../../paths';
import { shownSteps } from '../shown-steps';
import '../handout.css';

interface Props {
  readonly params: Promise<{ readonly lesson: string }>;
}


export const dynamicParams = false;

export function generateStaticParams() {
  return LESSONS.map(({ id }) => ({ lesson: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = lessonOf((await params).lesson)!;
  return { title: words.page(title), description: summary };
}

/** Each scenario is played once for all lessons. */
const played = new Map<string, Omit<PlayedScene, 'passages'>>();
function playedScene(id: string): Omit<PlayedScene, 'passages'> {
  const known = played.get(id);
  if (known) return known;
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  const scene = { scenario, line: scriptOf(scenario) };
  played.set(id, scene);
  return scene;
}

const truth = oracle(SCENARIOS);

export default async function Page({ params }: Props) {
  const info = lessonOf((await params).lesson)!;
  const { QUESTIONS } = (await import(`@/content/lessons/${info.id}/questions.ts`)) as { QUESTIONS: readonly Question[] };
  const items = QUESTIONS.map((question) => ({ name: question.id, question, scenarios: SCENARIOS, lesson: info.id }));
  const source = textOf(info.id);
  // Not by `import`: that would bring the parts of the lesson’s own page along, which print nothing.
  const { default: Text } = await evaluate(source, { ...runtime, remarkPlugins: [remarkGfm] });
  const scenes = new Map([...shownSteps(source)].map(([id, shown]) => [id, { ...playedScene(id), passages: passagesOf(playedScene(id).line, shown) }]));
  const used = termsIn(source);
  return (
    <main id="main" className="handout">
      <PaperStamps />
      <p className="handout-way no-print">
        <Link href={paths.lesson(info.id)}>{words.lesson}</Link>
        <PrintButton />
        <span>{words.apart}</span>
      </p>
      <p className="handout-title">{words.title(LESSONS.indexOf(info) + 1, info.title)}</p>
      <Text components={wordsOnPaper({ scenes, beliefs: Object.fromEntries(BELIEFS.map((belief) => [belief.id, belief])) })} />
      {used.size > 0 && (
        <section className="handout-glossary">
          <h2>{words.terms}</h2>
          <TermList terms={GLOSSARY.filter(({ id }) => used.has(id))} />
        </section>
      )}
      <section className="handout-page">
        <h2>{words.questions(info.title)}</h2>
        <HandoutQuestions items={items} />
      </section>
      <section className="handout-page">
        <h2>{words.answers(info.title)}</h2>
        <p className="handout-how">{words.how}</p>
        <HandoutAnswers items={items} oracle={truth} />
      </section>
    </main>
  );
}
