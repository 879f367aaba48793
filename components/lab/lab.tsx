'use client';

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
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

/** The stage where nothing is scripted: let anything happen to the worlds, or speak to the servers yourself. */
export function Lab({ scenario, opening, charts, scenarios }: LabProps) {
  return <Stage scenario={scenario} opening={opening} charts={charts} scenarios={scenarios} tour="lab" beside={(beside) => <LabSide {...beside} scenarios={scenarios} />} />;
}

function LabSide({ scenarios, ...beside }: BesideProps & Pick<LabProps, 'scenarios'>) {
  const { player, opened } = beside;
  const change = async (worlds: readonly WorldName[]) => {
    const [{ savedOf }, { toldIn }] = await Promise.all([import('../stage/saved'), import('./mirror')]);
    const { scenario, builtIn, line, t, mirrored, speed } = player;
    const saved = savedOf({ scenario, ownSetUp: !builtIn, lines: [line], current: line.id, at: t, view: { shown: 'both', eavesdrop: false, mirrored, speed } });
    await opened.open(toldIn(saved, scenario, worlds), 'file');
  };
  return <Bench {...beside} setUps={scenarios} onWorlds={(worlds) => void change(worlds)} onBegin={(scenario) => void opened.begin(scenario)} />;
}
