'use client';

import { ChallengeSide, type ChallengeSideProps } from '@/components/challenge/challenge-side';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { Stage } from '@/components/stage/stage';
import { allScenarios } from '../../all-scenarios';

type Props = Omit<ChallengeSideProps, 'onSolved' | 'lessonHref'> & { readonly opening: Opening; readonly charts: Charts };

export function ChallengePage({ opening, charts, ...side }: Props) {
  return (
    <div className="reading">
      <Stage scenario={side.challenge.scenario} opening={opening} charts={charts} scenarios={allScenarios} begins={false} beside={(beside) => <ChallengeSide {...beside} {...side} lessonHref={`/learn/${side.challenge.lesson}/`} />} />
    </div>
  );
}
