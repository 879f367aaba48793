'use client';

import { memo, useMemo } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { DeviceState } from '@/simulators/device/state';
import type { Device } from '@/simulators/kernel/world';
import { Arrivals } from './arrivals';
import { DeviceFrame } from './device-frame';
import { MailClient } from './mail-client';
import { Server } from './server';
import { slotsOf } from './slots';
import { copiesOf } from './view/copies';
import { remarkAt, WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import type { Pace } from './view/pace';
import { standingOf } from './view/places';
import type { Roster } from './view/roster';
import { screenOf } from './view/screen';
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
  return (
    <section className="world sm:row-span-4 sm:grid sm:grid-rows-subgrid" data-world={name} aria-labelledby={`world-${name}`}>
      <header className="mb-2 flex min-h-[92px] flex-col justify-start xl:min-h-[66px]">
        <h2 id={`world-${name}`} className="flex flex-wrap items-baseline gap-x-2.5 text-accent">
          <span className="font-serif text-[27px] font-bold leading-none tracking-tight">{WORLD_LABEL[name]}</span>
          <span className="text-[13.5px] font-medium">{TITLE[name]}</span>
        </h2>
        <p data-life={name} className="mt-1.5 font-serif text-[17px] leading-snug text-ink">{lifeOf(world, name)}</p>
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
                    <DevicePanel name={name} film={film} device={slot.device} world={world} roster={roster} onAct={onAct} />
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

interface DevicePanelProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly device: Device<DeviceState>;
  readonly world: StageWorld;
  readonly roster: Roster;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
}

/** Redrawn only when the world changed, not with every frame of a flight. */
const DevicePanel = memo(function DevicePanel({ name, film, device, world, roster, onAct }: DevicePanelProps) {
  const screen = screenOf(film, device.id, world.now);
  const remark = remarkAt(film, device.id, world.now);
  return (
    <DeviceFrame shape={device.kind}>
      <MailClient device={device} screen={screen} remark={remark?.text ?? null} roster={roster} worldLabel={WORLD_LABEL[name]} onAct={(intent) => onAct(device.id, intent)} />
    </DeviceFrame>
  );
});
