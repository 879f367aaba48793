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
  const devices = devicesOf(world);
  const total = devices.reduce((sum, device) => sum + WEIGHT[device.kind], 0);
  let start = 0;
  return devices.map((device, index) => {
    const weight = WEIGHT[device.kind];
    const centre = ((start + weight / 2) / total) * 100;
    start += weight;
    return { device, weight, centre, top: 50 + (index - (devices.length - 1) / 2) * 14 };
  });
}
