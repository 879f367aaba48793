'use client';

import { useMemo, useState } from 'react';
import { words } from '@/content/words/quiz/course';
import { useScorm } from '../../scorm/use-scorm';
import { courseTerms, paperFrom, reportOf } from './course-state';
import type { CheckRoomProps } from './check';
import { Desk } from './desk';
import { PaperDesk } from './paper-desk';
import type { Keeper } from './use-paper';

/** From which score on a paper is passed, unless the platform says otherwise. */
const MASTERY = 80;

/** The paper of a course: the platform around the page keeps it, and is told its score. This device remembers nothing of it. */
export function CourseRoom({ bank, lessons, beliefs }: Omit<CheckRoomProps, 'progress'>) {
  const { course, report } = useScorm(MASTERY);
  const [terms] = useState(() => courseTerms(bank.edition));
  const [keeper] = useState((): Keeper => ({ store: (paper) => report(reportOf(bank, paper)), learn: () => undefined }));
  const kept = course.kind === 'open' ? course.session.state : null;
  const left = useMemo(() => kept && paperFrom(kept, terms), [kept, terms]);
  if (course.kind === 'looking') return null;
  return (
    <Desk>
      {course.kind === 'none' && <Notice text={[words.none, ...course.troubles].join(' ')} />}
      {kept && kept.length > 0 && !left && <Notice text={words.unread} />}
      {course.kind === 'open' && course.session.isReview && <Notice text={words.review} />}
      {course.kind === 'open' && course.troubles.length > 0 && <Notice text={course.troubles.join(' ')} />}
      <PaperDesk bank={bank} terms={terms} left={left} lessons={lessons} beliefs={beliefs} learner={course.kind === 'open' ? course.session.learner : ''} keeper={keeper} />
    </Desk>
  );
}

function Notice({ text }: { text: string }) {
  return (
    <p role="status" className="mx-auto mb-5 max-w-[48rem] rounded-2xl bg-(--marker) px-5 py-3 text-[15px]">
      {text}
    </p>
  );
}
