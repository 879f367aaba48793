'use client';

import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { Stage } from '@/components/stage/stage';
import { crowded } from '@/content/scenarios/crowded';
import { allScenarios } from '../all-scenarios';

export function BenchStage({ opening, charts }: { opening: Opening; charts: Charts }) {
  return <Stage scenario={crowded} opening={opening} charts={charts} scenarios={allScenarios} />;
}
