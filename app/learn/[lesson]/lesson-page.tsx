'use client';

import Link from 'next/link';
import { useCallback, type ReactNode } from 'react';
import type { BeliefEntry, TermEntry } from '@/components/lesson/lesson-context';
import { LessonRoom } from '@/components/lesson/lesson-room';
import { changeProgress } from '@/components/progress/use-progress';
import type { Oracle } from '@/components/quiz/oracle';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { bringStage } from '@/components/stage/play-step';
import type { BesideProps } from '@/components/stage/stage';
import { useLoaded } from '@/components/ui/use-loaded';
import type { LessonInfo } from '@/content/lessons';
import type { Question, Scenario } from '@/simulators/scenario';
import { allScenarios } from '../../all-scenarios';

interface LessonPageProps {
  readonly info: LessonInfo;
  readonly number: number;
  readonly beliefs: Readonly<Record<string, BeliefEntry>>;
  readonly terms: Readonly<Record<string, TermEntry>>;
  readonly questions: readonly Question[];
  readonly previous: LessonInfo | null;
  readonly next: LessonInfo | null;
  readonly first: Scenario;
  readonly opening: Opening;
  readonly charts: Charts;
  readonly children: ReactNode;
}

/** The other scenes come when the reading reaches them. */
const scenarioOf = async (id: string) => (await allScenarios()).find((one) => one.id === id);

let asked: Promise<Oracle> | null = null;
const theOracle = () => (asked ??= Promise.all([import('@/components/quiz/oracle'), allScenarios()]).then(([{ oracle }, all]) => oracle(all)));

/** The questions stand at the end: they come once the page is there. */
const loadQuestions = () => import('@/components/quiz/questions');

export function LessonPage({ info, questions, previous, next, children, ...stage }: LessonPageProps) {
  const { id } = info;
  const onReach = useCallback((segment: string, at: number, count: number) => void changeProgress((before, { reached }) => reached(before, id, segment, at, count)), [id]);
  const onPredict = useCallback((prediction: string, right: number, of: number) => void changeProgress((before, { predicted }) => predicted(before, id, prediction, right, of)), [id]);
  const Questions = useLoaded(loadQuestions)?.Questions;
  const quiz = useCallback(
    ({ opened, player, onShow: bring }: BesideProps) =>
      Questions ? (
        <Questions
          questions={questions}
          lesson={id}
          scenarios={allScenarios}
          oracle={theOracle}
          onShow={(sight) => {
            bringStage(player);
            bring(sight.world);
            void scenarioOf(sight.scenario).then((scenario) => scenario && opened.begin(scenario, sight.step));
          }}
          onDone={(question, verdict) => {
            onPredict(`question-${question}`, verdict.right, verdict.asked);
            void import('@/components/progress/record').then(({ recordAnswer }) => recordAnswer(question, verdict));
          }}
        />
      ) : (
        <p className="text-soft">There are {questions.length} questions to this lesson. With a script running, you answer them here.</p>
      ),
    [Questions, questions, id, onPredict],
  );
  return (
    <>
      <LessonRoom {...stage} title={info.title} focus={info.focus} scenarios={allScenarios} scenario={scenarioOf} onReach={onReach} onPredict={onPredict} quiz={quiz}>
        {children}
      </LessonRoom>
      <nav aria-label="Lessons" className="mt-14 flex flex-wrap gap-3 border-t border-rule pt-5 text-[15px]">
        {previous && (
          <Link className="lesson-button" href={`/learn/${previous.id}/`}>
            Before: {previous.title}
          </Link>
        )}
        {next && (
          <Link className="lesson-button bg-ink! text-paper!" href={`/learn/${next.id}/`}>
            Next: {next.title}
          </Link>
        )}
        <Link className="lesson-button ml-auto" href="/learn/">
          All lessons
        </Link>
      </nav>
    </>
  );
}
