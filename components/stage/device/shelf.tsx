'use client';

import { memo, type KeyboardEvent } from 'react';
import { words as deviceWords } from '@/content/words/stage/device/device';
import { words } from '@/content/words/stage/device/shelf';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Member, ShelfPlace } from '../slots';
import { clockOf } from '../view/clock';
import { copiesOf } from '../view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName } from '../view/film';
import { linesOf } from '../view/flights';
import { standingOf } from '../view/places';
import type { Roster } from '../view/roster';
import { listed } from '@/content/words/prose';
import { lettersIn } from '../view/sentences';
import { Figure } from './figure';

export type OnShelf = Member & ShelfPlace & { readonly tint?: string };

interface ShelfProps {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly roster: Roster;
  readonly places: readonly OnShelf[];
  readonly open: readonly DeviceId[];
  readonly onOpen: (device: DeviceId) => void;
}

const ROW = 80;
/** So many letters of a device are named one by one. */
const NAMED = 8;

/** All devices of a household in small: a press on one opens it below. Arrows go along the shelf. */
export const Shelf = memo(function Shelf({ name, world, roster, places, open, onOpen }: ShelfProps) {
  const matrix = copiesOf(world, name);
  const keys = lettersIn(matrix, roster);
  const rows = places.some(({ row }) => row === 1) ? 2 : 1;
  const present = places.filter(({ device }) => device);
  const focusable = present.some(({ id }) => id === open[0]) ? open[0] : present[0]?.id;
  const go = (event: KeyboardEvent) => {
    const figures = [...event.currentTarget.querySelectorAll('button')];
    const here = figures.findIndex((figure) => figure === document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    figures.at(to % figures.length)?.focus();
  };
  return (
    <div role="toolbar" aria-label={words.title(WORLD_LABEL[name])} className="relative" style={{ height: rows * ROW }} onKeyDown={go}>
      {rows === 2 && (
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-x-0 top-0 w-full" style={{ height: ROW }} aria-hidden="true">
          {present.map((place) => place.row === 1 && <path key={place.id} data-world={place.tint} className="wire" data-up={linesOf(world, place.id).length > 0} d={`M${place.centre} 0V100`} />)}
        </svg>
      )}
      {places.map((place) => {
        const { id, label, kind, device, row, centre, width } = place;
        const at = { left: `${centre}%`, top: row * ROW, width: `min(${width}% - 4px, 88px)` };
        if (!device) {
          return (
            <p key={id} className="absolute flex -translate-x-1/2 flex-col items-center text-center text-[10.5px] leading-tight text-soft" style={at}>
              <Figure kind={kind} standing="lost" letters={[]} />
              <span className="mt-1">{words.lost(label, clockOf(place.lostAt!))}</span>
            </p>
          );
        }
        const standing = standingOf(device.state);
        const letters = keys.flatMap((key) => {
          const cell = matrix.cell(key, `device:${id}`);
          return cell.have === 'none' ? [] : [{ face: roster.get(key)!, cell }];
        });
        const facts = [
          ...(name === 'mixed' ? [WORLD_LABEL[device.state.settings.protocol]] : []),
          ...(standing === 'online' ? [] : [deviceWords.standing[standing]]),
          letters.length === 0 ? words.none : words.letters(letters.length, listed(letters.slice(0, NAMED).map(({ face }) => face.sign)), letters.length > NAMED),
        ];
        return (
          <button
            key={id}
            type="button"
            data-world={place.tint}
            data-spot={`${name} shelf:${id}`}
            className="figure absolute"
            style={at}
            tabIndex={id === focusable ? 0 : -1}
            aria-pressed={open.includes(id)}
            aria-label={[label, ...facts].join(', ')}
            onClick={() => onOpen(id)}
          >
            <Figure kind={kind} standing={standing} letters={letters} />
            <span className="mt-1 w-full truncate text-[11px] font-semibold leading-none text-accent">{label}</span>
          </button>
        );
      })}
    </div>
  );
});
