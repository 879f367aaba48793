'use client';

import { useCallback } from 'react';
import type { Scenario } from '@/simulators/scenario';
import type { Charts } from '../stage/chart-panel';
import type { Opening } from '../stage/opening';
import { Stage, type BesideProps } from '../stage/stage';
import type { WorldName } from '../stage/view/film';
import { Bench } from './bench';

interface LabProps {
  readonly scenario: Scenario;
  readonly opening: Opening;
  readonly charts: Charts;
  /** All scenarios that one can begin with. */
  readonly setUps: () => Promise<readonly Scenario[]>;
}

/** The stage where nothing is scripted: let anything happen to the worlds, or speak to the servers yourself. */
export function Lab({ scenario, opening, charts, setUps }: LabProps) {
  return <Stage scenario={scenario} opening={opening} charts={charts} beside={(beside) => <LabSide {...beside} setUps={setUps} />} />;
}

function LabSide({ setUps, ...beside }: BesideProps & Pick<LabProps, 'setUps'>) {
  const { player } = beside;
  const begin = useCallback(
    async (scenario: Scenario) => {
      const { scriptOf } = await import('../stage/engine');
      const line = scriptOf({ ...scenario, worlds: scenario.worlds });
      player.open({ scenario, lines: [line], current: line.id, at: line.pace.instants[0]!, words: `Begin anew with “${scenario.title}”` });
    },
    [player],
  );
  const change = useCallback((worlds: readonly WorldName[]) => void worlds, []);
  return <Bench {...beside} setUps={setUps} onWorlds={change} onBegin={(scenario) => void begin(scenario)} />;
}
