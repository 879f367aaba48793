'use client';

import { ArrowRight, Dices } from 'lucide-react';
import { useState } from 'react';
import { words } from '@/content/words/quiz/paper';
import { words as termsWords } from '@/content/words/quiz/terms';
import { LONGEST_NAME } from '../../progress/schema';
import { anySeed } from './chance';
import type { Named } from './names';
import type { Terms } from './paper-link';
import { termsInWords } from './terms-words';

interface PaperReadyProps {
  readonly terms: Terms;
  readonly lessons: readonly Named[];
  /** Was the link made for these questions? */
  readonly isOfThisEdition: boolean;
  /** Who takes it in a course, as the platform has it: nobody is asked for a name, and the platform is told. */
  readonly learner?: string;
  readonly onBegin: (who: string) => void;
}

/** A paper before it is begun: what it is, and whose it shall be. */
export function PaperReady({ terms, lessons, isOfThisEdition, learner, onBegin }: PaperReadyProps) {
  const [who, setWho] = useState(learner?.slice(0, LONGEST_NAME) ?? '');
  const [first, ...more] = termsInWords(terms, lessons);
  const misses = terms.each && who.trim() === '';
  return (
    <section aria-labelledby="paper-title" className="quiz-card">
      <p className="segment-kicker">{termsWords.number(terms.seed)}</p>
      <h2 id="paper-title" className="font-serif text-[clamp(1.6rem,3vw,2.2rem)] font-semibold leading-tight tracking-tight">
        {first}
      </h2>
      <p className="mt-1.5 text-[16px] text-soft">{[...more, terms.each ? words.oneEach : words.same].join(' · ')}</p>
      {!isOfThisEdition && (
        <p role="status" className="mt-4 rounded-2xl bg-(--marker) px-4 py-2.5 text-[15px]">
          {words.otherEdition}
        </p>
      )}
      <ul className="mt-5 grid list-disc gap-1.5 pl-5 text-[15.5px] leading-snug marker:text-soft">
        <li>{words.untold}</li>
        <li>{terms.minutes === null ? words.waits : words.waitsWithClock}</li>
        <li>{learner === undefined ? words.onDevice : words.inCourse}</li>
      </ul>
      <form
        className="mt-6 grid gap-4 border-t border-rule pt-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!misses) onBegin(who);
        }}
      >
        {learner === undefined && (
          <div className="flex flex-wrap items-end gap-2">
            <label className="grid min-w-0 flex-1 basis-60 gap-1 text-[14.5px] text-soft">
              {terms.each ? words.numberOrName : words.name}
              <input className="field w-full" value={who} maxLength={LONGEST_NAME} autoComplete="off" onChange={(event) => setWho(event.target.value)} />
            </label>
            {terms.each && (
              <button type="button" className="quiet-button inline-flex min-h-[38px]!" onClick={() => setWho(String(anySeed()))}>
                <Dices className="size-4" aria-hidden="true" />
                {words.drawNumber}
              </button>
            )}
          </div>
        )}
        <p>
          <button type="submit" className="lesson-button bg-ink! text-paper!" disabled={misses}>
            {words.begin}
            <ArrowRight className="size-4" aria-hidden="true" />
          </button>
        </p>
      </form>
    </section>
  );
}
