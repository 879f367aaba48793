import { Lock, LockOpen, MoveDown, MoveUp, Unplug } from 'lucide-react';
import { memo, useMemo, type ReactNode } from 'react';
import { words } from '@/content/words/stage/wire-strip';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Direction } from '@/simulators/network/connection';
import { Envelope } from './envelope';
import { InMotion, type Place } from './in-motion';
import type { StageWorld, WorldName } from './view/film';
import { flightsOf, linesOf, turnOf, type Flight } from './view/flights';
import { called } from './view/places';
import type { Roster } from './view/roster';

/** Where a wire ends. One that is not in its world's colour says in which. */
export interface WireEnd {
  readonly device: { readonly id: DeviceId; readonly label: string };
  readonly centre: number;
  readonly top: number;
  readonly tint?: string;
  /** On a shelf of many: in which of its two rows the device stands. */
  readonly row?: 0 | 1;
}

/** What makes its curve. */
type Curve = Pick<WireEnd, 'centre' | 'top' | 'row'>;

interface WireStripProps {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly t: Instant;
  /** No motion: what is under way stands in the middle of its wire. */
  readonly still: boolean;
  readonly slots: readonly WireEnd[];
  /** In pixels: where many devices stand close, only so much can be read at once. */
  readonly width?: number;
  /** What is under way; as the world has it, unless it is told. */
  readonly flights?: readonly Flight[];
  readonly roster: Roster;
  readonly selected: ConnectionId | null;
  readonly onSelect: (connection: ConnectionId) => void;
}

/** Labels of one flight that are read at once. */
const PILLS = 2;
/** What a label that is read takes of the width, in pixels, where it is crowded. */
const LABEL = 100;
/** What a plug with its port takes. */
const PLUG = 64;
/** Letters of one flight that are drawn. */
const ENVELOPES = 4;

/** The stretch of the wire that is open to the eye: from under the server's edge to above the plug at the device. */
const SERVER_END = 0.1;
const DEVICE_END = 0.68;

/** The wires between the server and the devices, and what is on them at `t`. Drawn from the world alone. */
export function WireStrip({ name, world, t, still, slots, width = 600, flights = flightsOf(world), roster, selected, onSelect }: WireStripProps) {
  const crowded = slots.length > 5;
  const tight = slots.length * PLUG > width;
  const shown = flights.flatMap((flight) => {
    const slot = slots.find((candidate) => candidate.device.id === flight.device);
    return slot ? [{ flight, slot, letters: flight.carries.filter((carried) => roster.has(carried.key)) }] : [];
  });
  // Letters are always drawn. Of what is only said, what was said last can be read, as far as there is room; the rest are dots.
  const read: typeof shown = [];
  for (const one of shown.filter(({ letters }) => letters.length === 0).sort((a, b) => b.flight.sentAt - a.flight.sentAt)) {
    if (!crowded || read.every(({ slot }) => slot === one.slot || (Math.abs(slot.top - one.slot.top) * width) / 100 > LABEL)) read.push(one);
  }
  return (
    <div className="strip relative h-(--wires)">
      <Wires world={world} slots={slots} tight={tight} selected={selected} onSelect={onSelect} />
      {shown.map(({ flight, slot, letters }) => (
        <InFlight key={`${name} ${flight.id}`} flight={flight} slot={slot} t={t} still={still}>
          {letters.length > 0 ? (
            <span className="flex items-center">
              {letters.slice(0, crowded ? 2 : ENVELOPES).map((carried, index) => (
                <span key={index} style={{ marginLeft: index === 0 ? 0 : -26, translate: `0 ${index * 3}px` }}>
                  <Envelope face={roster.get(carried.key)!} part={carried.part} size={crowded ? 42 : 54} />
                </span>
              ))}
              {letters.length > (crowded ? 2 : ENVELOPES) && <span className="pill ml-1">+{letters.length - (crowded ? 2 : ENVELOPES)}</span>}
            </span>
          ) : read.some((one) => one.flight === flight) ? (
            <span className="flex flex-col items-center gap-0.5">
              {flight.labels.slice(0, crowded ? 1 : PILLS).map((label, index) => (
                <span key={index} className={`pill block ${crowded ? 'max-w-[104px]' : ''}`}>
                  {label}
                </span>
              ))}
              {!crowded && flight.labels.length > PILLS && <span className="pill">+{flight.labels.length - PILLS}</span>}
            </span>
          ) : (
            <span className="block size-2.5 rounded-full bg-(--strong)" />
          )}
        </InFlight>
      ))}
    </div>
  );
}

