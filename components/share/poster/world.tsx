import { words } from '@/content/words/share/poster';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Line } from '../../stage/lines';
import { slotsOf } from '../../stage/slots';
import { lookOf } from '../../stage/stamp';
import { copiesOf, type Matrix } from '../../stage/view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName } from '../../stage/view/film';
import type { Place } from '../../stage/view/places';
import type { Roster } from '../../stage/view/roster';
import { lettersIn, lifeOf } from '../../stage/view/sentences';
import { DEVICE_HEIGHT, PosterDevice } from './device';
import { PosterStamp, SANS, SERIF, stampHeight, Stripes, Words } from './marks';
import { fitted, wrapped } from './measure';
import { mix, type Palette, type WorldColours } from './palette';
import { PosterWires, WIRES_HEIGHT } from './wires';

const PAD = 22;
const ROOF = 30;
const GAP = 8;
const STAMP = 30;
const MOST_ROWS = 3;

/** What of a world needs room, measured before it is drawn, so that two worlds stand on one line. */
export interface Measures {
  readonly lifeLines: number;
  readonly stampRows: number;
}

export function measuresOf(line: Line, name: WorldName, world: StageWorld, width: number): Measures {
  const holes = holesOf(name, world, line.roster, width - 2 * PAD);
  const rows = holes.map((hole) => Math.ceil(hole.keys.length / inARow(hole.width)));
  return { lifeLines: wrapped(lifeOf(world, name), 17, width - 2 * PAD, 3).length, stampRows: Math.min(MOST_ROWS, Math.max(1, ...rows)) };
}

export function worldHeight({ lifeLines, stampRows }: Measures): number {
  return serverTop(lifeLines) + ROOF + cabinetHeight(stampRows) + WIRES_HEIGHT + DEVICE_HEIGHT + 42;
}

interface WorldProps {
  readonly line: Line;
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly t: Instant;
  readonly palette: Palette;
  readonly measures: Measures;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One world: its server on top, its devices below, the wires between. */
export function PosterWorld({ line, name, world, t, palette, measures, x, y, width }: WorldProps) {
  const colours = palette.worlds[name];
  const { roster } = line;
  const inner = width - 2 * PAD;
  const left = x + PAD;
  const server = y + serverTop(measures.lifeLines);
  const wires = server + ROOF + cabinetHeight(measures.stampRows);
  const slots = slotsOf(world);
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <g>
      <rect x={x} y={y} width={width} height={worldHeight(measures)} rx={20} fill={colours.wash} />
      <Stripes x={x + 16} y={y} width={width - 32} height={6} pitch={26} colours={[colours.strong]} />
      <text x={left} y={y + 46} fill={colours.accent}>
        <tspan fontFamily={SERIF} fontSize={28} fontWeight={700}>
          {WORLD_LABEL[name]}
        </tspan>
        <tspan dx={11} fontFamily={SANS} fontSize={14.5} fontWeight={500}>
          {words.worlds[name]}
        </tspan>
      </text>
      {wrapped(lifeOf(world, name), 17, inner, 3).map((text, index) => (
        <Words key={index} x={left} y={y + 74 + index * 22} size={17} font={SERIF} fill={palette.ink}>
          {text}
        </Words>
      ))}
      <PosterWires world={world} t={t} slots={slots} roster={roster} palette={palette} colours={colours} x={left} y={wires} width={inner} />
      <Server name={name} world={world} roster={roster} palette={palette} colours={colours} rows={measures.stampRows} x={left} y={server} width={inner} />
      {slots.map((slot) => (
        <PosterDevice key={slot.device.id} slot={slot} film={line.films[name]!} world={world} roster={roster} palette={palette} colours={colours} middle={left + (slot.centre / 100) * inner} top={wires + WIRES_HEIGHT} room={(slot.weight / total) * inner - 10} />
      ))}
    </g>
  );
}

function serverTop(lifeLines: number): number {
  return 74 + (lifeLines - 1) * 22 + 18;
}

function holeHeight(rows: number): number {
  return 28 + rows * (stampHeight(STAMP) + 7);
}

function cabinetHeight(rows: number): number {
  return holeHeight(rows) + 20;
}

