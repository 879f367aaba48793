'use client';

import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { Stage } from '@/components/stage/stage';
import { firstLook } from '@/content/scenarios/first-look';
import { allScenarios } from './all-scenarios';

export function HomeStage({ opening, charts }: { opening: Opening; charts: Charts }) {
  return <Stage scenario={firstLook} opening={opening} charts={charts} scenarios={allScenarios} tour="stage" />;
}
