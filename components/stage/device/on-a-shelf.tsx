'use client';

import { useCallback, useMemo, useState } from 'react';
import type { DeviceId } from '@/simulators/kernel/process';
import { lastActed, onAShelf, weightOf } from '../slots';
import { WireStrip } from '../wire-strip';
import { OpenDevice, roomIn, type PartProps } from './open-device';
import { Shelf } from './shelf';

/** Many devices: all of them in small, and one or more of them whole below. */
export function OnAShelf(props: PartProps) {
  const { name, film, world, roster, width, members, tint } = props;
  const places = useMemo(() => onAShelf(members.length, width).map((place, index) => ({ ...members[index]!, ...place, tint: tint(members[index]!) })), [members, width, tint]);
  const ends = useMemo(() => places.filter(({ device }) => device).map((place) => ({ ...place, device: place })), [places]);

  // The shelf opens what the story is about, and what a person presses. The one that was opened first makes room.
  const room = roomIn(width).open;
  const acted = useMemo(() => lastActed(film, world.now), [film, world]);
  const [opened, setOpened] = useState<readonly DeviceId[]>([]);
  const [seen, setSeen] = useState<DeviceId | null>(null);
  if (acted !== seen) {
    setSeen(acted);
    if (acted !== null) setOpened((was) => (was.slice(0, room).includes(acted) ? was : [acted, ...was]));
  }
  const choose = useCallback((device: DeviceId) => setOpened((was) => [device, ...was.filter((one) => one !== device)]), []);
  const present = members.filter(({ device }) => device);
  const order = [...opened.filter((id) => world.devices[id]), ...present.map(({ id }) => id).filter((id) => !opened.includes(id))].slice(0, room);
  const open = present.filter(({ id }) => order.includes(id));
  return (
    <div className="sm:row-span-2">
      <WireStrip {...props} slots={ends} />
      <Shelf name={name} world={world} roster={roster} places={places} open={order} onOpen={choose} />
      <div className="mt-3 grid min-h-[calc(var(--screen)+56px)] items-end" style={{ gridTemplateColumns: open.map(({ kind }) => `minmax(0,${weightOf(kind)}fr)`).join(' ') }}>
        {open.map((member) => (
          <OpenDevice key={member.id} {...props} member={member} />
        ))}
      </div>
    </div>
  );
}
