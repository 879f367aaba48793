'use client';

import { Folder, Landmark, Laptop, Monitor, Smartphone, Tablet, Trash2 } from 'lucide-react';
import { memo, useState, type CSSProperties } from 'react';
import { words } from '@/content/words/stage/matrix';
import { pictureOf } from './labelled-stamp';
import { MatrixRow, type Square } from './matrix-row';
import { MatrixWords } from './matrix-words';
import { differsFromTwin, isWorthAColumn } from './view/columns';
import { copiesOf, type Matrix as Copies } from './view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName, type Worlds } from './view/film';
import type { Place } from './view/places';
import type { Roster } from './view/roster';

interface MatrixProps {
  /** Both, or the one that there is. */
  readonly worlds: Worlds<StageWorld>;
  readonly roster: Roster;
}

/** With more places than this a cell has room for its stamp alone. */
const ROOMY = 10;
/** From so many letters on one may ask for those alone in which the worlds differ. */
const MANY = 6;

/** Where does each letter live? Letters × places of both worlds; where the worlds differ, the cells are lit. */
export const Matrix = memo(function Matrix({ worlds, roster }: MatrixProps) {
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const columns = (Object.entries(worlds) as [WorldName, StageWorld][]).map(([name, world]) => {
    const copies = copiesOf(world, name);
    return { name, world, copies, places: copies.places.filter((place) => isWorthAColumn(copies, place)) };
  });
  const compared = columns.length > 1;
  const width = columns.reduce((sum, { places }) => sum + places.length, 0);
  const rows = [...roster.values()].map((face) => ({ face, squares: columns.flatMap((column) => squaresOf(column, columns, face.key)) }));
  const filters = compared && rows.length >= MANY;
  const shown = filters && onlyDiffering ? rows.filter(({ squares }) => squares.some(({ differsFrom }) => differsFrom)) : rows;
  return (
    <section aria-labelledby="matrix-title" className="by-world relative">
      <div className="z-10 flex flex-wrap items-baseline gap-x-5 gap-y-1 max-lg:mb-2 max-lg:justify-between lg:absolute lg:left-4 lg:top-2.5 lg:w-64 lg:flex-col print:static print:mb-2 print:w-auto">
        <h2 id="matrix-title" className="font-serif text-[17px] font-semibold tracking-tight">
          {words.title}
        </h2>
        {filters ? (
          <button type="button" aria-pressed={onlyDiffering} className="-mx-2 min-h-6 rounded-full px-2 text-left text-[12.5px] text-soft hover:bg-(--wash) aria-pressed:bg-ink aria-pressed:text-paper" onClick={() => setOnlyDiffering(!onlyDiffering)}>
            <Unlike /> {words.only}
          </button>
        ) : (
          <p className="text-[12.5px] text-soft" hidden={!compared}>
            <Unlike />
            <span className="max-sm:hidden">{words.differ}</span>
            <span className="sm:hidden">{words.differs}</span>
          </p>
        )}
      </div>
      <div className={`matrix-frame rounded-2xl bg-sheet px-1 pb-1.5 ${filters && onlyDiffering ? 'filtered' : ''}`} tabIndex={0} role="region" aria-label={words.region}>
        {/* Its rows are grids, each left out of the drawing while it is scrolled out of sight: what that takes from a table is said again as roles. */}
        <table role="table" className="matrix w-full text-[13px]" style={{ '--places': width } as CSSProperties}>
          <caption className="sr-only">{words.caption}</caption>
          <thead role="rowgroup">
            <tr role="row" hidden={!compared}>
              <td role="cell" className="corner" />
              {columns.map(({ name, places }) => (
                <th key={name} role="columnheader" scope="colgroup" colSpan={places.length} aria-colspan={places.length} style={{ gridColumn: `span ${places.length}` }} data-world={name} className="border-b-2 border-(--strong) px-2 pb-1 pt-2 font-serif text-[15px] font-bold text-accent">
                  {WORLD_LABEL[name]}
                </th>
              ))}
            </tr>
            <tr role="row" className={compared ? '' : 'min-h-11'}>
              <th role="columnheader" scope="col" className="corner px-3 pb-1 pt-1.5 text-left font-medium text-soft max-sm:px-1.5">
                <span className="lg:sr-only">{words.letter}</span>
              </th>
              {columns.flatMap(({ name, places }) =>
                places.map((place) => (
                  <th key={name + place.id} role="columnheader" scope="col" data-world={compared ? name : undefined} className={`px-1.5 pb-1 pt-1.5 font-medium ${place.kind === 'folder' ? 'text-ink' : 'text-soft'}`}>
                    <span className="inline-flex max-w-full items-center gap-1.5">
                      <PlaceIcon place={place} />
                      <span className="truncate max-sm:sr-only print:not-sr-only">{place.label}</span>
                      <span className="sr-only">{place.kind === 'folder' ? words.atServer : ''}</span>
                    </span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.length === 0 && (
              <tr role="row">
                <td role="cell" colSpan={1 + width} className="col-span-full py-4 text-soft">
                  {rows.length === 0 ? words.none : words.alike}
                </td>
              </tr>
            )}
            {shown.map(({ face, squares }) => (
              <MatrixRow key={face.key} face={face} squares={squares} roomy={width <= ROOMY} />
            ))}
          </tbody>
        </table>
      </div>
      <MatrixWords worlds={worlds} roster={roster} />
    </section>
  );
});

function Unlike() {
  return <span className="lit mr-1 inline-block rounded px-1.5 font-semibold text-ink">≠</span>;
}

interface Column {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly copies: Copies;
  readonly places: readonly Place[];
}

function squaresOf({ name, world, copies, places }: Column, columns: readonly Column[], key: string): Square[] {
  const twin = columns.find((other) => other.name !== name);
  return places.map((place) => {
    const cell = copies.cell(key, place.id);
    return {
      id: `${name} ${place.id}`,
      world: twin ? name : undefined,
      where: place.label,
      picture: cell.have === 'none' && !cell.ghost ? null : pictureOf(cell, world),
      differsFrom: twin && differsFromTwin(copies, twin.copies, key, place) ? WORLD_LABEL[twin.name] : null,
    };
  });
}

function PlaceIcon({ place }: { place: Place }) {
  const Icon = place.kind === 'folder' ? (place.mailbox === 'INBOX' ? Landmark : place.mailbox === 'Trash' ? Trash2 : Folder) : SHAPES[place.shape];
  return <Icon className="size-4 shrink-0" aria-hidden="true" />;
}

const SHAPES = { phone: Smartphone, laptop: Laptop, tablet: Tablet, desktop: Monitor };
