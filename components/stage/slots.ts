import type { DeviceState } from '@/simulators/device/state';
import type { DeviceKind } from '@/simulators/device/settings';
import type { Device } from '@/simulators/kernel/world';
import type { StageWorld } from './view/film';
import { devicesOf } from './view/places';

/** Where a device stands, in percent of the stage's width, and where its wire leaves the server. */
export interface DeviceSlot {
  readonly device: Device<DeviceState>;
  readonly weight: number;
  readonly centre: number;
  readonly top: number;
}

const WEIGHT: Record<DeviceKind, number> = { phone: 1, laptop: 1.5, desktop: 1.5, tablet: 1.2 };

export function slotsOf(world: StageWorld): DeviceSlot[] {
  return inARow(devicesOf(world).map((device) => ({ device, weight: weightOf(device.kind) })));
}

/** How much of the stage's width a device takes, beside others. */
export function weightOf(kind: DeviceKind): number {
  return WEIGHT[kind];
}

/** Puts what stands below the server beside one another, and its wires. */
export function inARow<T extends { readonly weight: number }>(row: readonly T[]): (T & Pick<DeviceSlot, 'centre' | 'top'>)[] {
  const total = row.reduce((sum, { weight }) => sum + weight, 0);
  let start = 0;
  return row.map((one, index) => {
    const centre = ((start + one.weight / 2) / total) * 100;
    start += one.weight;
    return { ...one, centre, top: 50 + (index - (row.length - 1) / 2) * Math.min(14, 60 / row.length) };
  });
}
