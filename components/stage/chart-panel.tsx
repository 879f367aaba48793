'use client';

import type { ChartLayout } from '../chart/chart-layout';
import { useLoaded } from '../ui/use-loaded';
import type { ConnectionId, Protocol } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';

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

const load = () => import('./chart-session');

/** The statechart of one world. It stands below what is seen first, so it comes once the page is there, into the room that is kept for it. */
export function ChartPanel(props: ChartPanelProps) {
  const Session = useLoaded(load)?.ChartSession;
  if (Session) return <Session {...props} />;
  const title = props.title ?? WORLD_LABEL[props.name];
  return (
    <section data-world={props.name} aria-label={`${title} session`} className="min-h-160 min-w-0">
      <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
    </section>
  );
}
