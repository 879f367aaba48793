'use client';

import { useId, useMemo } from 'react';
import { words } from '@/content/words/stage/world-panel';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { Arrivals } from './arrivals';
import { Household } from './device/household';
import { useWidth } from './device/use-width';
import { Server } from './server';
import { copiesOf } from './view/copies';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import type { Pace } from './view/pace';
import type { Roster } from './view/roster';
import { lifeOf } from './view/sentences';

/** What can be done in a world. */
export interface WorldDoors {
  readonly onSelect: (connection: ConnectionId) => void;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
  /** What happens to devices and lines that is no person's intent. Where nobody listens, the settings don't offer it. */
  readonly onDo?: (kind: StimulusKind) => void;
}

interface WorldPanelProps extends WorldDoors {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly pace: Pace;
  readonly t: Instant;
  readonly ms: Millis;
  readonly still: boolean;
  readonly roster: Roster;
  readonly selected: ConnectionId | null;
}

/** A world is about so wide on a laptop, where the static page is most often opened: one of two, or alone. */
const USUAL_WIDTH: Record<WorldName, number> = { pop3: 600, imap: 600, mixed: 1200 };

export function WorldPanel({ name, film, world, pace, t, ms, still, roster, selected, onSelect, onAct, onDo }: WorldPanelProps) {
  const title = useId();
  const matrix = copiesOf(world, name);
  const life = useMemo(() => lifeOf(world, name), [world, name]);
  const { element, width } = useWidth<HTMLDivElement>(USUAL_WIDTH[name]);
  return (
    <section className="world sm:row-span-4 sm:grid sm:grid-rows-subgrid" data-world={name} aria-labelledby={title}>
      <header className="mb-2 flex min-h-[92px] flex-col justify-start xl:min-h-[66px]">
        <h2 id={title} className="flex flex-wrap items-baseline gap-x-2.5 text-accent">
          <span className="font-serif text-[27px] font-bold leading-none tracking-tight">{WORLD_LABEL[name]}</span>
          <span className="text-[13.5px] font-medium">{words[name]}</span>
        </h2>
        <p data-life={name} className="mt-1.5 font-serif text-[17px] leading-snug text-ink">{life}</p>
      </header>
      <div ref={element} className="relative flex min-w-0 flex-col">
        <Arrivals film={film} pace={pace} ms={ms} still={still} roster={roster} />
        <Server name={name} world={world} matrix={matrix} roster={roster} />
      </div>
      <Household name={name} film={film} world={world} pace={pace} t={t} ms={ms} still={still} roster={roster} selected={selected} width={width} onSelect={onSelect} onAct={onAct} onDo={onDo} />
    </section>
  );
}
