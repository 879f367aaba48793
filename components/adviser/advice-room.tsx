'use client';

import { useMemo } from 'react';
import type { Scenario } from '@/simulators/scenario';
import type { Charts } from '../stage/chart-panel';
import { scriptOf } from '../stage/engine';
import { openingOf } from '../stage/opening';
import { Stage } from '../stage/stage';
import { AdviceSide, type AdviceSideProps } from './advice-side';
import { endsOf, shownIn } from './shown';
import type { Wish } from './verdict';

export interface AdviceRoomProps extends Omit<AdviceSideProps, 'shown' | 'ends'> {
  readonly scenario: Scenario;
  readonly wishes: readonly Wish[];
  readonly charts: Charts;
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

/** The advice beside the stage, on which the answers are played. Loaded when all is answered. */
export function AdviceRoom({ scenario, wishes, charts, scenarios, ...side }: AdviceRoomProps) {
  const run = useMemo(() => {
    const line = scriptOf(scenario);
    const shown = shownIn(line, scenario, wishes);
    // The stage opens where the two worlds part.
    const telling = shown.find(({ verdicts }) => verdicts.pop3.met !== verdicts.imap.met);
    return { opening: openingOf(line, telling?.step), shown, ends: endsOf(line) };
  }, [scenario, wishes]);
  return (
    <div className="reading">
      <Stage scenario={scenario} opening={run.opening} charts={charts} scenarios={scenarios} begins={false} readFirst beside={(beside) => <AdviceSide {...beside} {...side} shown={run.shown} ends={run.ends} />} />
    </div>
  );
}
