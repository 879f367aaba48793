'use client';

import { Lab } from '@/components/lab/lab';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { lab } from '@/content/scenarios/lab';
import { allScenarios } from '../all-scenarios';

export function LabRoom({ opening, charts }: { opening: Opening; charts: Charts }) {
  return <Lab scenario={lab} opening={opening} charts={charts} scenarios={allScenarios} />;
}
