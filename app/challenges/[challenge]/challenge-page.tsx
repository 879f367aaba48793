'use client';

import Link from 'next/link';
import { useCallback } from 'react';
import { ChallengeSide, type ChallengeSideProps } from '@/components/challenge/challenge-side';
import { changeProgress } from '@/components/progress/use-progress';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { Stage } from '@/components/stage/stage';
import { fill } from '@/components/ui/words';
import type { words as Words } from '@/content/words/challenges';
import { allScenarios } from '../../all-scenarios';

interface Props extends Omit<ChallengeSideProps, 'onSolved'> {
  readonly page: typeof Words;
  readonly previous: ChallengeSideProps['next'];
  readonly opening: Opening;
  readonly charts: Charts;
}

export function ChallengePage(props: Props) {
  const { opening, charts, previous, page, ...side } = props;
  const { challenge, next, allHref } = props;
  const { id, scenario } = challenge;
  const onSolved = useCallback((deeds: number) => void changeProgress((before, { solved }) => solved(before, id, deeds)), [id]);
  return (
    <>
      <div className="reading">
        <Stage scenario={scenario} opening={opening} charts={charts} scenarios={allScenarios} begins={false} readFirst beside={(beside) => <ChallengeSide {...beside} {...side} onSolved={onSolved} />} />
      </div>
      <nav aria-label={page.page} className="mt-14 flex flex-wrap gap-3 border-t border-rule pt-5 text-[15px]">
        {previous && (
          <Link className="lesson-button" href={previous.href}>
            {fill(page.before, { title: previous.title })}
          </Link>
        )}
        {next && (
          <Link className="lesson-button bg-ink! text-paper!" href={next.href}>
            {fill(page.next, { title: next.title })}
          </Link>
        )}
        <Link className="lesson-button ml-auto" href={allHref}>
          {page.all}
        </Link>
      </nav>
    </>
  );
}
