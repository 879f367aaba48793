'use client';

import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { areSingleKeysOn } from '../command/single-keys';
import { fill } from '../ui/words';
import type { AskedQuestion } from './address';
import type { AdviserWords } from './words';

interface QuestionCardProps {
  readonly question: AskedQuestion;
  /** Counted from 1. */
  readonly number: number;
  /** What was answered before, if it was. */
  readonly given: string | undefined;
  readonly words: AdviserWords;
  /** Does the focus come to it? Not on a page that has just been opened. */
  readonly takesFocus: boolean;
  readonly onAnswer: (answer: string) => void;
  /** Null at the first. */
  readonly onBack: (() => void) | null;
}

/** One question, and its answers as buttons; the keys 1 to 9 press them. */
export function QuestionCard({ question, number, given, words, takesFocus, onAnswer, onBack }: QuestionCardProps) {
  const { id, text, note, options } = question;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [id, takesFocus]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !areSingleKeysOn()) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea, dialog, [contenteditable="true"]')) return;
      const option = options[Number(event.key) - 1];
      if (!option) return;
      event.preventDefault();
      onAnswer(option.value);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [options, onAnswer]);

  return (
    <section aria-labelledby="adviser-question" className="question-card">
      <p className="text-[13px] font-semibold text-soft">{fill(words.question, { n: number })}</p>
      <h2 ref={title} id="adviser-question" tabIndex={-1} className="mt-1 font-serif text-[clamp(1.5rem,3vw,2rem)] font-semibold leading-tight tracking-tight outline-none">
        {text}
      </h2>
      <p className="mt-1.5 text-[15.5px] text-soft">{note}</p>
      <ol className="mt-5 grid gap-2.5">
        {options.map((option, index) => (
          <li key={option.value}>
            <button type="button" className="answer" data-given={given === option.value || undefined} onClick={() => onAnswer(option.value)}>
              <kbd aria-hidden="true" className="answer-key">
                {index + 1}
              </kbd>
              {option.text}
            </button>
          </li>
        ))}
      </ol>
      <div className="mt-4 flex min-h-10 items-center gap-3">
        {onBack && (
          <button type="button" className="quiet-button inline-flex min-h-10!" onClick={onBack}>
            <ArrowLeft className="size-4" aria-hidden="true" />
            {words.back}
          </button>
        )}
        <p className="ml-auto text-right text-[13px] text-soft max-sm:hidden">{words.keys}</p>
      </div>
    </section>
  );
}
