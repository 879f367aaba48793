import { Check, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { words } from '@/content/words/quiz/answer';
import type { Answer } from '../answer';
import type { QuestionViewProps } from './props';
import { useAnswerKeys, type KeyedOptions } from './use-answer-keys';

interface AnswerFormProps extends Pick<QuestionViewProps, 'verdict' | 'onSubmit' | 'submitLabel' | 'disabled'> {
  /** What would be submitted; null while something is missing. */
  readonly answer: Answer | null;
  /** What is missing, or how it is answered, in a few words. */
  readonly note?: ReactNode;
  readonly keys: KeyedOptions | null;
  /** What became of it in a sentence, once it is graded. */
  readonly outcome: string;
  /** Stands behind the outcome. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an answer: what is filled in, and below it the button or, once graded, what became of it. */
export function AnswerForm({ verdict, answer, note, keys, outcome, more, submitLabel = words.submit, disabled = false, onSubmit, children }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const graded = verdict !== null;
  useAnswerKeys(form, graded ? null : keys, graded || disabled ? null : answer !== null);

  // The button that had the focus goes: what stands in its place takes it, and is read out.
  const submitted = useRef(false);
  useEffect(() => {
    if (graded && submitted.current) result.current?.focus({ preventScroll: true });
    submitted.current = false;
  }, [graded]);

  const right = verdict?.right === verdict?.asked;
  const Icon = right ? Check : X;
  return (
    <form
      ref={form}
      className="mt-4 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer === null || graded || disabled) return;
        submitted.current = true;
        onSubmit(answer);
      }}
    >
      {children}
      {graded ? (
        <p ref={result} tabIndex={-1} role="status" className="outcome" data-right={right}>
          <span className="outcome-sign" aria-hidden="true">
            <Icon className="size-4" strokeWidth={3} />
          </span>
          <span>
            <strong className="font-semibold">{outcome}</strong> {more}
          </span>
        </p>
      ) : (
        <p className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
          {!disabled && (
            <button type="submit" disabled={answer === null} className="lesson-button bg-ink! text-paper!">
              {submitLabel}
            </button>
          )}
          {note && <span className="text-[13.5px] text-soft">{note}</span>}
        </p>
      )}
    </form>
  );
}
