'use client';

import { useMemo, type ReactNode } from 'react';
import { words } from '@/content/words/live/running';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import { DevicePanel } from '../stage/device-panel';
import { Server } from '../stage/server';
import { inARow, weightOf } from '../stage/slots';
import { TapRing } from '../stage/tap-ring';
import { copiesOf } from '../stage/view/copies';
import { WORLD_LABEL, type Film, type StageWorld } from '../stage/view/film';
import { devicesOf, standingOf, visitorOf } from '../stage/view/places';
import type { Roster } from '../stage/view/roster';
import { lifeOf } from '../stage/view/sentences';
import { WireStrip } from '../stage/wire-strip';
import { flightsAt } from './flights';
import type { Playhead } from './use-playhead';
import { VisitorMachine } from './visitor-machine';
import type { Visitor } from './visitors';

interface LivePanelProps {
  readonly film: Film;
  readonly world: StageWorld;
  readonly playhead: Playhead;
  readonly visitors: readonly Visitor[];
  readonly roster: Roster;
  /** The letters that there is room for. */
  readonly shown: Roster;
  readonly selected: ConnectionId | null;
  readonly onSelect: (connection: ConnectionId) => void;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
  /** Stands where a mail program will stand, while none is there. */
  readonly waiting: ReactNode;
}

const MACHINE = 1.5;
const WAITING = 2;

/** One world with everybody in it: the server, the mail programs that are real, and simulated devices. */
export function LivePanel({ film, world, playhead, visitors, roster, shown, selected, onSelect, onAct, waiting }: LivePanelProps) {
  const { t, ms, pace, live, still } = playhead;
  const slots = useMemo(
    () =>
      inARow([
        ...visitors.map((visitor) => ({
          kind: 'visitor' as const,
          key: `visitor ${visitor.id}`,
          visitor,
          device: { id: visitor.id, label: visitorOf(visitor.id) ?? visitor.id },
          weight: MACHINE,
          tint: tintOf(visitor.protocol),
        })),
        ...(visitors.length === 0 ? [{ kind: 'waiting' as const, key: 'waiting', device: { id: '', label: words.program }, weight: WAITING, tint: 'live' }] : []),
        ...devicesOf(world).map((device) => ({ kind: 'device' as const, key: device.id, device, weight: weightOf(device.kind), tint: device.state.settings.protocol as string })),
      ]),
    [world, visitors],
  );
  const life = useMemo(() => lifeOf(world, 'imap'), [world]);
  const crowded = slots.length > 3;
  return (
    <section className="world" aria-labelledby="live-world">
      <header className="mb-2 flex min-h-[34px] flex-wrap items-baseline gap-x-5 gap-y-1 max-lg:min-h-[60px]">
        <h2 id="live-world" className="font-serif text-[24px] font-bold leading-none tracking-tight text-accent">
          {words.world}
        </h2>
        <p data-life="live" className="font-serif text-[17px] leading-snug text-ink">
          {life}
        </p>
      </header>
      <Server name="imap" world={world} matrix={copiesOf(world, 'imap')} roster={shown} label={words.server} />
      <div className={crowded ? 'max-lg:-mx-3.5 max-lg:overflow-x-auto max-lg:px-3.5' : slots.length > 1 ? 'max-sm:-mx-3.5 max-sm:overflow-x-auto max-sm:px-3.5' : ''} tabIndex={slots.length > 1 ? 0 : undefined} role="group" aria-label={words.machines}>
        <div style={{ minWidth: slots.length > 1 ? Math.min(slots.reduce((sum, slot) => sum + slot.weight * 150, 0), 1400) : undefined }} className="max-w-none sm:min-w-0!">
          <WireStrip name="imap" world={world} t={t} still={still} slots={slots} flights={flightsAt(film, t)} roster={roster} selected={selected} onSelect={onSelect} />
          <div className="grid items-end" style={{ gridTemplateColumns: slots.map((slot) => `minmax(0,${slot.weight}fr)`).join(' ') }}>
            {slots.map((slot) => {
              if (slot.kind === 'waiting') return <div key={slot.key} className="px-[5px]">{waiting}</div>;
              return (
                <div key={slot.key} className="px-[5px]" data-world={slot.tint}>
                  <div className="relative" inert={slot.kind === 'device' && !live}>
                    {slot.kind === 'device' ? <DevicePanel worldLabel={WORLD_LABEL[slot.device.state.settings.protocol]} film={film} device={slot.device} now={world.now} roster={roster} onAct={onAct} /> : <VisitorMachine visitor={slot.visitor} film={film} world={world} />}
                    {slot.kind === 'device' && !still && <TapRing film={film} pace={pace} device={slot.device.id} ms={ms} />}
                  </div>
                  <p className="mt-2 text-center text-[12.5px] font-semibold leading-snug text-accent">
                    {slot.device.label}
                    {slot.kind === 'device' && <span className="font-normal text-soft">{words.simulated(slot.device.state.settings.protocol.toUpperCase(), standingOf(slot.device.state) === 'offline')}</span>}
                  </p>
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}

export function tintOf(protocol: string): string {
  return protocol === 'smtp' ? 'live' : protocol;
}
