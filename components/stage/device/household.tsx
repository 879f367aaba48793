'use client';

import { useCallback, useMemo, useState } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { inARow, lastActed, membersOf, onAShelf, weightOf, type Member } from '../slots';
import type { Film, StageWorld, WorldName } from '../view/film';
import type { Pace } from '../view/pace';
import type { Roster } from '../view/roster';
import { tapAt } from '../view/taps';
import { WireStrip } from '../wire-strip';
import { DevicePlace, LostPlace } from './device-place';
import { Shelf } from './shelf';

interface HouseholdProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly pace: Pace;
  readonly t: Instant;
  readonly ms: Millis;
  readonly still: boolean;
  readonly roster: Roster;
  readonly selected: ConnectionId | null;
  /** How wide the world is, in pixels. */
  readonly width: number;
  readonly onSelect: (connection: ConnectionId) => void;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
  readonly onDo?: (kind: StimulusKind) => void;
}

/** From so many pixels of a world on: how many devices stand there whole, and how many are open below the shelf. */
const ROOM = [
  { from: 900, whole: 5, open: 3 },
  { from: 480, whole: 3, open: 2 },
  { from: 0, whole: 2, open: 1 },
] as const;

const roomIn = (width: number) => ROOM.find(({ from }) => width >= from)!;

/** The devices of a world and their wires. A few stand there whole; of many all stand on a shelf, and one or two of them are open below it. */
export function Household(props: HouseholdProps) {
  const { film, world, width, name } = props;
  const members = useMemo(() => membersOf(film, world), [film, world]);
  const tint = useCallback((member: Member) => (name === 'mixed' ? member.device?.state.settings.protocol : undefined), [name]);
  return members.length > roomIn(width).whole ? <OnAShelf {...props} members={members} tint={tint} /> : <Whole {...props} members={members} tint={tint} />;
}

interface PartProps extends HouseholdProps {
  readonly members: readonly Member[];
  readonly tint: (member: Member) => string | undefined;
}

function Whole(props: PartProps) {
  const { members, tint } = props;
  const slots = useMemo(() => inARow(members.map((member) => ({ ...member, member, weight: weightOf(member.kind), tint: tint(member) }))), [members, tint]);
  const ends = useMemo(() => slots.filter(({ member }) => member.device).map((slot) => ({ ...slot, device: slot.member })), [slots]);
  return (
    <>
      <WireStrip {...props} slots={ends} />
      <div className="grid items-end" style={{ gridTemplateColumns: slots.map((slot) => `minmax(0,${slot.weight}fr)`).join(' ') }}>
        {slots.map((slot) => (
          <Open key={slot.id} {...props} member={slot.member} />
        ))}
      </div>
    </>
  );
}

function OnAShelf(props: PartProps) {
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
          <Open key={member.id} {...props} member={member} />
        ))}
      </div>
    </div>
  );
}

/** A device that is drawn whole, with the ring of a tap on it. */
function Open({ name, film, world, pace, ms, still, roster, onAct, onDo, tint, member }: PartProps & { member: Member }) {
  if (!member.device) {
    return (
      <div className="px-[5px]">
        <LostPlace member={member} />
      </div>
    );
  }
  const tap = still ? null : tapAt(film, pace, member.id, ms);
  return (
    <div className="relative px-[5px]" data-world={tint(member)}>
      <DevicePlace name={name} film={film} device={member.device} world={world} roster={roster} onAct={onAct} onDo={onDo} />
      {tap !== null && <span className="tap left-1/2 top-[46%]" style={{ opacity: 1 - tap, transform: `scale(${0.5 + tap})` }} aria-hidden="true" />}
    </div>
  );
}
