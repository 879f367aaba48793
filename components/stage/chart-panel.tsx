'use client';

import { words } from '@/content/words/stage/records';
import { useLoaded } from '../ui/use-loaded';
import type { ChartPanelProps } from './chart-session';
import { WORLD_LABEL } from './view/film';

export type { Charts } from './chart-session';

const load = () => import('./chart-session');

/** The statechart of one world. It stands below what is seen first, so it comes once the page is there, into the room that is kept for it. */
export function ChartPanel(props: ChartPanelProps) {
  const Session = useLoaded(load)?.ChartSession;
  if (Session) return <Session {...props} />;
  const title = props.title ?? WORLD_LABEL[props.name];
  return (
    <section data-world={props.name} aria-label={words.session(title)} className="min-h-160 min-w-0">
      <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
    </section>
  );
}
