'use client';

import { useMemo } from 'react';
import { AdviceRoom, type AdviceRoomProps } from '@/components/adviser/advice-room';
import { adviceFor, settingsToChoose, type Answers } from '@/content/advice';
import { runFor, wishesFor } from '@/content/advice-run';
import type { AdviserAnswers } from '@/machines/adviser-questions';
import { allScenarios } from '../all-scenarios';

interface Props extends Pick<AdviceRoomProps, 'charts'> {
  readonly answers: AdviserAnswers;
  readonly side: Pick<AdviceRoomProps, 'given' | 'onAgain' | 'lesson' | 'words' | 'takesFocus'>;
}

/** From answers to advice: the rule, the run, and what to choose. */
export function Advice({ answers, charts, side }: Props) {
  const advised = useMemo(() => {
    // The chart comes here only when every question that is asked has one of its answers.
    const complete = answers as unknown as Answers;
    const { protocol, because, forced = false } = adviceFor(complete);
    return { protocol, because, forced, settings: settingsToChoose(protocol, complete), scenario: runFor(complete), wishes: wishesFor(complete) };
  }, [answers]);
  return <AdviceRoom key={advised.scenario.id} {...advised} {...side} charts={charts} scenarios={allScenarios} />;
}
