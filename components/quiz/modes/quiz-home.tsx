'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { words } from '@/content/words/quiz/home';
import { words as ways } from '@/content/words/quiz/ways';
import { dueOf, standingOf, tallyOf, type Standing } from '../../progress/standing';
import { useProgress } from '../../progress/use-progress';
import { daysTo } from './days';
import type { Entry } from './entries';
import type { BeliefName, Named } from './names';

interface QuizHomeProps {
  readonly entries: readonly Entry[];
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
}

/** The ways to be asked, with what this device remembers. */
export function QuizHome({ entries, lessons, beliefs }: QuizHomeProps) {
  const { progress } = useProgress();
  const [now] = useState(() => Date.now());
  const cards = entries.map(({ card }) => card);
  const due = progress ? dueOf(progress.reviews, cards, now).length : 0;
  const next = progress ? Math.min(...cards.flatMap((card) => progress.reviews[card]?.due ?? [])) : Infinity;
  const round = progress?.practice && progress.practice.state !== 'over' ? progress.practice : null;
  const paper = progress?.paper && progress.paper.state !== 'over' ? progress.paper : null;
  const count = (standing: Standing) => beliefs.filter(({ id }) => standingOf(progress?.beliefs[id]) === standing).length;
  const asked = beliefs.length - count('unasked');
  return (
    <>
      {(round || paper) && (
        <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-2xl bg-(--marker) px-5 py-3.5">
          <p className="min-w-0 flex-1 basis-56 text-[16px] font-medium">{words.underWay}</p>
          {round && (
            <Link className="lesson-button min-h-10! bg-ink! text-paper!" href="/quiz/practice/">
              {words.goOn(Math.min(round.at + 1, round.items.length), round.items.length)}
            </Link>
          )}
          {paper && (
            <Link className="lesson-button min-h-10! bg-ink! text-paper!" href={`/quiz/check/${paper.terms}`}>
              {words.goOnPaper}
            </Link>
          )}
        </div>
      )}
      <div className="mt-8 grid gap-4 sm:grid-cols-2">
        <Way title={ways.due} href="/quiz/practice/#due" action={due > 0 ? words.review(due) : words.seeDue} isFirst={due > 0}>
          {due > 0 ? words.due : Number.isFinite(next) ? words.nextDue(daysTo(next)) : words.noneDue}
        </Way>
        <Way title={ways.mixed} href="/quiz/practice/#mixed" action={ways.tenQuestions} isFirst={due === 0}>
          {words.mixed}
        </Way>
        <Way title={ways.check} href="/quiz/check/" action={ways.setUp}>
          {words.check}
        </Way>
        <Way title={ways.beliefs} href="/quiz/beliefs/" action={asked > 0 ? words.yourBeliefs : words.theBeliefs}>
          {asked > 0 ? words.standing(beliefs.length, count('letGo'), count('held'), count('wavering')) : words.beliefs(beliefs.length)}
        </Way>
      </div>
      <h2 className="mt-14 font-serif text-[26px] font-semibold tracking-tight">{words.lessons}</h2>
      <ul className="mt-3 gap-x-8 sm:columns-2">
        {lessons.map(({ id, name }) => {
          const mine = entries.filter(({ lesson }) => lesson === id).map(({ card }) => card);
          const { answered, right } = tallyOf(progress?.answers ?? {}, mine);
          return (
            <li key={id} className="break-inside-avoid border-t border-rule">
              <Link className="group flex min-h-12 items-baseline gap-3 py-2.5" href={`/quiz/practice/#lesson=${id}`}>
                <span className="min-w-0 flex-1 font-serif text-[18px] font-semibold leading-snug tracking-tight group-hover:underline group-hover:decoration-2 group-hover:underline-offset-4">{name}</span>
                <span className="shrink-0 text-[13.5px] text-soft">{answered === 0 ? words.questions(mine.length) : words.right(right, mine.length)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface WayProps {
  readonly title: string;
  readonly href: string;
  readonly action: string;
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

function Way({ title, href, action, isFirst = false, children }: WayProps) {
  return (
    <section className="flex flex-col rounded-[22px] bg-sheet px-6 pb-5 pt-5">
      <h2 className="font-serif text-[22px] font-semibold tracking-tight">{title}</h2>
      <p className="mb-4 mt-1.5 text-[15.5px] leading-normal text-soft">{children}</p>
      <Link className={`lesson-button mt-auto self-start ${isFirst ? 'bg-ink! text-paper!' : ''}`} href={href}>
        {action}
        <ArrowRight className="size-4" aria-hidden="true" />
      </Link>
    </section>
  );
}
