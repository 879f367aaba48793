'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { words as keys } from '@/content/words/quiz/keys';
import { words } from '@/content/words/quiz/round';
import { inQuotes } from '@/content/words/prose';
import type { SavedPractice } from '../../progress/schema';
import { useCommands } from '../../command/provider';
import { QuestionView } from '../question-view';
import type { Watch } from '../watch';
import { WatchDoor } from '../watch-door';
import type { Bank } from './bank';
import { nameOf, type BeliefName, type Named } from './names';
import { RoundOver } from './round-over';
import { usePractice, type Practice } from './use-practice';
import { useFocusOnChange } from './use-focus-on-change';

export interface RoundProps {
  readonly bank: Bank;
  readonly saved: SavedPractice;
  readonly title: string;
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
  /** Begins another round of these questions. */
  readonly onAgain: (items: readonly string[]) => void;
}

/** A round of practice: question, feedback, the next one; and what it came to. */
export function Round({ bank, saved, title, lessons, beliefs, onAgain }: RoundProps) {
  const practice = usePractice(bank, saved);
  if (practice.state === 'over') return <RoundOver bank={bank} practice={practice} title={title} lessons={lessons} onAgain={onAgain} />;
  return <Asked practice={practice} title={title} lessons={lessons} beliefs={beliefs} />;
}

function Asked({ practice, title, lessons, beliefs }: Pick<RoundProps, 'title' | 'lessons' | 'beliefs'> & { readonly practice: Practice }) {
  const { item, items, at, state, verdict, filled } = practice;
  const [watch, setWatch] = useState<Watch | null>(null);
  const heading = useFocusOnChange(at);
  const told = state === 'feedback';
  useCommands(() => (told ? [{ id: 'next-question', title: keys.next, group: keys.group, keys: ['Enter'], run: practice.next }] : []));
  const isLast = at === items.length - 1;
  return (
    <section aria-labelledby="question-number" className="quiz-card">
      <div className="flex items-baseline gap-3">
        <h2 ref={heading} id="question-number" tabIndex={-1} className="segment-kicker outline-none">
          {words.place(title, at + 1, items.length)}
        </h2>
        <button type="button" className="quiet-button ml-auto inline-flex shrink-0" onClick={practice.stop}>
          {words.end}
        </button>
      </div>
      <progress className="lesson-progress mt-1! mb-6" value={at + (told ? 1 : 0)} max={items.length} aria-label={words.far} />
      {item ? (
        <QuestionView item={item} draft={filled} verdict={verdict} onDraft={practice.fill} onSubmit={practice.answer} onWatch={setWatch} />
      ) : (
        <p className="text-[17px]">{words.gone}</p>
      )}
      {told && item && verdict && <Taught held={verdict.held} lesson={item.lesson} lessons={lessons} beliefs={beliefs} isRight={verdict.right === verdict.asked} />}
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-rule pt-4">
        <button type="button" className={`lesson-button ${told ? 'bg-ink! text-paper!' : ''}`} onClick={practice.next}>
          {told || !item ? (isLast ? words.last : keys.next) : words.leave}
          <ArrowRight className="size-4" aria-hidden="true" />
        </button>
        <p className="ml-auto text-right text-[13px] text-soft max-sm:hidden">{told ? words.keysTold : words.keys}</p>
      </div>
      {item && <WatchDoor item={item} watch={watch} onClose={() => setWatch(null)} />}
    </section>
  );
}

interface TaughtProps {
  readonly held: readonly string[];
  readonly lesson: string;
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
  readonly isRight: boolean;
}

/** The belief behind a wrong answer, and where it is taken apart. */
function Taught({ held, lesson, lessons, beliefs, isRight }: TaughtProps) {
  const shown = beliefs.filter(({ id }) => held.includes(id));
  if (isRight) return null;
  return (
    <div className="mt-5 rounded-2xl bg-(--wash) px-5 py-4">
      {shown.length > 0 && <p className="segment-kicker">{words.belief}</p>}
      {shown.map(({ id, name, truth, lesson: where }) => (
        <p key={id} className="mb-3 text-[15px] leading-normal last:mb-0">
          <span className="block font-serif text-[17px] font-medium">{inQuotes(name)}</span>
          <span>{truth}</span>{' '}
          <Link className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2" href={`/learn/${where}/#belief-${id}`}>
            {words.lesson}
          </Link>
        </p>
      ))}
      {shown.length === 0 && (
        <p className="text-[15px]">
          {words.taught.before}{' '}
          <Link className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2" href={`/learn/${lesson}/`}>
            {nameOf(lessons, lesson, words.itsLesson)}
          </Link>
          {words.taught.after}
        </p>
      )}
    </div>
  );
}