function inARow(width: number): number {
  return Math.max(1, Math.floor((width - 12) / (STAMP + 7)));
}

interface Hole {
  readonly place: Place;
  readonly keys: readonly string[];
  readonly width: number;
  readonly x: number;
}

/** One pigeonhole a folder, as on the stage: the inbox is twice as wide as the others. */
function holesOf(name: WorldName, world: StageWorld, roster: Roster, width: number): Hole[] {
  const matrix = copiesOf(world, name);
  const folders = matrix.places.filter((place) => place.kind === 'folder');
  const shown = name === 'pop3' ? folders.filter((place) => place.mailbox === 'INBOX' || matrix.keys.some((key) => matrix.cell(key, place.id).have !== 'none')) : folders;
  const weights = shown.map((place) => (place.mailbox === 'INBOX' ? 2.1 : 1));
  const one = (width - 20 - GAP * (shown.length - 1)) / weights.reduce((sum, weight) => sum + weight, 0);
  let x = 10;
  return shown.map((place, index) => {
    const hole = { place, keys: lettersIn(matrix, roster).filter((key) => isThere(matrix, key, place)), width: one * weights[index]!, x };
    x += hole.width + GAP;
    return hole;
  });
}

function isThere(matrix: Matrix, key: string, place: Place): boolean {
  const cell = matrix.cell(key, place.id);
  return cell.have !== 'none' || cell.ghost !== null;
}

interface ServerProps {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly roster: Roster;
  readonly palette: Palette;
  readonly colours: WorldColours;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The office: a pediment, and one pigeonhole a folder. */
function Server({ name, world, roster, palette, colours, rows, x, y, width }: ServerProps) {
  const matrix = copiesOf(world, name);
  const middle = x + width / 2;
  const top = y + ROOF;
  return (
    <g>
      <path d={`M${x} ${top}L${middle} ${y}L${x + width} ${top}Z`} fill={colours.strong} />
      <path d={`M${middle - 10} ${y + 12}h20v13h-20z m0.5 0.5l9.500 6 9.500 -6`} fill="none" stroke="#ffffff" strokeWidth={1.8} strokeLinejoin="round" />
      <path d={`M${x} ${top}H${x + width}V${top + cabinetHeight(rows) - 10}a10 10 0 0 1 -10 10H${x + 10}a10 10 0 0 1 -10 -10Z`} fill={mix(colours.strong, palette.sheet, palette.cabinet)} stroke={colours.line} />
      {holesOf(name, world, roster, width).map(({ place, keys, width: room, x: from }) => {
        const perRow = inARow(room);
        const most = perRow * rows;
        const shown = keys.length > most ? keys.slice(0, most - 1) : keys;
        const host = place.kind === 'folder' && place.mailbox === 'INBOX' && room > 210;
        return (
          <g key={place.id}>
            <rect x={x + from} y={top + 10} width={room} height={holeHeight(rows)} rx={5} fill={palette.hole} />
            <Words x={x + from + 9} y={top + 26} size={11.5} weight={600} fill={colours.accent}>
              {fitted(place.label, 11.5, host ? 80 : room - 14)}
            </Words>
            {host && (
              <Words x={x + from + room - 9} y={top + 26} size={11} anchor="end" fill={palette.soft}>
                {fitted(world.host.name, 11, room - 100)}
              </Words>
            )}
            {shown.map((key, index) => {
              const cell = matrix.cell(key, place.id);
              const at = { x: x + from + 9 + (index % perRow) * (STAMP + 7), y: top + 35 + Math.floor(index / perRow) * (stampHeight(STAMP) + 7) };
              return <PosterStamp key={key} face={roster.get(key)!} look={lookOf(cell)} deleted={cell.deleted} count={cell.count} pending={cell.pending} {...at} size={STAMP} palette={palette} />;
            })}
            {shown.length < keys.length && (
              <Words x={x + from + 9 + (shown.length % perRow) * (STAMP + 7)} y={top + 56 + (rows - 1) * (stampHeight(STAMP) + 7)} size={12} weight={600} fill={palette.soft}>
                {`+${keys.length - shown.length}`}
              </Words>
            )}
          </g>
        );
      })}
    </g>
  );
}
