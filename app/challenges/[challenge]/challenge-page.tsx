'use client';

import Link from 'next/link';
import { useCallback } from 'react';
import { ChallengeSide, type ChallengeSideProps } from '@/components/challenge/challenge-side';
import { changeProgress } from '@/components/progress/use-progress';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { Stage } from '@/components/stage/stage';
import { allScenarios } from '../../all-scenarios';

interface Props extends Omit<ChallengeSideProps, 'onSolved' | 'lessonHref'> {
  readonly previous: ChallengeSideProps['next'];
  readonly opening: Opening;
  readonly charts: Charts;
}

export function ChallengePage({ opening, charts, previous, ...side }: Props) {
  const { challenge, next } = side;
  const { id, scenario, lesson } = challenge;
  const onSolved = useCallback((deeds: number) => void changeProgress((before, { solved }) => solved(before, id, deeds)), [id]);
  return (
    <>
      <div className="reading">
        <Stage scenario={scenario} opening={opening} charts={charts} scenarios={allScenarios} begins={false} readFirst beside={(beside) => <ChallengeSide {...beside} {...side} lessonHref={`/learn/${lesson}/`} onSolved={onSolved} />} />
      </div>
      <nav aria-label="Challenges" className="mt-14 flex flex-wrap gap-3 border-t border-rule pt-5 text-[15px]">
        {previous && (
          <Link className="lesson-button" href={previous.href}>
            Before: {previous.title}
          </Link>
        )}
        {next && (
          <Link className="lesson-button bg-ink! text-paper!" href={next.href}>
            Next: {next.title}
          </Link>
        )}
        <Link className="lesson-button ml-auto" href="/challenges/">
          All challenges
        </Link>
      </nav>
    </>
  );
}
