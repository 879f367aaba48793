'use client';

import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Member } from '../slots';
import { TapRing } from '../tap-ring';
import type { Film, StageWorld, WorldName } from '../view/film';
import type { Pace } from '../view/pace';
import type { Roster } from '../view/roster';
import { DevicePlace, LostPlace } from './device-place';

export interface HouseholdProps {
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

export const roomIn = (width: number) => ROOM.find(({ from }) => width >= from)!;

export interface PartProps extends HouseholdProps {
  readonly members: readonly Member[];
  readonly tint: (member: Member) => string | undefined;
}

/** A device that is drawn whole, with the ring of a tap on it. */
export function OpenDevice({ name, film, world, pace, ms, still, roster, onAct, onDo, tint, member }: PartProps & { member: Member }) {
  if (!member.device) {
    return (
      <div className="px-[5px]">
        <LostPlace member={member} />
      </div>
    );
  }
  return (
    <div className="relative px-[5px]" data-world={tint(member)} data-spot={`${name} device:${member.id}`}>
      <DevicePlace name={name} film={film} device={member.device} world={world} roster={roster} onAct={onAct} onDo={onDo} />
      {!still && <TapRing film={film} pace={pace} device={member.id} ms={ms} />}
    </div>
  );
}
