import { Fragment } from 'react';
import { words } from '@/content/words/share/poster';
import type { Instant } from '@/simulators/mail/mailbox';
import type { DeviceSlot } from '../../stage/slots';
import type { StageWorld } from '../../stage/view/film';
import { flightsOf, linesOf, progressOf, type Flight } from '../../stage/view/flights';
import type { Roster } from '../../stage/view/roster';
import { MONO, PosterStamp, Words } from './marks';
import { fitted, widthOf } from './measure';
import type { Palette, WorldColours } from './palette';

export const WIRES_HEIGHT = 112;

/** With more devices than this, words are short. */
const MANY = 6;

interface WiresProps {
  readonly world: StageWorld;
  readonly t: Instant;
  readonly slots: readonly DeviceSlot[];
  readonly roster: Roster;
  readonly palette: Palette;
  readonly colours: WorldColours;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The wires between the server and the devices, and what is on them. */
export function PosterWires({ world, t, slots, roster, palette, colours, x, y, width }: WiresProps) {
  const across = (percent: number) => x + (percent / 100) * width;
  return (
    <g>
      {slots.map(({ device, top, centre }) => {
        const line = linesOf(world, device.id)[0];
        const [from, to] = [across(top), across(centre)];
        const label = line ? String(line.port) : slots.length > MANY ? words.noLineShort : words.noLine;
        const size = line ? 11 : 10.5;
        const pill = widthOf(label, size) + (line ? 34 : 18);
        return (
          <Fragment key={device.id}>
            <path
              d={`M${from} ${y}C${from} ${y + WIRES_HEIGHT * 0.55} ${to} ${y + WIRES_HEIGHT * 0.45} ${to} ${y + WIRES_HEIGHT}`}
              fill="none"
              stroke={line ? colours.strong : colours.line}
              strokeWidth={2.5}
              strokeLinecap="round"
              strokeDasharray={line ? undefined : '1 7'}
            />
            <rect x={to - pill / 2} y={y + WIRES_HEIGHT - 31} width={pill} height={22} rx={11} fill={colours.wash} />
            {line && <Lock x={to - pill / 2 + 10} y={y + WIRES_HEIGHT - 26} closed={line.security === 'tls'} colour={colours.accent} />}
            <Words x={line ? to + 8 : to} y={y + WIRES_HEIGHT - 16} size={size} font={line ? MONO : undefined} weight={500} anchor="middle" fill={line ? colours.accent : palette.soft}>
              {label}
            </Words>
          </Fragment>
        );
      })}
      {flightsOf(world).map((flight, index) => {
        const slot = slots.find(({ device }) => device.id === flight.device);
        return slot ? <InFlight key={flight.id} flight={flight} {...pointOn(across(slot.top), across(slot.centre), y, progressOf(flight, t), flight.direction, index)} roster={roster} palette={palette} colours={colours} /> : null;
      })}
    </g>
  );
}

/** Where something is on its wire: the same curve, between the server's edge and the plug at the device. Every other one a little lower, since wires begin close together. */
function pointOn(from: number, to: number, y: number, done: number, direction: Flight['direction'], index: number): { x: number; y: number } {
  const s = 0.12 + (direction === 'toClient' ? done : 1 - done) * 0.4 + (index % 2) * 0.16;
  const r = 1 - s;
  return {
    x: (r ** 3 + 3 * r * r * s) * from + (3 * r * s * s + s ** 3) * to,
    y: y + (3 * r * r * s * 0.55 + 3 * r * s * s * 0.45 + s ** 3) * WIRES_HEIGHT,
  };
}

const MOST_ENVELOPES = 4;

function InFlight({ flight, x, y, roster, palette, colours }: { flight: Flight; x: number; y: number; roster: Roster; palette: Palette; colours: WorldColours }) {
  const letters = flight.carries.filter(({ key }) => roster.has(key)).slice(0, MOST_ENVELOPES);
  if (letters.length > 0) {
    return (
      <>
        {[...letters.entries()].reverse().map(([index, carried]) => (
          <Envelope key={index} face={roster.get(carried.key)!} whole={carried.part === 'whole'} x={x - 27 + (index - (letters.length - 1) / 2) * 28} y={y - 18 + index * 3} palette={palette} />
        ))}
      </>
    );
  }
  const label = fitted(flight.labels[0] ?? '', 11, 170);
  const width = widthOf(label, 12) + 18;
  return (
    <>
      <rect x={x - width / 2} y={y - 11} width={width} height={22} rx={11} fill={palette.sheet} stroke={colours.strong} strokeWidth={1.5} />
      <Words x={x} y={y + 4} size={11} font={MONO} weight={500} anchor="middle" fill={palette.ink}>
        {label}
      </Words>
    </>
  );
}

function Envelope({ face, whole, x, y, palette }: { face: { sign: string; colour: number }; whole: boolean; x: number; y: number; palette: Palette }) {
  const line = palette.stampLines[face.colour]!;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x={1} y={1} width={52} height={35} rx={3} fill={palette.sheet} stroke={line} strokeWidth={whole ? 1.6 : 1.4} strokeDasharray={whole ? undefined : '3.5 3'} />
      {whole ? (
        <>
          <path d="M2 3 22 19.5q3 2 6 0L52 3" fill="none" stroke={line} strokeOpacity={0.55} strokeWidth={1.3} />
          <path d="M3 33.6h48" stroke={line} strokeOpacity={0.75} strokeWidth={2.4} strokeDasharray="5 4" />
        </>
      ) : (
        <path d="M7 10h16M7 16h22M7 22h12" stroke={line} strokeOpacity={0.7} strokeWidth={1.6} />
      )}
      <PosterStamp face={face} look={whole ? 'solid' : 'header'} x={30} y={5} size={18} palette={palette} />
    </g>
  );
}

function Lock({ x, y, closed, colour }: { x: number; y: number; closed: boolean; colour: string }) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke={colour} strokeWidth={1.4} strokeLinejoin="round" strokeLinecap="round">
      <rect x={0.7} y={5} width={9.6} height={6.3} rx={1.4} />
      <path d={closed ? 'M2.7 5V3.4a2.8 2.8 0 0 1 5.6 0V5' : 'M2.7 5V3.4a2.8 2.8 0 0 1 5.4 -1'} />
    </g>
  );
}
