'use client';

import { ArrowLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import { words } from '@/content/words/quiz/printed-paper';
import { words as ways } from '@/content/words/quiz/ways';
import { LONGEST_NAME } from '../../progress/schema';
import type { Bank } from '../modes/bank';
import type { Named } from '../modes/names';
import { readLink, type Terms } from '../modes/paper-link';
import { PrintedPaper } from './printed-paper';

interface PaperToPrintProps {
  readonly bank: Bank;
  readonly lessons: readonly Named[];
}

/** The paper of the address as it is printed: the questions with room for answers, and a sheet that tells them. */
export function PaperToPrint({ bank, lessons }: PaperToPrintProps) {
  const [opened] = useState(() => readLink(window.location.hash, lessons.map(({ id }) => id)));
  if (opened.ok) return <Printed bank={bank} terms={opened.terms} lessons={lessons} />;
  return (
    <div role="alert" className="quiz-card">
      <p className="font-serif text-[22px] font-semibold tracking-tight">{opened.reason}</p>
      <p className="mt-1 text-[16px] text-soft">{opened.hint}</p>
      <p className="mt-5">
        <a className="lesson-button bg-ink! text-paper!" href="/quiz/check/">
          {ways.setUp}
        </a>
      </p>
    </div>
  );
}

function Printed({ bank, terms, lessons }: PaperToPrintProps & { readonly terms: Terms }) {
  const [who, setWho] = useState('');
  const [withAnswers, setWithAnswers] = useState(true);
  return (
    <>
      <div className="no-print mb-6 flex flex-wrap items-end gap-x-5 gap-y-3 rounded-[22px] bg-sheet px-5 py-4">
        <button type="button" className="lesson-button bg-ink! text-paper!" onClick={() => window.print()}>
          <Printer className="size-4" aria-hidden="true" />
          {words.print}
        </button>
        <label className="option min-h-[42px]! items-center!">
          <input type="checkbox" checked={withAnswers} onChange={() => setWithAnswers(!withAnswers)} />
          <span>{words.withAnswers}</span>
        </label>
        {terms.each && (
          <label className="grid gap-1 text-[14px] text-soft">
            {words.whose}
            <input className="field" value={who} maxLength={LONGEST_NAME} autoComplete="off" onChange={(event) => setWho(event.target.value)} />
          </label>
        )}
        <a className="lesson-button sm:ml-auto" href={`/quiz/check/${window.location.hash}`}>
          <ArrowLeft className="size-4" aria-hidden="true" />
          {words.onScreen}
        </a>
      </div>
      {terms.each && who.trim() === '' ? (
        <p role="status" className="quiz-card text-[17px]">
          {words.whoseHint}
        </p>
      ) : (
        <PrintedPaper bank={bank} terms={terms} lessons={lessons} who={who} withAnswers={withAnswers} />
      )}
    </>
  );
}
