'use client';

import { memo } from 'react';
import { words } from '@/content/words/stage/chart-session';
import { words as recordsWords } from '@/content/words/stage/records';
import type { ChartLayout } from '../chart/chart-layout';
import { ChartView } from '../chart/chart-view';
import { useLitInSight } from '../chart/use-lit-in-sight';
import { RfcLink } from '../ui/rfc-link';
import { useMedia } from '../ui/use-media';
import type { LegalEvent } from '@/machines/chart';
import type { ConnectionId, Protocol } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { cited } from './view/cited';
import { mainProtocol, WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import { callerOf } from './view/places';
import { sessionPath, sessionSteps, type SessionStep } from './view/session-path';
import { talkAt, talksOf } from './view/wire';

export type Charts = Readonly<Record<Protocol, ChartLayout>>;

export interface ChartPanelProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly charts: Charts;
  readonly moment: Instant;
  readonly selected: ConnectionId | null;
  /** Its heading, where that is not the world's name. */
  readonly title?: string;
}

const ROOM_FOR_A_LIST = '(width >= 40rem)';

/** The server's side of the conversation on show: where its statechart stands, the way it took, and what is legal now. */
export const ChartSession = memo(function ChartSession({ name, film, world, charts, moment, selected, title = WORLD_LABEL[name] }: ChartPanelProps) {
  const talk = talkAt(talksOf(film), moment, selected);
  const layout = charts[talk?.protocol ?? mainProtocol(name)];
  const path = talk ? sessionPath(film, talk.connection, layout, moment) : [];
  const steps = talk ? sessionSteps(film, talk.connection, layout, moment) : [];
  const state = path.at(-1) ?? null;
  const view = useLitInSight(state, layout);
  const last = steps.at(-1);
  return (
    <section data-world={name} aria-label={recordsWords.session(title)} className="min-w-0">
      <div className="mb-2 flex min-h-9 flex-wrap items-baseline gap-x-3">
        <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
        <p className="text-[13.5px] text-soft">
          {talk && state ? (
            <>
              {callerOf(world, talk.device)}, {talk.protocol.toUpperCase()}: <strong className="font-mono text-[12.5px] font-semibold text-ink">{state}</strong>
            </>
          ) : (
            words.none
          )}
        </p>
      </div>
      <div ref={view} className="chart-scroll" tabIndex={0} role="group" aria-label={words.chart(title)}>
        <ChartView layout={layout} state={state} path={path} />
      </div>
      {steps.length > 0 && (
        <ol className="sr-only" aria-label={words.way(title)}>
          {steps.map((step, index) => (
            <li key={index}>{words.step(step.from, step.to, bare(step.event))}</li>
          ))}
        </ol>
      )}
      <p className="mt-2 min-h-12 px-3 text-[13.5px] leading-snug">{last && <LastStep step={last} legal={layout.legal[last.from]} />}</p>
      {state !== null && <Legal events={layout.legal[state] ?? []} />}
    </section>
  );
});

/** `command.RETR` → `RETR`: an event as a person says it. */
function bare(event: string): string {
  return event.replace(/^command\./, '');
}

/** What moved the session last. */
function LastStep({ step, legal }: { step: SessionStep; legal: readonly LegalEvent[] | undefined }) {
  const { text, sections } = cited(legal?.find(({ event }) => event === step.event)?.description);
  return (
    <>
      <span className="mr-2 font-mono text-[12.5px] font-semibold text-accent">{bare(step.event)}</span>
      {text || words.led(step.from, step.to)} <Sections sections={sections} />
    </>
  );
}

function Sections({ sections }: { sections: readonly string[] }) {
  return sections.map((section) => <RfcLink key={section} section={section} />);
}

/** What the client may say now; and where it may say nothing, what may happen. */
function Legal({ events }: { events: readonly LegalEvent[] }) {
  const wide = useMedia(ROOM_FOR_A_LIST);
  const commands = events.filter(({ event }) => event.startsWith('command.'));
  const shown = commands.length > 0 ? commands : events;
  if (shown.length === 0) return <p className="px-3 text-[13.5px] text-soft">{words.over}</p>;
  return (
    <details open={wide}>
      <summary className="min-h-6 px-3 text-[13.5px] font-medium">{commands.length > 0 ? words.commands(commands.length) : words.noCommand}</summary>
      <dl className="mt-1 grid max-h-72 gap-y-0.5 overflow-y-auto rounded-xl bg-sheet px-3 py-2 text-[13px] leading-snug" tabIndex={0} aria-label={words.legal}>
        {shown.map(({ event, description }) => {
          const { text, sections } = cited(description);
          return (
            <div key={event} className="grid grid-cols-[8.5rem_1fr] items-center gap-x-3">
              <dt className="break-words font-mono text-[12px] font-semibold text-accent">{bare(event)}</dt>
              <dd className="flex min-h-6 flex-wrap items-center gap-x-2">
                {text} <Sections sections={sections} />
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
