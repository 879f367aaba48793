'use client';

import Link from 'next/link';
import { useEffect, useState, type ReactNode } from 'react';
import { words } from '@/content/words/quiz/room';
import type { Progress } from '../../progress/schema';
import { useProgress } from '../../progress/use-progress';
import type { Bank } from './bank';

interface RoomDoorProps {
  readonly bank: () => Promise<Bank>;
  /** What is shown once the questions and the progress are there. Made anew where the address changes. */
  readonly children: (bank: Bank, progress: Progress) => ReactNode;
}

/** Waits for the questions and for the progress of this device, and says so where they do not come. */
export function RoomDoor({ bank, children }: RoomDoorProps) {
  const { progress, damaged } = useProgress();
  const [come, setCome] = useState<Bank | 'failed' | null>(null);
  const [visit, setVisit] = useState(0);
  useEffect(() => {
    bank().then(setCome, () => setCome('failed'));
    const onChange = () => setVisit((count) => count + 1);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, [bank]);
  if (come === 'failed') {
    return (
      <p role="alert" className="quiz-card text-[17px]">
        {words.failed}
      </p>
    );
  }
  if (!come || !progress) {
    return (
      <p role="status" className="quiz-card text-[17px] text-soft">
        {words.loading}
      </p>
    );
  }
  return (
    <>
      {damaged !== null && (
        <p role="alert" className="mx-auto mb-4 max-w-[48rem] rounded-2xl bg-(--marker) px-5 py-3 text-[15px]">
          {words.damaged.before(damaged)}{' '}
          <Link className="font-semibold underline underline-offset-2" href="/quiz/beliefs/#progress-title">
            {words.damaged.link}
          </Link>
          {words.damaged.after}
        </p>
      )}
      <div key={visit}>{children(come, progress)}</div>
    </>
  );
}
