'use client';

import { CheckRoom } from '@/components/quiz/modes/check';
import { CourseRoom } from '@/components/quiz/modes/course-room';
import { RoomDoor } from '@/components/quiz/modes/room-door';
import { loadBank } from '../bank';
import type { RoomProps } from '../room-props';

/** Was the page opened by a course? Its copy in a course's package says so: see scripts/carried-copy.mjs. */
const isInCourse = () => document.documentElement.dataset.course !== undefined;

export function Check(names: RoomProps) {
  return <RoomDoor bank={loadBank}>{(bank, progress) => (isInCourse() ? <CourseRoom bank={bank} {...names} /> : <CheckRoom bank={bank} progress={progress} {...names} />)}</RoomDoor>;
}
