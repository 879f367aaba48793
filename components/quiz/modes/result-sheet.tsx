'use client';

import { Download, Printer } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { words as days } from '@/content/words/quiz/days';
import { words } from '@/content/words/quiz/result';
import { words as termsWords } from '@/content/words/quiz/terms';
import { words as ways } from '@/content/words/quiz/ways';
import { inQuotes } from '@/content/words/prose';
import type { SavedPaper } from '../../progress/schema';
import { saveFile } from '../../share/save-file';
import { QuestionView } from '../question-view';
import type { Item } from '../item';
import type { Watch } from '../watch';
import { WatchDoor } from '../watch-door';
import type { Bank } from './bank';
import { nameOf, type BeliefName, type Named } from './names';
import { OutcomeSign } from './outcome-sign';
import { linkOf, seedOf, type Terms } from './paper-link';
import { resultOf, type ResultRow } from './result';
import { useArrival } from './use-arrival';

const MINUTE = 60_000;

interface ResultSheetProps {
  readonly bank: Bank;
  readonly saved: SavedPaper;
  readonly terms: Terms;
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
  readonly onAgain?: () => void;
}

/** What a paper came to: to read, to print, and to save. */
export function ResultSheet({ bank, saved, terms, lessons, beliefs, onAgain }: ResultSheetProps) {
  const rows = useMemo(() => resultOf(bank, saved), [bank, saved]);
  const [watched, setWatched] = useState<{ readonly item: Item; readonly watch: Watch } | null>(null);
  const heading = useArrival();
  const seed = seedOf(terms, saved.who);
  const count = (outcome: ResultRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const held = new Set(rows.flatMap(({ verdict }) => verdict.held));
  const timeWasUp = saved.limit !== null && saved.spent >= saved.limit;

  const save = async (format: 'csv' | 'json') => {
    const { sheetAsCsv, sheetAsJson } = await import('../take-along/result-files');
    // The address of this very paper: where each has one of their own, it is drawn from their own number.
    const address = `${window.location.origin}${window.location.pathname}${linkOf({ ...terms, seed, each: false })}`;
    const sheet = { paper: saved, seed, address, rows, lessonName: (id: string) => nameOf(lessons, id) };
    const content = format === 'csv' ? new Blob([sheetAsCsv(sheet)], { type: 'text/csv;charset=utf-8' }) : new Blob([sheetAsJson(sheet)], { type: 'application/json' });
    saveFile(`result-${seed}${saved.who && `-${saved.who}`}.${format}`, content);
  };

  return (
    <div className="result-sheet mx-auto max-w-[48rem]">
      <section aria-labelledby="result" className="quiz-card">
        <p className="segment-kicker">
          {[saved.who, terms.each ? words.ofClass(seed, terms.seed) : termsWords.number(seed), words.date(saved.begun), days.took(Math.round(saved.spent / MINUTE))].filter(Boolean).join(' · ')}
        </p>
        <h2 ref={heading} id="result" tabIndex={-1} className="font-serif text-[clamp(1.9rem,4vw,2.8rem)] font-semibold leading-tight tracking-tight outline-none">
          {words.right(count('right'), rows.length)}
        </h2>
        <p className="mt-1.5 text-[16px] text-soft">{words.missed(count('part'), count('wrong'), count('open'), timeWasUp)}</p>
        <ol aria-label={words.glance} className="mt-5 flex flex-wrap gap-1.5">
          {rows.map(({ number, outcome }) => (
            <li key={number}>
              <a href={`#answer-${number}`} className="result-number" data-outcome={outcome} onClick={(event) => showAnswer(event, number)}>
                <OutcomeSign outcome={outcome} />
                {number}
                <span className="sr-only">: {words.outcomes[outcome]}</span>
              </a>
            </li>
          ))}
        </ol>
        <div className="no-print mt-6 flex flex-wrap gap-2">
          <button type="button" className="lesson-button" onClick={() => window.print()}>
            <Printer className="size-4" aria-hidden="true" />
            {words.print}
          </button>
          <button type="button" className="lesson-button" onClick={() => void save('csv')}>
            <Download className="size-4" aria-hidden="true" />
            {words.saveCsv}
          </button>
          <button type="button" className="lesson-button" onClick={() => void save('json')}>
            <Download className="size-4" aria-hidden="true" />
            {words.saveJson}
          </button>
        </div>
        {held.size > 0 && (
          <div className="mt-6 border-t border-rule pt-4">
            <h3 className="font-serif text-[19px] font-semibold tracking-tight">{words.believed}</h3>
            <ul className="mt-1">
              {beliefs
                .filter(({ id }) => held.has(id))
                .map(({ id, name, lesson }) => (
                  <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-1.5 text-[15.5px] leading-snug">
                    <span className="font-serif text-[16.5px]">{inQuotes(name)}</span>
                    <Link className="no-print inline-flex min-h-6 items-center text-[14.5px] font-semibold underline underline-offset-2" href={`/learn/${lesson}/#belief-${id}`}>
                      {words.seeLesson}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        )}
      </section>
      <ol className="mt-8 grid gap-6">
        {rows.map((row) => (
          <li key={row.number} id={`answer-${row.number}`} tabIndex={-1} className="result-answer">
            <p className="segment-kicker flex items-center gap-1.5">
              <OutcomeSign outcome={row.outcome} />
              {words.outcome(row.number, row.outcome, row.verdict.right, row.verdict.asked)}
            </p>
            <QuestionView item={row.item} draft={row.answer} verdict={row.verdict} onDraft={ignore} onSubmit={ignore} onWatch={(watch) => setWatched({ item: row.item, watch })} />
          </li>
        ))}
      </ol>
      {onAgain ? (
        <p className="no-print mt-8 flex flex-wrap gap-2">
          <Link className="lesson-button bg-ink! text-paper!" href="/quiz/beliefs/">
            {ways.beliefs}
          </Link>
          <Link className="lesson-button" href="/quiz/">
            {ways.practise}
          </Link>
          <button type="button" className="lesson-button" onClick={onAgain}>
            {words.again}
          </button>
          <button type="button" className="lesson-button" onClick={() => (window.location.hash = '')}>
            {words.another}
          </button>
        </p>
      ) : (
        <p className="no-print mt-8 text-[16px] text-soft">{words.told}</p>
      )}
      {watched && <WatchDoor item={watched.item} watch={watched.watch} onClose={() => setWatched(null)} />}
    </div>
  );
}

/** It is handed in: nothing can be changed any more. */
const ignore = () => undefined;

/** The fragment of the address is the paper: it stays, and the answer comes into sight all the same. */
function showAnswer(event: { preventDefault(): void }, number: number): void {
  event.preventDefault();
  const answer = document.getElementById(`answer-${number}`);
  answer?.scrollIntoView({ block: 'start' });
  answer?.focus({ preventScroll: true });
}
