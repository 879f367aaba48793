import type { DeviceKind } from '@/simulators/device/settings';
import type { DeviceState } from '@/simulators/device/state';
import type { DeviceId } from '@/simulators/kernel/process';
import type { NewDevice } from '@/simulators/kernel/stimulus';
import type { Device } from '@/simulators/kernel/world';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film, StageWorld } from './view/film';
import { devicesOf, inOrder } from './view/places';

/** A device of the household, or where one was that is lost. */
export interface Member {
  readonly id: DeviceId;
  readonly label: string;
  readonly kind: DeviceKind;
  readonly device: Device<DeviceState> | null;
  readonly lostAt: Instant | null;
}

/** Where something stands, in percent of the stage's width, and where its wire leaves the server. */
export interface Stand {
  readonly centre: number;
  readonly top: number;
}

export interface DeviceSlot extends Stand {
  readonly device: Device<DeviceState>;
  readonly weight: number;
}

const WEIGHT: Record<DeviceKind, number> = { phone: 1, laptop: 1.5, desktop: 1.5, tablet: 1.2 };
/** What a device needs on the shelf, in pixels, to stand beside its neighbours. */
const PLACE = 62;

/** The devices of a world in their order; one that was lost by now leaves its place to its outline. */
export function membersOf(film: Film, world: StageWorld): Member[] {
  const known = new Map<DeviceId, Pick<NewDevice, 'id' | 'kind' | 'label'>>(Object.entries(film.worldAt(film.start).devices));
  const lost = new Map<DeviceId, Instant>();
  for (const entry of film.trace) {
    if (entry.at > world.now) break;
    if (entry.kind !== 'stimulus') continue;
    const { stimulus } = entry;
    if (stimulus.kind === 'addDevice') known.set(stimulus.device.id, stimulus.device);
    if (stimulus.kind === 'loseDevice') lost.set(stimulus.device, entry.at);
  }
  return inOrder(
    [...known.values()].flatMap(({ id, kind, label }): Member[] => {
      const device = world.devices[id];
      if (device) return [{ id, label: device.label, kind: device.kind, device, lostAt: null }];
      const lostAt = lost.get(id);
      return lostAt === undefined ? [] : [{ id, label, kind, device: null, lostAt }];
    }),
  );
}

/** The device on which a person acted last, or to which something happened, at or before `t`; null where nothing has yet. */
export function lastActed(film: Film, t: Instant): DeviceId | null {
  for (let index = film.trace.length - 1; index >= 0; index--) {
    const entry = film.trace[index]!;
    if (entry.at > t || entry.kind !== 'stimulus') continue;
    const { stimulus } = entry;
    if (stimulus.kind === 'intent' || stimulus.kind === 'fault') return stimulus.device;
    if (stimulus.kind === 'addDevice') return stimulus.device.id;
  }
  return null;
}

/** The devices of a world in one row. */
export function slotsOf(world: StageWorld): DeviceSlot[] {
  return inARow(devicesOf(world).map((device) => ({ device, weight: weightOf(device.kind) })));
}

/** How much of the stage's width a device takes, beside others. */
export function weightOf(kind: DeviceKind): number {
  return WEIGHT[kind];
}

/** Puts what stands below the server beside one another, and its wires. */
export function inARow<T extends { readonly weight: number }>(row: readonly T[]): (T & Stand)[] {
  const total = row.reduce((sum, { weight }) => sum + weight, 0);
  let start = 0;
  return row.map((one, index) => {
    const centre = ((start + one.weight / 2) / total) * 100;
    start += one.weight;
    return { ...one, centre, top: topOf(index, row.length) };
  });
}

export interface ShelfPlace extends Stand {
  readonly row: 0 | 1;
  /** How wide it may be, in percent. */
  readonly width: number;
}

/** Places for so many devices on a shelf of so many pixels: in one row or, where that is too tight, every other one a row lower. */
export function onAShelf(count: number, pixels: number): ShelfPlace[] {
  const rows = count * PLACE <= pixels ? 1 : 2;
  const width = (100 / (count + rows - 1)) * rows;
  return Array.from({ length: count }, (_, index) => ({
    row: rows === 2 && index % 2 === 1 ? 1 : 0,
    width,
    centre: width / 2 + (index * width) / rows,
    top: topOf(index, count),
  }));
}

function topOf(index: number, count: number): number {
  return 50 + (index - (count - 1) / 2) * Math.min(14, 60 / count);
}
