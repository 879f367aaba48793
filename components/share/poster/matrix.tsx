import type { ReactNode } from 'react';
import { words } from '@/content/words/share/poster';
import { differsFromTwin, isWorthAColumn, shortly } from '../../stage/view/columns';
import { lookOf } from '../../stage/stamp';
import type { Line } from '../../stage/lines';
import { copiesOf, type Matrix as Copies } from '../../stage/view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName, type Worlds } from '../../stage/view/film';
import type { Place } from '../../stage/view/places';
import { cellInWords } from '../../stage/view/sentences';
import { PosterStamp, SERIF, Words } from './marks';
import { fitted } from './measure';
import type { Palette } from './palette';

const FIRST = 252;
const HEAD = 62;
const ROW = 42;
const STAMP = 23;
const MOST_ROWS = 24;
/** From this width on there is room for words beside a stamp. */
const WORDY = 96;

interface Column {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly copies: Copies;
  readonly twin: Copies | null;
  readonly place: Place;
}

function columnsOf(line: Line, worlds: Worlds<StageWorld>, names: readonly WorldName[]): Column[] {
  const [first, second] = line.worlds;
  return names.flatMap((name) => {
    const world = worlds[name]!;
    const copies = copiesOf(world, name);
    const other = second === undefined ? null : name === first ? second : first!;
    const twin = other === null ? null : copiesOf(worlds[other]!, other);
    return copies.places.filter((place) => isWorthAColumn(copies, place)).map((place) => ({ name, world, copies, twin, place }));
  });
}

export function matrixHeight(line: Line): number {
  const rows = Math.max(1, Math.min(line.roster.size, MOST_ROWS));
  return HEAD + rows * ROW + 12 + (line.roster.size > MOST_ROWS ? 26 : 0);
}

interface MatrixProps {
  readonly line: Line;
  readonly worlds: Worlds<StageWorld>;
  /** Whose columns: of both, or of one. */
  readonly names: readonly WorldName[];
  readonly palette: Palette;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where does each letter live? Letters × places; where the worlds differ, the cells are lit. */
export function PosterMatrix({ line, worlds, names, palette, x, y, width }: MatrixProps) {
  const columns = columnsOf(line, worlds, names);
  const room = (width - FIRST - 12) / columns.length;
  const size = room < 70 ? 10.5 : 12.5;
  const compared = line.worlds.length > 1;
  const faces = [...line.roster.values()].slice(0, MOST_ROWS);
  const start = (index: number) => x + FIRST + index * room;
  const heads: ReactNode[] = names.map((name) => {
    const own = columns.flatMap((column, index) => (column.name === name ? [index] : []));
    if (own.length === 0) return null;
    const [from, to] = [start(own[0]!), start(own.at(-1)!) + room];
    return (
      <g key={name}>
        <Words x={(from + to) / 2} y={y + 25} size={15} weight={700} font={SERIF} anchor="middle" fill={palette.worlds[name].accent}>
          {WORLD_LABEL[name]}
        </Words>
        <path d={`M${from + 4} ${y + 33}H${to - 4}`} stroke={palette.worlds[name].strong} strokeWidth={2} />
      </g>
    );
  });
  return (
    <g>
      <rect x={x} y={y} width={width} height={matrixHeight(line)} rx={18} fill={palette.sheet} />
      <Words x={x + 18} y={y + 31} size={17} weight={600} font={SERIF} fill={palette.ink}>
        {words.letters}
      </Words>
      {compared && <rect x={x + 18} y={y + 40} width={18} height={16} rx={4} fill={palette.marker} />}
      {compared && (
        <>
          <Words x={x + 27} y={y + 52.5} size={12} weight={600} anchor="middle" fill={palette.ink}>
            ≠
          </Words>
          <Words x={x + 42} y={y + 52.5} size={12} fill={palette.soft}>
            {words.differ}
          </Words>
        </>
      )}
      {heads}
      {columns.map(({ name, place }, index) => (
        <Words key={name + place.id} x={start(index) + room / 2} y={y + 52} size={size} weight={550} anchor="middle" fill={place.kind === 'folder' ? palette.ink : palette.soft}>
          {fitted(place.label, size, room - 4)}
        </Words>
      ))}
      {faces.length === 0 && (
        <Words x={x + width / 2} y={y + HEAD + 26} size={13} anchor="middle" fill={palette.soft}>
          {words.noLetter}
        </Words>
      )}
      {faces.map((face, row) => {
        const top = y + HEAD + row * ROW;
        return (
          <g key={face.key}>
            <path d={`M${x + 14} ${top}H${x + width - 14}`} stroke={palette.rule} />
            <PosterStamp face={face} look="solid" x={x + 18} y={top + 8} size={STAMP} palette={palette} />
            <Words x={x + 52} y={top + 26} size={13} weight={500} fill={palette.ink}>
              {fitted(face.subject, 13, FIRST - 62)}
            </Words>
            {columns.map((column, index) => (
              <Cell key={column.name + column.place.id} column={column} face={face} palette={palette} x={start(index)} y={top} width={room} />
            ))}
          </g>
        );
      })}
      {line.roster.size > MOST_ROWS && (
        <Words x={x + 18} y={y + HEAD + MOST_ROWS * ROW + 20} size={13} fill={palette.soft}>
          {words.moreLetters(line.roster.size - MOST_ROWS)}
        </Words>
      )}
    </g>
  );
}

function Cell({ column: { world, copies, twin, place }, face, palette, x, y, width }: { column: Column; face: { key: string; sign: string; colour: number }; palette: Palette; x: number; y: number; width: number }) {
  const cell = copies.cell(face.key, place.id);
  const differs = twin !== null && differsFromTwin(copies, twin, face.key, place);
  const empty = cell.have === 'none' && !cell.ghost;
  const wordy = width >= WORDY && !empty;
  const at = wordy ? x + 10 : x + width / 2 - STAMP / 2;
  const ink = differs ? palette.ink : palette.soft;
  return (
    <>
      {differs && <rect x={x + 2} y={y + 2} width={width - 4} height={ROW - 4} rx={7} fill={palette.marker} />}
      {differs && (
        <Words x={x + width - 7} y={y + 14} size={10.5} weight={600} anchor="end" fill={palette.ink}>
          ≠
        </Words>
      )}
      {empty ? (
        <Words x={x + width / 2} y={y + 26} size={14} anchor="middle" fill={ink}>
          –
        </Words>
      ) : (
        <PosterStamp face={face} look={lookOf(cell)} deleted={cell.deleted} count={cell.count} pending={cell.pending} x={at} y={y + 8} size={STAMP} palette={palette} />
      )}
      {wordy &&
        linesOf(shortly(cellInWords(cell, world))).map((text, index, all) => (
          <Words key={index} x={at + STAMP + 7} y={y + 25 + (index - (all.length - 1) / 2) * 12.5} size={10.5} fill={ink}>
            {fitted(text, 10.5, width - STAMP - 24)}
          </Words>
        ))}
    </>
  );
}

/** "stored, read" is two short lines in a narrow cell. */
function linesOf(text: string): string[] {
  const [first, ...rest] = text.split(', ');
  return rest.length > 0 ? [first!, rest.join(', ')] : [first!];
}
