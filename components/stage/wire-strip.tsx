import { Lock, LockOpen, MoveDown, MoveUp, Unplug } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { Envelope } from './envelope';
import type { StageWorld, WorldName } from './view/film';
import { flightsOf, linesOf, progressOf, turnOf, type Flight } from './view/flights';
import type { Roster } from './view/roster';

/** Where a wire ends. One that is not in its world's colour says in which. */
export interface WireEnd {
  readonly device: { readonly id: DeviceId; readonly label: string };
  readonly centre: number;
  readonly top: number;
  readonly tint?: string;
}

interface WireStripProps {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly t: Instant;
  /** No motion: what is under way stands in the middle of its wire. */
  readonly still: boolean;
  readonly slots: readonly WireEnd[];
  /** What is under way; as the world has it, unless it is told. */
  readonly flights?: readonly Flight[];
  readonly roster: Roster;
  readonly selected: ConnectionId | null;
  readonly onSelect: (connection: ConnectionId) => void;
}

const PILLS = 2;

/** The stretch of the wire that is open to the eye: from under the server's edge to above the plug at the device. */
const SERVER_END = 0.1;
const DEVICE_END = 0.68;

/** The wires between the server and the devices, and what is on them at `t`. Drawn from the world alone. */
export function WireStrip({ name, world, t, still, slots, flights, roster, selected, onSelect }: WireStripProps) {
  const underWay = useMemo(() => flights ?? flightsOf(world), [flights, world]);
  return (
    <div className="relative h-(--wires)">
      <Wires world={world} slots={slots} selected={selected} onSelect={onSelect} />
      {underWay.map((flight) => {
        const slot = slots.find((candidate) => candidate.device.id === flight.device);
        return slot ? <InFlight key={`${name} ${flight.id}`} flight={flight} slot={slot} done={still ? 0.5 : progressOf(flight, t)} roster={roster} /> : null;
      })}
    </div>
  );
}

/** The wires themselves, with their plugs: they stand still between two moments. */
const Wires = memo(function Wires({ world, slots, selected, onSelect }: Pick<WireStripProps, 'world' | 'slots' | 'selected' | 'onSelect'>) {
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible" aria-hidden="true">
        {slots.map((slot) => (
          <path key={slot.device.id} data-world={slot.tint} className="wire" data-up={linesOf(world, slot.device.id).length > 0} d={`M${slot.top} 0C${slot.top} 55 ${slot.centre} 45 ${slot.centre} 100`} />
        ))}
      </svg>
      {slots.map((slot) => {
        const line = linesOf(world, slot.device.id)[0];
        const turn = line ? turnOf(line) : null;
        const Icon = !line ? Unplug : line.security === 'tls' ? Lock : LockOpen;
        const said = line ? `${line.protocol.toUpperCase()} port ${line.port}, ${line.security === 'tls' ? 'encrypted' : line.security === 'handshake' ? 'TLS handshake' : 'in clear'}, ${line.status}` : 'not connected';
        return (
          <div key={slot.device.id} data-world={slot.tint} className="absolute bottom-1.5 -translate-x-1/2" style={{ left: `${slot.centre}%` }}>
            <button
              type="button"
              disabled={!line}
              aria-pressed={line ? line.id === selected : undefined}
              aria-label={`Wire of the ${slot.device.label.toLowerCase()}: ${said}${line ? '. Show it below' : ''}`}
              onClick={() => line && onSelect(line.id)}
              className="flex min-h-6 items-center gap-1 rounded-full bg-(--wash) px-2 font-mono text-[11px] font-medium text-accent aria-pressed:bg-(--sheet)"
            >
              <Icon className="size-3" aria-hidden="true" />
              {line ? line.port : <span className="sr-only">not connected</span>}
              {turn === 'toServer' && <MoveUp className="size-3" aria-hidden="true" />}
              {turn === 'toClient' && <MoveDown className="size-3" aria-hidden="true" />}
            </button>
          </div>
        );
      })}
    </>
  );
});

/** A layer as large as the strip is moved, so that a frame costs neither layout nor paint. */
function InFlight({ flight, slot, done, roster }: { flight: Flight; slot: WireEnd; done: number; roster: Roster }) {
  const along = SERVER_END + (flight.direction === 'toClient' ? done : 1 - done) * (DEVICE_END - SERVER_END);
  const { x, y } = pointOn(slot, along);
  return (
    <div className="flight" data-world={slot.tint} style={{ transform: `translate(${x}%, ${y}%)` }} aria-hidden="true">
      <Load flight={flight} roster={roster} />
    </div>
  );
}

const Load = memo(function Load({ flight, roster }: { flight: Flight; roster: Roster }) {
  const letters = flight.carries.filter((carried) => roster.has(carried.key));
  return (
    <div className="load" data-flight={flight.labels.join(' · ')}>
      {letters.length > 0 ? (
        <span className="flex items-center">
          {letters.slice(0, 4).map((carried, index) => (
            <span key={index} style={{ marginLeft: index === 0 ? 0 : -26, translate: `0 ${index * 3}px` }}>
              <Envelope face={roster.get(carried.key)!} part={carried.part} />
            </span>
          ))}
          {letters.length > 4 && <span className="pill ml-1">+{letters.length - 4}</span>}
        </span>
      ) : (
        <span className="flex flex-col items-center gap-0.5">
          {flight.labels.slice(0, PILLS).map((label, index) => (
            <span key={index} className="pill block">
              {label}
            </span>
          ))}
          {flight.labels.length > PILLS && <span className="pill">+{flight.labels.length - PILLS}</span>}
        </span>
      )}
    </div>
  );
});

/** The point at `s` on the wire, 0 at the server, in percent: the same cubic curve as the path above. */
function pointOn(slot: WireEnd, s: number): { x: number; y: number } {
  const r = 1 - s;
  return {
    x: (r ** 3 + 3 * r * r * s) * slot.top + (3 * r * s * s + s ** 3) * slot.centre,
    y: 3 * r * r * s * 55 + 3 * r * s * s * 45 + s ** 3 * 100,
  };
}
