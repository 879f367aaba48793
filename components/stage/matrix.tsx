import { Folder, Landmark, Laptop, Monitor, Smartphone, Tablet, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { LabelledStamp } from './labelled-stamp';
import { Stamp } from './stamp';
import { copiesOf, sameCell, type Matrix as Copies } from './view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName, type Worlds } from './view/film';
import type { Place } from './view/places';
import type { Roster } from './view/roster';
import { cellInWords, sentencesOf } from './view/sentences';

interface MatrixProps {
  /** Both, or the one that there is. */
  readonly worlds: Worlds<StageWorld>;
  readonly roster: Roster;
}

/** Where does each letter live? Letters × places of both worlds; where the worlds differ, the cells are lit. */
export const Matrix = memo(function Matrix({ worlds, roster }: MatrixProps) {
  const columns = (Object.entries(worlds) as [WorldName, StageWorld][]).map(([name, world]) => {
    const copies = copiesOf(world, name);
    return { name, world, copies, places: copies.places.filter((place) => isWorthAColumn(copies, place)) };
  });
  const compared = columns.length > 1;
  const keys = [...roster.keys()];
  return (
    <section aria-labelledby="matrix-title" className="by-world relative">
      <div className="z-10 flex flex-wrap items-baseline gap-x-5 gap-y-1 max-sm:mb-2 max-sm:justify-between sm:absolute sm:left-4 sm:top-2.5 sm:w-64 sm:flex-col">
        <h2 id="matrix-title" className="font-serif text-[17px] font-semibold tracking-tight">
          Where does each letter live?
        </h2>
        <p className="text-[12.5px] text-soft" hidden={!compared}>
          <span className="lit mr-1 inline-block rounded px-1.5 font-semibold text-ink">≠</span><span className="max-sm:hidden">the two worlds differ here</span><span className="sm:hidden">differs</span>
        </p>
      </div>
      <div className="overflow-x-auto rounded-2xl bg-sheet px-1 pb-1.5" tabIndex={0} role="region" aria-label="Letters and places, scrolls sideways">
        <table className="matrix w-full text-[13px] sm:table-fixed">
          {/* Fixed, so that no column moves while the words in it change. */}
          <colgroup>
            <col className="sm:w-[19%]" />
          </colgroup>
          <caption className="sr-only">Each letter, and what each place has of it</caption>
          <thead>
            <tr hidden={!compared}>
              <td />
              {columns.map(({ name, places }) => (
                <th key={name} scope="colgroup" colSpan={places.length} data-world={name} className="border-b-2 border-(--strong) px-2 pb-1 pt-2 font-serif text-[15px] font-bold text-accent">
                  {WORLD_LABEL[name]}
                </th>
              ))}
            </tr>
            <tr className={compared ? '' : 'h-11'}>
              <th scope="col" className="px-3 pb-1 pt-1.5 text-left font-medium text-soft max-sm:px-1.5">
                <span className="sm:sr-only">Letter</span>
              </th>
              {columns.flatMap(({ name, places }) =>
                places.map((place) => (
                  <th key={name + place.id} scope="col" data-world={compared ? name : undefined} className={`px-1.5 pb-1 pt-1.5 font-medium ${place.kind === 'folder' ? 'text-ink' : 'text-soft'}`}>
                    <span className="inline-flex items-center gap-1.5">
                      <PlaceIcon place={place} />
                      <span className="max-sm:sr-only">{place.label}</span>
                      <span className="sr-only">{place.kind === 'folder' ? 'at the server' : ''}</span>
                    </span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {keys.length === 0 && (
              <tr>
                <td colSpan={1 + columns.reduce((sum, { places }) => sum + places.length, 0)} className="py-4 text-soft">
                  No letter has been posted yet.
                </td>
              </tr>
            )}
            {keys.map((key) => {
              const face = roster.get(key)!;
              return (
                <tr key={key}>
                  <th scope="row" className="w-[1%] border-t border-rule/60 px-3 py-1 text-left max-sm:px-1.5">
                    <span className="flex items-center gap-2.5 max-sm:pt-3">
                      <Stamp face={face} look="solid" size={24} />
                      <span className="max-w-[26ch] truncate max-sm:sr-only">{face.subject}</span>
                      <span className="sr-only">, letter {face.sign}</span>
                    </span>
                  </th>
                  {columns.flatMap(({ name, world, copies, places }) =>
                    places.map((place) => {
                      const cell = copies.cell(key, place.id);
                      const twin = columns.find((other) => other.name !== name);
                      const differs = twin !== undefined && differsFromTwin(copies, twin.copies, key, place);
                      const empty = cell.have === 'none' && !cell.ghost;
                      return (
                        <td key={name + place.id} data-world={compared ? name : undefined} className="border-t border-rule/60 p-0.5" data-cell={`${name} ${place.id} ${face.sign}`}>
                          <span className={`relative mx-auto flex min-h-[42px] items-center justify-center gap-1.5 rounded-lg px-1 max-sm:min-h-[54px] max-sm:pt-3 ${differs ? 'lit' : ''}`}>
                            {empty ? (
                              <span className="text-soft" aria-label="nothing">
                                –
                              </span>
                            ) : (
                              <>
                                <LabelledStamp face={face} cell={cell} world={world} where={place.label} size={26} />
                                <span className="hidden text-left text-[11.5px] leading-tight text-soft xl:inline">{shortly(cellInWords(cell, world))}</span>
                              </>
                            )}
                            {differs && (
                              <span className="absolute right-1 top-0 text-[11px] font-semibold leading-4">
                                <span aria-hidden="true">≠</span>
                                <span className="sr-only">differs from {WORLD_LABEL[twin.name]}</span>
                              </span>
                            )}
                          </span>
                        </td>
                      );
                    }),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <details className="mt-2 text-[13.5px]">
        <summary className="inline-block min-h-6 rounded px-1 font-medium text-soft">The same in words</summary>
        <div className="mt-2 grid gap-6 sm:grid-cols-2">
          {columns.map(({ name, world }) => (
            <div key={name} data-world={compared ? name : undefined}>
              {compared && <h3 className="font-serif text-[15px] font-bold text-accent">{WORLD_LABEL[name]}</h3>}
              <ul className="mt-1 space-y-1.5">
                {sentencesOf(world, name, roster).map(({ key, text }) => (
                  <li key={key}>
                    <strong className="block font-semibold">
                      {roster.get(key)!.sign} · {roster.get(key)!.subject}
                    </strong>
                    {text}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
});

/** A folder that never held a letter says nothing in a table; the Trash does, since everybody asks for it. */
export function isWorthAColumn(copies: Copies, place: Place): boolean {
  if (place.kind === 'device' || place.mailbox === 'INBOX' || place.mailbox === 'Trash') return true;
  return copies.keys.some((key) => copies.cell(key, place.id).have !== 'none' || copies.cell(key, place.id).ghost !== null);
}

function PlaceIcon({ place }: { place: Place }) {
  const Icon = place.kind === 'folder' ? (place.mailbox === 'INBOX' ? Landmark : place.mailbox === 'Trash' ? Trash2 : Folder) : SHAPES[place.shape];
  return <Icon className="size-4 shrink-0" aria-hidden="true" />;
}

const SHAPES = { phone: Smartphone, laptop: Laptop, tablet: Tablet, desktop: Monitor };

/** A place's twin is the same folder or device in the other world. */
export function differsFromTwin(copies: Copies, twin: Copies, key: string, place: Place): boolean {
  if (!twin.places.some((candidate) => candidate.id === place.id)) return copies.cell(key, place.id).have !== 'none';
  return !sameCell(copies.cell(key, place.id), twin.cell(key, place.id));
}

/** The first part of a cell's words, for the table. */
export function shortly(words: string): string {
  if (words.startsWith('gone')) return 'gone';
  return words
    .replace('a stored copy', 'stored')
    .replace('a header of the server’s copy', 'header')
    .replace('a view of the server’s copy, downloaded', 'view')
    .replace(', change not sent yet', '')
    .replace('marked \\Deleted', '\\Deleted');
}
