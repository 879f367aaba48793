'use client';

import { Check, CircleDashed, RotateCcw, X } from 'lucide-react';
import Link from 'next/link';
import { words } from '@/content/words/quiz/round';
import { words as ways } from '@/content/words/quiz/ways';
import { useProgress } from '../../progress/use-progress';
import type { Bank } from './bank';
import { daysTo } from './days';
import { cardOf } from './entries';
import type { Named } from './names';
import { useArrival } from './use-arrival';
import type { Practice } from './use-practice';

interface RoundOverProps {
  readonly bank: Bank;
  readonly practice: Practice;
  readonly title: string;
  readonly lessons: readonly Named[];
  readonly onAgain: (items: readonly string[]) => void;
}

/** What a round came to, and what to do next. */
export function RoundOver({ bank, practice: { items, scores }, title, lessons, onAgain }: RoundOverProps) {
  const { progress } = useProgress();
  const heading = useArrival();
  const answered = items.filter((name) => scores[name] !== undefined);
  const right = answered.filter((name) => scores[name]!.right === scores[name]!.asked);
  const wrong = answered.filter((name) => !right.includes(name));
  // Where all are of one lesson, the title has named it.
  const severalLessons = new Set(items.map((name) => bank.item(name)?.lesson)).size > 1;
  const dues = answered.flatMap((name) => progress?.reviews[cardOf(name)]?.due ?? []);
  return (
    <section aria-labelledby="round-over" className="quiz-card">
      <p className="segment-kicker">{title}</p>
      <h2 ref={heading} id="round-over" tabIndex={-1} className="font-serif text-[clamp(1.6rem,3vw,2.2rem)] font-semibold leading-tight tracking-tight outline-none">
        {words.over(right.length, answered.length)}
      </h2>
      {dues.length > 0 && (
        <p className="mt-2 max-w-[58ch] text-[16px] leading-relaxed text-soft">
          {words.comesAgain(dues.length, daysTo(Math.min(...dues)))}
        </p>
      )}
      <ol className="mt-5">
        {items.map((name) => (
          <Line key={name} text={bank.item(name)?.question.text ?? words.goneInList} lesson={severalLessons ? lessons.find(({ id }) => id === bank.item(name)?.lesson)?.name : undefined} score={scores[name]} />
        ))}
      </ol>
      <div className="mt-6 flex flex-wrap gap-2">
        {wrong.length > 0 && (
          <button type="button" className="lesson-button bg-ink! text-paper!" onClick={() => onAgain(wrong)}>
            <RotateCcw className="size-4" aria-hidden="true" />
            {words.again(wrong.length)}
          </button>
        )}
        <Link className={`lesson-button ${wrong.length === 0 ? 'bg-ink! text-paper!' : ''}`} href="/quiz/">
          {words.chooseNext}
        </Link>
        <Link className="lesson-button" href="/quiz/beliefs/">
          {ways.beliefs}
        </Link>
      </div>
    </section>
  );
}

function Line({ text, lesson, score }: { text: string; lesson: string | undefined; score: { readonly right: number; readonly asked: number } | undefined }) {
  const isRight = score && score.right === score.asked;
  const Icon = !score ? CircleDashed : isRight ? Check : X;
  const said = !score ? words.unanswered : isRight ? words.right : score.asked > 1 ? words.inPart(score.right, score.asked) : words.wrong;
  return (
    <li className="grid grid-cols-[1.25rem_1fr_auto] gap-x-3 border-t border-rule py-2.5 text-[15px] leading-snug">
      <Icon className={`mt-0.5 size-[18px] ${!score ? 'text-soft' : isRight ? 'text-(--wire-ok)' : 'text-(--wire-bad)'}`} strokeWidth={2.5} aria-hidden="true" />
      <span>
        {text}
        {lesson && <span className="block text-[13.5px] text-soft">{lesson}</span>}
      </span>
      <span className="text-[13.5px] font-semibold">{said}</span>
    </li>
  );
}
