'use client';

import type { ReactNode } from 'react';
import { LessonRoom } from '@/components/lesson/lesson-room';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import type { LessonInfo } from '@/content/lessons';
import { allScenarios } from '../../all-scenarios';
import type { Scenario } from '@/simulators/scenario';

interface LessonPageProps {
  readonly info: LessonInfo;
  readonly number: number;
  readonly first: Scenario;
  readonly opening: Opening;
  readonly charts: Charts;
  readonly children: ReactNode;
}

/** The other scenes come when the reading reaches them. */
const scenario = (id: string) => import('@/content/scenarios').then(({ scenarioOf }) => scenarioOf(id));

export function LessonPage({ info, children, ...stage }: LessonPageProps) {
  return (
    <LessonRoom {...stage} title={info.title} scenarios={allScenarios} beliefs={{}} terms={{}} scenario={scenario}>
      {children}
    </LessonRoom>
  );
}
