import { memo, useMemo } from 'react';
import { words } from '@/content/words/stage/records';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { ChartPanel, type Charts } from './chart-panel';
import { LogPanel } from './log-panel';
import { Tally } from './tally';
import type { Worlds } from './view/film';
import { momentOf, type Scene } from './view/scene';

interface RecordsProps {
  readonly scene: Scene;
  readonly charts: Charts;
  readonly selected: Worlds<ConnectionId>;
  readonly onSeek: (t: Instant) => void;
}

/** What the stage has on record: what it cost, where each session stands, and what was done. */
export const Records = memo(function Records({ scene, charts, selected, onSeek }: RecordsProps) {
  const { line, worlds } = scene;
  const tallied = useMemo(() => line.worlds.map((name) => ({ name, film: line.films[name]!, world: worlds[name]!, moment: worlds[name]!.now })), [line, worlds]);
  return (
    <>
      <div>
        <Tally worlds={tallied} />
      </div>
      <section aria-labelledby="chart-title" className="mt-14 scroll-mt-6">
        <h2 id="chart-title" className="mb-1 font-serif text-xl font-semibold tracking-tight">
          {words.chart}
        </h2>
        <p className="mb-3 max-w-prose text-[14.5px] text-soft">{words.chartText}</p>
        <div className={`grid gap-6 ${line.worlds.length > 1 ? 'lg:grid-cols-2' : ''}`}>
          {line.worlds.map((name) => (
            <ChartPanel key={name} name={name} film={line.films[name]!} world={worlds[name]!} charts={charts} moment={worlds[name]!.now} selected={selected[name] ?? null} />
          ))}
        </div>
      </section>
      <section aria-labelledby="log-title" className="mt-14 scroll-mt-6">
        <h2 id="log-title" className="mb-3 font-serif text-xl font-semibold tracking-tight">
          {words.log}
        </h2>
        <LogPanel line={line} t={momentOf(scene)} onSeek={onSeek} />
      </section>
    </>
  );
});
