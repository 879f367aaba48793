'use client';

import type { Scenario } from '@/simulators/scenario';
import type { Charts } from '../stage/chart-panel';
import type { Opening } from '../stage/opening';
import { Stage } from '../stage/stage';
import { LessonSide, type LessonSideProps } from './lesson-side';

interface LessonRoomProps extends LessonSideProps {
  /** The lesson's first scene, and its first frame. */
  readonly first: Scenario;
  readonly opening: Opening;
  readonly charts: Charts;
  readonly focus?: 'letters' | 'wire';
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

/** A lesson: its text, and the stage that follows it and can be touched at any point. */
export function LessonRoom({ first, opening, charts, scenarios, focus, ...side }: LessonRoomProps) {
  return (
    <div className="reading">
      <Stage scenario={first} opening={opening} charts={charts} scenarios={scenarios} focus={focus} begins={false} readFirst beside={(beside) => <LessonSide {...side} {...beside} />} />
    </div>
  );
}
