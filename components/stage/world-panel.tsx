'use client';

import { useMemo } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { Arrivals } from './arrivals';
import { DevicePanel } from './device-panel';
import { Server } from './server';
import { slotsOf } from './slots';
import { copiesOf } from './view/copies';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import type { Pace } from './view/pace';
import { standingOf } from './view/places';
import type { Roster } from './view/roster';
import { lifeOf } from './view/sentences';
import { tapAt } from './view/taps';
import { WireStrip } from './wire-strip';

interface WorldPanelProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly pace: Pace;
  readonly t: Instant;
  readonly ms: Millis;
  readonly still: boolean;
  readonly roster: Roster;
  readonly selected: ConnectionId | null;
  readonly onSelect: (connection: ConnectionId) => void;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
}

const TITLE: Record<WorldName, string> = { pop3: 'carries letters home', imap: 'keeps letters at the office', mixed: 'each device in its own way' };

export function WorldPanel({ name, film, world, pace, t, ms, still, roster, selected, onSelect, onAct }: WorldPanelProps) {
  const matrix = copiesOf(world, name);
  const slots = useMemo(() => slotsOf(world), [world]);
  const life = useMemo(() => lifeOf(world, name), [world, name]);
  return (
    <section className="world sm:row-span-4 sm:grid sm:grid-rows-subgrid" data-world={name} aria-labelledby={`world-${name}`}>
      <header className="mb-2 flex min-h-[92px] flex-col justify-start xl:min-h-[66px]">
        <h2 id={`world-${name}`} className="flex flex-wrap items-baseline gap-x-2.5 text-accent">
          <span className="font-serif text-[27px] font-bold leading-none tracking-tight">{WORLD_LABEL[name]}</span>
          <span className="text-[13.5px] font-medium">{TITLE[name]}</span>
        </h2>
        <p data-life={name} className="mt-1.5 font-serif text-[17px] leading-snug text-ink">{life}</p>
      </header>
      <div className="relative flex flex-col">
        <Arrivals film={film} pace={pace} ms={ms} still={still} roster={roster} />
        <Server name={name} world={world} matrix={matrix} roster={roster} />
      </div>
      {/* Three devices and more need more room than a phone has: they scroll sideways together with their wires. */}
      <div className={slots.length > 2 ? 'sm:row-span-2 max-sm:-mx-3.5 max-sm:overflow-x-auto max-sm:px-3.5' : 'contents'}>
        <div className={slots.length > 2 ? 'max-sm:min-w-[500px]' : 'contents'}>
          <WireStrip name={name} world={world} t={t} still={still} slots={slots} roster={roster} selected={selected} onSelect={onSelect} />
          <div className="grid items-end" style={{ gridTemplateColumns: slots.map((slot) => `minmax(0,${slot.weight}fr)`).join(' ') }}>
            {slots.map((slot) => {
              const tap = still ? null : tapAt(film, pace, slot.device.id, ms);
              return (
                <div key={slot.device.id} className="px-[5px]">
                  <div className="relative">
                    <DevicePanel worldLabel={WORLD_LABEL[name]} film={film} device={slot.device} now={world.now} roster={roster} onAct={onAct} />
                    {tap !== null && <span className="tap left-1/2 top-[46%]" style={{ opacity: 1 - tap, transform: `scale(${0.5 + tap})` }} aria-hidden="true" />}
                  </div>
                  <p className="mt-2 text-center text-[12.5px] font-semibold text-accent">
                    {slot.device.label}
                    {standingOf(slot.device.state) === 'offline' && <span className="font-normal text-soft"> offline</span>}
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
