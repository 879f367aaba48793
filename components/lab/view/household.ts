import { words } from '@/content/words/lab/set-up-panel';
import type { DeviceKind } from '@/simulators/device/settings';
import type { DeviceId } from '@/simulators/kernel/process';
import type { NewDevice } from '@/simulators/kernel/stimulus';
import { settingsOf } from '@/simulators/scenario/settings-of';
import type { Line } from '../../stage/lines';
import { devicesOf } from '../../stage/view/places';
import type { WorldName } from '../../stage/view/film';

/** So many devices fit on the stage. */
export const MOST_DEVICES = 12;

/** Every device that there ever was on a line: an id is never given twice, since the ledger and the wire name devices by it. */
function idsEver(line: Line): Set<DeviceId> {
  const ids = new Set<DeviceId>();
  for (const name of line.worlds) {
    const film = line.films[name]!;
    for (const id of Object.keys(film.worldAt(film.start).devices)) ids.add(id);
    for (const entry of film.trace) if (entry.kind === 'stimulus' && entry.stimulus.kind === 'addDevice') ids.add(entry.stimulus.device.id);
  }
  return ids;
}

/** A new device of this kind, named apart from those that there are: what it is in each of the line's worlds. */
export function newDevice(line: Line, kind: DeviceKind, protocol: 'pop3' | 'imap'): (world: WorldName) => NewDevice {
  const ids = idsEver(line);
  let number = 1;
  while (ids.has(idOf(kind, number))) number += 1;
  const labels = new Set(line.worlds.flatMap((name) => devicesOf(line.films[name]!.worldAt(line.end)).map((device) => device.label)));
  let label = words.kinds[kind];
  for (let n = 2; labels.has(label); n++) label = `${words.kinds[kind]} ${n}`;
  return (world) => ({ id: idOf(kind, number), kind, label, latency: 200, settings: settingsOf(world, { kind, label, protocol, pop3: {}, imap: {} }) });
}

function idOf(kind: DeviceKind, number: number): DeviceId {
  return number === 1 ? kind : `${kind}-${number}`;
}
