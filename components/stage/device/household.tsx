'use client';

import { lazy, Suspense, useCallback, useMemo } from 'react';
import { words } from '@/content/words/stage/device/device';
import { inARow, membersOf, weightOf, type Member } from '../slots';
import { WireStrip } from '../wire-strip';
import { OpenDevice, roomIn, type HouseholdProps, type PartProps } from './open-device';

/** Most households are small: the shelf is loaded where one is not. */
const OnAShelf = lazy(() =>
  import('./on-a-shelf').then(
    (loaded) => ({ default: loaded.OnAShelf }),
    () => ({ default: WithoutShelf }),
  ),
);

/** The devices of a world and their wires. A few stand there whole; of many all stand on a shelf, and one or two of them are open below it. */
export function Household(props: HouseholdProps) {
  const { film, world, width, name } = props;
  const members = useMemo(() => membersOf(film, world), [film, world]);
  const tint = useCallback((member: Member) => (name === 'mixed' ? member.device?.state.settings.protocol : undefined), [name]);
  const part = { ...props, members, tint };
  if (members.length <= roomIn(width).whole) return <Whole {...part} />;
  return (
    <Suspense fallback={<Whole {...part} members={members.slice(0, roomIn(width).whole)} />}>
      <OnAShelf {...part} />
    </Suspense>
  );
}

function WithoutShelf(props: PartProps) {
  return (
    <div className="sm:row-span-2">
      <Whole {...props} members={props.members.slice(0, roomIn(props.width).whole)} />
      <p className="mt-2 text-center text-[12.5px]">{words.noShelf}</p>
    </div>
  );
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
          <OpenDevice key={slot.id} {...props} member={slot.member} />
        ))}
      </div>
    </>
  );
}
