'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { words } from '@/content/words/quiz/questions';
import type { Question, Scenario } from '@/simulators/scenario';
import { useLoaded } from '../ui/use-loaded';
import type { Answer, Verdict } from './answer';
import type { Item } from './item';
import type { Oracle } from './oracle';
import { QuestionView } from './question-view';
import type { Sight, Watch } from './watch';
import { WatchDoor } from './watch-door';

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly lesson: string;
  /** Every scenario that a question may play in. One function for good. */
  readonly scenarios: () => Promise<readonly Scenario[]>;
  readonly oracle: () => Promise<Oracle>;
  /** Plays a moment on the stage beside. */
  readonly onShow: (sight: Sight) => void;
  /** Told once for each question that is answered. */
  readonly onDone: (id: string, verdict: Verdict) => void;
}

/** A question as far as it has been answered. */
interface Filled {
  readonly draft: Answer | null;
  readonly verdict: Verdict | null;
}

const EMPTY: Filled = { draft: null, verdict: null };
const NONE: readonly Scenario[] = [];

/** The questions of a lesson, one after the other; each keeps its answer while one goes to and fro. */
export function Questions({ questions, lesson, scenarios, oracle, onShow, onDone }: QuestionsProps) {
  const [at, setAt] = useState(0);
  const [filled, setFilled] = useState<Readonly<Record<string, Filled>>>({});
  const [watch, setWatch] = useState<Watch | null>(null);
  const begin = useRef<HTMLParagraphElement>(null);
  const played = useLoaded(scenarios) ?? NONE;
  useEffect(() => void oracle(), [oracle]);
  const question = questions[at];
  if (!question) return null;
  const { id } = question;
  const item: Item = { name: id, question, scenarios: played, lesson };
  const { draft, verdict } = filled[id] ?? EMPTY;
  const fill = (change: Partial<Filled>) => setFilled((all) => ({ ...all, [id]: { ...(all[id] ?? EMPTY), ...change } }));
  const goTo = (next: number) => {
    setAt(next);
    // The next one is read from its beginning, by eye and by ear.
    begin.current!.focus({ preventScroll: true });
    begin.current!.scrollIntoView({ block: 'nearest' });
  };
  const submit = async (answer: Answer) => {
    const graded = (await oracle()).grade(question, answer);
    fill({ draft: answer, verdict: graded });
    onDone(id, graded);
  };
  return (
    <div>
      <p ref={begin} tabIndex={-1} className="segment-kicker outline-none">
        {words.place(at + 1, questions.length)}
      </p>
      <QuestionView
        item={item}
        draft={draft}
        verdict={verdict}
        onDraft={(next) => fill({ draft: next })}
        onSubmit={(answer) => void submit(answer)}
        onWatch={(wanted) => (wanted.wouldBe ? setWatch(wanted) : onShow(wanted.so))}
      />
      <div className="mt-5 flex flex-wrap gap-2 border-t border-rule pt-4">
        {at > 0 && (
          <button type="button" className="lesson-button" onClick={() => goTo(at - 1)}>
            <ArrowLeft className="size-4" aria-hidden="true" />
            {words.before}
          </button>
        )}
        {at < questions.length - 1 && (
          <button type="button" className={`lesson-button ${verdict ? 'bg-ink! text-paper!' : ''}`} onClick={() => goTo(at + 1)}>
            {verdict ? words.next : words.leave}
            <ArrowRight className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
      <WatchDoor item={item} watch={watch} onClose={() => setWatch(null)} />
    </div>
  );
}
