'use client';

import { RoomDoor } from '@/components/quiz/modes/room-door';
import { PaperToPrint } from '@/components/quiz/take-along/paper-to-print';
import { loadBank } from '../bank';
import type { RoomProps } from '../room-props';

export function PrintedPaper({ lessons }: RoomProps) {
  return <RoomDoor bank={loadBank}>{(bank) => <PaperToPrint bank={bank} lessons={lessons} />}</RoomDoor>;
}
