'use client';

import { ArrowRight } from 'lucide-react';
import { words } from '@/content/words/quiz/paper-setup';
import type { Bank } from './bank';
import { HandOut } from './hand-out';
import type { Named } from './names';
import type { Terms } from './paper-link';
import { termsInWords } from './terms-words';

interface PaperCardProps {
  readonly bank: Bank;
  readonly lessons: readonly Named[];
  readonly terms: Terms;
  /** Why they make no paper; null where they do. */
  readonly trouble: string | null;
}

/** The paper as it is set up so far: beside the form, always in sight. Its button submits the form that it stands in. */
export function PaperCard({ bank, lessons, terms, trouble }: PaperCardProps) {
  const [first, ...more] = termsInWords(terms, lessons);
  return (
    <aside aria-label={words.card} className="self-start rounded-[22px] bg-sheet px-6 pb-5 pt-5 lg:sticky lg:top-4">
      <h2 className="font-serif text-[22px] font-semibold tracking-tight">{trouble ? words.noPaper : first}</h2>
      <p role="status" className="mt-0.5 text-[15px] leading-snug text-soft">
        {trouble ?? more.join(' · ')}
      </p>
      <button type="submit" className="lesson-button mt-4 bg-ink! text-paper!" disabled={trouble !== null}>
        {words.go}
        <ArrowRight className="size-4" aria-hidden="true" />
      </button>
      {!trouble && (
        <div className="mt-5 border-t border-rule pt-4">
          <HandOut bank={bank} terms={terms} />
        </div>
      )}
    </aside>
  );
}
