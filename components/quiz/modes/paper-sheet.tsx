'use client';

import { ArrowLeft, ArrowRight, Pause } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { words } from '@/content/words/quiz/paper';
import { QuestionView } from '../question-view';
import type { Bank } from './bank';
import { spanOf } from '../../ui/span';
import { openIn } from './result';
import { useFocusOnChange } from './use-focus-on-change';
import type { Paper } from './use-paper';

/** When the time that is left is said aloud, in minutes. */
const CALLS = [10, 5, 1];

/** A paper that is worked on: one question at a time, the others within reach, the clock in sight. */
export function PaperSheet({ bank, paper }: { readonly bank: Bank; readonly paper: Paper }) {
  const { items, at, filled, limit, spent } = paper.saved;
  const [asking, setAsking] = useState(false);
  const heading = useFocusOnChange(at);
  const name = items[at]!;
  const item = bank.item(name);
  const open = useMemo(() => openIn(bank, { items, filled }), [bank, items, filled]);
  const isLast = at === items.length - 1;
  const turnTo = (to: number) => {
    setAsking(false);
    paper.turnTo(to);
  };
  const left = limit === null ? null : limit - spent;
  const clock = left === null ? null : spanOf(Math.ceil(left / 1000));
  const call = left === null ? undefined : CALLS.findLast((minutes) => left <= minutes * 60_000);
  return (
    <section aria-labelledby="question-number" className="quiz-card">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 ref={heading} id="question-number" tabIndex={-1} className="segment-kicker m-0! outline-none">
          {words.place(at + 1, items.length)}
        </h2>
        <span className="ml-auto flex items-center gap-3">
          {clock !== null && (
            <span role="timer" aria-label={words.timeLeft(clock)} className="font-mono text-[15px] font-semibold tabular-nums">
              {clock}
            </span>
          )}
          <button type="button" className="quiet-button inline-flex" onClick={paper.pause}>
            <Pause className="size-4" aria-hidden="true" />
            {words.pause}
          </button>
        </span>
        <p role="status" className="sr-only">
          {call !== undefined && words.minutesLeft(call)}
        </p>
      </div>
      <ol aria-label={words.all} className="mb-6 mt-3 flex flex-wrap gap-1.5">
        {items.map((one, index) => (
          <li key={one}>
            <button type="button" className="paper-number" aria-label={(open.includes(index) ? words.open : words.filled)(index + 1)} aria-current={index === at ? 'step' : undefined} data-filled={!open.includes(index) || undefined} onClick={() => turnTo(index)}>
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      {item ? (
        <QuestionView
          item={item}
          draft={filled[name] ?? null}
          verdict={null}
          onDraft={paper.fill}
          onSubmit={(answer) => {
            paper.fill(answer);
            if (isLast) setAsking(true);
            else turnTo(at + 1);
          }}
          submitLabel={isLast ? words.keepLast : words.keep}
          onWatch={() => undefined}
        />
      ) : (
        <p className="text-[17px]">{words.gone}</p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-2 border-t border-rule pt-4">
        <button type="button" className="lesson-button" disabled={at === 0} onClick={() => turnTo(at - 1)}>
          <ArrowLeft className="size-4" aria-hidden="true" />
          {words.back}
        </button>
        <button type="button" className="lesson-button" disabled={isLast} onClick={() => turnTo(at + 1)}>
          {open.includes(at) ? words.leaveOpen : words.next}
          <ArrowRight className="size-4" aria-hidden="true" />
        </button>
        <button type="button" className={`lesson-button ml-auto ${open.length === 0 ? 'bg-ink! text-paper!' : ''}`} onClick={() => setAsking(true)}>
          {words.handIn}
        </button>
      </div>
      {asking && <HandIn open={open} onYes={paper.handIn} onNo={() => (open.length > 0 ? turnTo(open[0]!) : setAsking(false))} />}
    </section>
  );
}

/** Asks once more before the paper is handed in. */
function HandIn({ open, onYes, onNo }: { open: readonly number[]; onYes: () => void; onNo: () => void }) {
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div role="group" aria-labelledby="hand-in" className="mt-4 rounded-2xl bg-(--wash) px-5 py-4">
      <p ref={title} id="hand-in" tabIndex={-1} className="text-[16px] font-semibold outline-none">
        {open.length === 0 ? words.noneOpen : open.length === 1 ? words.oneOpen(open[0]! + 1) : words.someOpen(open.length)}
      </p>
      <p className="mt-1 text-[14.5px] text-soft">{words.handInHint}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="lesson-button bg-ink! text-paper!" onClick={onYes}>
          {words.yes}
        </button>
        <button type="button" className="lesson-button" onClick={onNo}>
          {open.length > 0 ? words.goTo(open[0]! + 1) : words.notYet}
        </button>
      </p>
    </div>
  );
}
