import { words } from '@/content/words/lab/terminal';
import type { ChartLayout } from '../chart/chart-layout';
import { ChartView } from '../chart/chart-view';
import { useLitInSight } from '../chart/use-lit-in-sight';

interface ChartWindowProps {
  readonly layout: ChartLayout;
  readonly state: string | null;
  readonly path: readonly string[];
  readonly protocol: string;
}

/** A window on the session's chart that keeps the current state in its middle. */
export function ChartWindow({ layout, state, path, protocol }: ChartWindowProps) {
  const view = useLitInSight(state, layout);
  return (
    <div className="chart-window mt-3">
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-[13px]">
        <span className="font-semibold text-accent">{words.session(protocol)}</span>
        {state === null ? <span className="text-soft">{words.notOpen}</span> : <code className="wire-text font-semibold">{state}</code>}
      </p>
      <div ref={view} className="chart-view overflow-auto rounded-xl bg-sheet p-2" tabIndex={0} role="group" aria-label={words.chart(protocol)}>
        <ChartView layout={layout} state={state} path={path} />
      </div>
    </div>
  );
}
