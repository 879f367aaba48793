'use client';

import { CheckRoom } from '@/components/quiz/modes/check';
import { RoomDoor } from '@/components/quiz/modes/room-door';
import { loadBank } from '../bank';
import type { RoomProps } from '../room-props';

export function Check(names: RoomProps) {
  return <RoomDoor bank={loadBank}>{(bank, progress) => <CheckRoom bank={bank} progress={progress} {...names} />}</RoomDoor>;
}
