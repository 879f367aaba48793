import { X } from 'lucide-react';
import { memo, useState } from 'react';
import { words } from '@/content/words/stage/compare-panel';
import type { Instant } from '@/simulators/mail/mailbox';
import { titleOf } from './courses';
import type { Line } from './lines';
import { lookOf, Stamp } from './stamp';
import { copiesOf, sameCell, type Cell } from './view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName } from './view/film';
import type { Place } from './view/places';
import { cellInWords } from './view/sentences';

interface ComparePanelProps {
  readonly one: Line;
  readonly other: Line;
  readonly t: Instant;
  readonly onClose: () => void;
}

interface Difference {
  readonly name: WorldName;
  readonly key: string;
  readonly place: Place;
  readonly cells: readonly [Cell, Cell];
  readonly worlds: readonly [StageWorld, StageWorld];
}

/** What two courses of events came to: each letter in each place of which they have not the same. */
export const ComparePanel = memo(function ComparePanel({ one, other, t, onClose }: ComparePanelProps) {
  const [when, setWhen] = useState<'now' | 'end'>('end');
  const names = one.worlds.filter((name) => other.worlds.includes(name));
  const differences = names.flatMap((name) => differencesIn(name, worldOf(one, name, when === 'now' ? t : one.end), worldOf(other, name, when === 'now' ? t : other.end)));
  const roster = new Map([...other.roster, ...one.roster]);
  return (
    <section aria-labelledby="compare-title" className="rounded-2xl bg-sheet px-4 py-3">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="compare-title" className="font-serif text-[17px] font-semibold tracking-tight">
          {words.title(titleOf(one), titleOf(other))}
        </h2>
        <div className="flex gap-1 rounded-full bg-(--wash) p-0.5" role="group" aria-label={words.when}>
          {(['end', 'now'] as const).map((moment) => (
            <button key={moment} type="button" aria-pressed={when === moment} onClick={() => setWhen(moment)} className="min-h-7 rounded-full px-3 text-[12.5px] font-semibold aria-pressed:bg-sheet aria-pressed:shadow-sm">
              {words.moment[moment]}
            </button>
          ))}
        </div>
        <button type="button" className="icon-button ml-auto" aria-label={words.stop} onClick={onClose}>
          <X className="size-[18px]" aria-hidden="true" />
        </button>
      </header>
      {differences.length === 0 ? (
        <p className="py-2 text-[14px] text-soft">{words.none}</p>
      ) : (
        <div className="mt-2 max-h-72 overflow-auto" tabIndex={0} role="region" aria-label={words.table}>
          <table className="w-full text-left text-[13px] leading-snug">
            <caption className="sr-only">{words.caption}</caption>
            <thead className="text-soft">
              <tr>
                <th scope="col" className="py-1 pr-4 font-medium">
                  {words.column}
                </th>
                <th scope="col" className="w-[36%] py-1 pr-4 font-medium">
                  {titleOf(one)}
                </th>
                <th scope="col" className="w-[36%] py-1 font-medium">
                  {titleOf(other)}
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ name, key, place, cells, worlds }) => {
                const face = roster.get(key);
                return (
                  <tr key={`${name} ${key} ${place.id}`} data-world={name} className="border-t border-rule/60 align-top">
                    <th scope="row" className="py-1.5 pr-4 font-medium">
                      <span className="flex items-center gap-2">
                        {face && <Stamp face={face} look="solid" size={20} />}
                        <span>
                          <span className="sr-only">{face?.subject}: </span>
                          <span className="text-accent">
                            {place.label}
                            {names.length > 1 && `, ${WORLD_LABEL[name]}`}
                          </span>
                        </span>
                      </span>
                    </th>
                    {cells.map((cell, index) => (
                      <td key={index} className="py-1.5 pr-4">
                        <span className="flex items-start gap-2">
                          {face && (cell.have !== 'none' || cell.ghost) && <Stamp face={face} look={lookOf(cell)} deleted={cell.deleted} size={20} />}
                          {cellInWords(cell, worlds[index]!)}
                        </span>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
});

function worldOf(line: Line, name: WorldName, t: Instant): StageWorld {
  return line.films[name]!.worldAt(Math.min(t, line.films[name]!.end));
}

function differencesIn(name: WorldName, one: StageWorld, other: StageWorld): Difference[] {
  const [mine, theirs] = [copiesOf(one, name), copiesOf(other, name)];
  const places = [...mine.places, ...theirs.places.filter((place) => !mine.places.some(({ id }) => id === place.id))];
  const keys = [...new Set([...mine.keys, ...theirs.keys])];
  return keys.flatMap((key) =>
    places.flatMap((place) => {
      const cells = [mine.cell(key, place.id), theirs.cell(key, place.id)] as const;
      return sameCell(...cells) && cells[0].flagged === cells[1].flagged ? [] : [{ name, key, place, cells, worlds: [one, other] as const }];
    }),
  );
}