/** What is under way on a wire, where it is at `t`. A stalled line holds it halfway. */
function InFlight({ flight, slot, t, still, children }: { flight: Flight; slot: WireEnd; t: Instant; still: boolean; children: ReactNode }) {
  const { direction, sentAt, arrivesAt, labels } = flight;
  const { centre, top, row } = slot;
  const halfway = still || arrivesAt === null;
  const way = useMemo(() => wayAlong({ centre, top, row }, direction, halfway), [centre, top, row, direction, halfway]);
  return (
    <InMotion way={way} from={sentAt} to={arrivesAt ?? sentAt} by="t" at={t} className="flight" data-world={slot.tint} data-flight={labels.join(' · ')}>
      {children}
    </InMotion>
  );
}

/** What does not move: drawn anew with the world, not with every frame. */
const Wires = memo(function Wires({ world, slots, tight, selected, onSelect }: Pick<WireStripProps, 'world' | 'slots' | 'selected' | 'onSelect'> & { tight: boolean }) {
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible" aria-hidden="true">
        {slots.map((slot) => (
          <path key={slot.device.id} data-world={slot.tint} className="wire" data-up={linesOf(world, slot.device.id).length > 0} d={pathOf(slot)} />
        ))}
      </svg>
      {slots.map((slot) => {
        const line = linesOf(world, slot.device.id)[0];
        const turn = line ? turnOf(line) : null;
        const Icon = !line ? Unplug : line.security === 'tls' ? Lock : LockOpen;
        const said = line ? words.line(line.protocol.toUpperCase(), line.port, line.security, line.status) : words.none;
        const Turn = turn === 'toServer' ? MoveUp : turn === 'toClient' ? MoveDown : null;
        return (
          <div key={slot.device.id} data-world={slot.tint} className="absolute -translate-x-1/2" style={{ left: `${slot.centre}%`, bottom: slot.row === undefined ? 6 : slot.row === 1 ? 22 : 1 }}>
            <button
              type="button"
              disabled={!line}
              aria-pressed={line ? line.id === selected : undefined}
              aria-label={(line ? words.openWire : words.wire)(called(slot.device.label), said)}
              onClick={() => line && onSelect(line.id)}
              className={`flex min-h-6 items-center justify-center gap-1 rounded-full bg-(--wash) font-mono text-[11px] font-medium text-accent aria-pressed:bg-(--sheet) ${tight ? 'min-w-6' : 'px-2'}`}
            >
              {tight ? (
                Turn ? <Turn className="size-3.5" aria-hidden="true" /> : <Icon className="size-3.5" aria-hidden="true" />
              ) : (
                <>
                  <Icon className="size-3" aria-hidden="true" />
                  {line ? line.port : <span className="sr-only">{words.none}</span>}
                  {Turn && <Turn className="size-3" aria-hidden="true" />}
                </>
              )}
            </button>
          </div>
        );
      })}
    </>
  );
});

/** How far down a wire is a curve, in percent: one that goes to the lower row comes early to where it passes between the figures of the upper. */
function bendOf({ row }: Curve): number {
  return row === 1 ? 62 : 100;
}

/** The curve in so many straight pieces. */
const PIECES = 24;

function wayAlong(end: Curve, direction: Direction, halfway: boolean): Place[] {
  const shares = halfway ? [0.5] : Array.from({ length: PIECES + 1 }, (_, piece) => piece / PIECES);
  return shares.map((done) => {
    const { x, y } = pointOn(end, SERVER_END + (direction === 'toClient' ? done : 1 - done) * (DEVICE_END - SERVER_END));
    return { transform: `translate(${x}cqw, ${y}cqh)` };
  });
}

function pathOf(slot: Curve): string {
  const bend = bendOf(slot);
  return `M${slot.top} 0C${slot.top} ${bend * 0.55} ${slot.centre} ${bend * 0.45} ${slot.centre} ${bend}V100`;
}

/** The point at `s` on the wire's curve, 0 at the server, in percent. */
function pointOn(slot: Curve, s: number): { x: number; y: number } {
  const r = 1 - s;
  return {
    x: (r ** 3 + 3 * r * r * s) * slot.top + (3 * r * s * s + s ** 3) * slot.centre,
    y: (3 * r * r * s * 0.55 + 3 * r * s * s * 0.45 + s ** 3) * bendOf(slot),
  };
}
