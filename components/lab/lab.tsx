'use client';

import type { Scenario } from '@/simulators/scenario';
import type { Charts } from '../stage/chart-panel';
import type { Opening } from '../stage/opening';
import { Stage } from '../stage/stage';
import { Terminal } from './terminal';

/** The stage with a terminal beside it: act on the devices, or speak to the servers yourself. */
export function Lab({ scenario, opening, charts }: { scenario: Scenario; opening: Opening; charts: Charts }) {
  return <Stage scenario={scenario} opening={opening} charts={charts} beside={Terminal} />;
}
