'use client';

import { memo } from 'react';
import type { ChartLayout } from '../chart/chart-layout';
import { ChartView } from '../chart/chart-view';
import type { ConnectionId, Protocol } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { mainProtocol, WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import { callerOf } from './view/places';
import { sessionPath } from './view/session-path';
import { talkAt, talksOf } from './view/wire';

export type Charts = Readonly<Record<Protocol, ChartLayout>>;

interface ChartPanelProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly charts: Charts;
  readonly moment: Instant;
  readonly selected: ConnectionId | null;
  /** Its heading, where that is not the world's name. */
  readonly title?: string;
}

/** The server's side of the conversation on show: where its statechart stands, the way it took, and what is legal now. */
export const ChartPanel = memo(function ChartPanel({ name, film, world, charts, moment, selected, title = WORLD_LABEL[name] }: ChartPanelProps) {
  const talk = talkAt(talksOf(film), moment, selected);
  const layout = charts[talk?.protocol ?? mainProtocol(name)];
  const path = talk ? sessionPath(film, talk.connection, layout, moment) : [];
  const state = path.at(-1) ?? null;
  const legal = (state !== null && layout.legal[state]) || [];
  const commands = legal.filter(({ event }) => event.startsWith('command.'));
  return (
    <section data-world={name} aria-label={`${title} session`} className="min-w-0">
      <div className="mb-2 flex min-h-9 flex-wrap items-baseline gap-x-3">
        <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
        <p className="text-[13.5px] text-soft">
          {talk && state ? (
            <>
              {callerOf(world, talk.device)}, {talk.protocol.toUpperCase()}: <strong className="font-mono text-[12.5px] font-semibold text-ink">{state}</strong>
            </>
          ) : (
            'No session has been opened yet.'
          )}
        </p>
      </div>
      <div className="overflow-x-auto rounded-xl bg-sheet p-3" tabIndex={0} role="group" aria-label={`Statechart of the ${title} session`}>
        <ChartView layout={layout} state={state} path={path} />
      </div>
      <div className="mt-3 min-h-24">
        {commands.length > 0 && (
          <details>
            <summary className="text-[13.5px] font-medium">{commands.length} commands are legal now</summary>
            <dl className="mt-2 grid gap-y-1 text-[13px] leading-snug">
              {commands.map(({ event, description }) => (
                <div key={event} className="grid grid-cols-[8.5rem_1fr] gap-x-3">
                  <dt className="font-mono text-[12px] font-semibold text-accent">{event.slice('command.'.length)}</dt>
                  <dd>{description}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
        {state !== null && commands.length === 0 && <p className="text-[13.5px] text-soft">No command is legal now.</p>}
      </div>
    </section>
  );
});
