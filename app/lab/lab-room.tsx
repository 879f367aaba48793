'use client';

import { Lab } from '@/components/lab/lab';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { lab } from '@/content/scenarios/lab';

/** The scenarios come when somebody wants to begin with one of them. */
const setUps = () => import('@/content/scenarios').then(({ SCENARIOS }) => [lab, ...SCENARIOS]);

export function LabRoom({ opening, charts }: { opening: Opening; charts: Charts }) {
  return <Lab scenario={lab} opening={opening} charts={charts} setUps={setUps} />;
}
