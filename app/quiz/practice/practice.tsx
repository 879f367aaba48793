'use client';

import { PracticeRoom } from '@/components/quiz/modes/practice';
import { RoomDoor } from '@/components/quiz/modes/room-door';
import { loadBank } from '../bank';
import type { RoomProps } from '../room-props';

export function Practice(names: RoomProps) {
  return <RoomDoor bank={loadBank}>{(bank, progress) => <PracticeRoom bank={bank} progress={progress} {...names} />}</RoomDoor>;
}
