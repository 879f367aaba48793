'use client';

import { Play } from 'lucide-react';
import { words } from '@/content/words/quiz/paper';
import { words as termsWords } from '@/content/words/quiz/terms';
import type { SavedPaper } from '../../progress/schema';
import type { Bank } from './bank';
import { spanOf } from '../../ui/span';
import type { BeliefName, Named } from './names';
import type { Terms } from './paper-link';
import { openIn } from './result';
import { PaperReady } from './paper-ready';
import { PaperSheet } from './paper-sheet';
import { ResultSheet } from './result-sheet';
import { ON_THIS_DEVICE, usePaper, type Keeper } from './use-paper';

interface PaperDeskProps {
  readonly bank: Bank;
  readonly terms: Terms;
  /** This paper, where it was begun on this device. */
  readonly left: SavedPaper | null;
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
  /** Who takes it, in a course. */
  readonly learner?: string;
  /** A paper is kept on this device unless it is said otherwise. */
  readonly keeper?: Keeper;
  /** Announces the same paper once more, where that may be. */
  readonly onAgain?: () => void;
}

/** One paper from its announcement to its result. */
export function PaperDesk({ bank, terms, left, lessons, beliefs, learner, keeper = ON_THIS_DEVICE, onAgain }: PaperDeskProps) {
  const paper = usePaper(bank, terms, left, keeper);
  const { saved } = paper;
  switch (paper.state) {
    case 'ready':
      return <PaperReady terms={terms} lessons={lessons} isOfThisEdition={terms.edition === bank.edition} learner={learner} onBegin={paper.begin} />;
    case 'running':
      return <PaperSheet bank={bank} paper={paper} />;
    case 'paused':
      return (
        <section aria-labelledby="paused" className="quiz-card">
          <p className="segment-kicker">{termsWords.number(terms.seed)}</p>
          <h2 id="paused" className="font-serif text-[clamp(1.6rem,3vw,2.2rem)] font-semibold leading-tight tracking-tight">
            {words.paused}
          </h2>
          <p className="mt-2 max-w-[58ch] text-[16px] leading-relaxed text-soft">
            {words.answered(saved.items.length - openIn(bank, saved).length, saved.items.length)} {saved.limit === null ? words.noHurry : words.clockRests(spanOf(Math.ceil((saved.limit - saved.spent) / 1000)))}
          </p>
          <p className="mt-6">
            <button type="button" className="lesson-button bg-ink! text-paper!" onClick={paper.resume}>
              <Play className="size-4" aria-hidden="true" />
              {words.goOn}
            </button>
          </p>
        </section>
      );
    case 'over':
      return <ResultSheet bank={bank} saved={saved} terms={terms} lessons={lessons} beliefs={beliefs} onAgain={onAgain} />;
  }
}
