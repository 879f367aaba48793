'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { useProgress } from '@/components/progress/use-progress';
import { useLoaded } from '@/components/ui/use-loaded';
import { fill } from '@/components/ui/words';
import type { words as Words } from '@/content/words/course';

interface Entry {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly minutes: number;
}

/** It stands below the list, where nobody looks first. */
const progressPanel = () => import('@/components/progress/progress-panel');

/** The lessons in their order, with what this device remembers of them. */
export function CourseList({ lessons, words }: { lessons: readonly Entry[]; words: typeof Words }) {
  const { progress } = useProgress();
  const panel = useLoaded(progressPanel);
  const standing = (id: string) => {
    const lesson = progress?.lessons[id];
    if (!lesson || lesson.count === 0) return null;
    return lesson.reached >= lesson.count - 1 ? ('done' as const) : { at: lesson.at, count: lesson.count, segment: lesson.segment };
  };
  const done = lessons.filter(({ id }) => standing(id) === 'done').length;
  return (
    <>
      <p className="mt-6 min-h-6 text-[14.5px] text-soft" role="status">
        {done > 0 && fill(words.read, { n: done, all: lessons.length })}
      </p>
      <ol className="mt-2">
        {lessons.map((lesson, index) => {
          const now = standing(lesson.id);
          const begun = now !== null && now !== 'done';
          return (
            <li key={lesson.id} className="border-t border-rule">
              <Link href={`${lesson.href}${begun ? `#${now.segment}` : ''}`} className="group grid grid-cols-[2rem_1fr] gap-x-3 py-4 sm:grid-cols-[2.5rem_1fr_auto]">
                <span className="grid size-7 place-items-center rounded-full font-mono text-[13px] text-soft">{now === 'done' ? <Check className="size-[18px] text-(--wire-ok)" aria-label={words.done} /> : index + 1}</span>
                <span>
                  <span className="block font-serif text-[20px] font-semibold leading-snug tracking-tight group-hover:underline group-hover:decoration-2 group-hover:underline-offset-4">{lesson.title}</span>
                  <span className="block text-[15.5px] italic leading-snug">{lesson.question}</span>
                  <span className="mt-1 block text-[14.5px] leading-snug text-soft">{lesson.summary}</span>
                </span>
                <span className="col-start-2 mt-1 text-[13.5px] text-soft sm:col-start-3 sm:mt-1.5 sm:text-right">
                  {fill(words.minutes, { n: lesson.minutes })}
                  {begun && <span className="block font-semibold text-ink">{fill(words.goOn, { n: now.at + 1, all: now.count })}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      <div className="mt-12 min-h-40 border-t border-rule pt-6">{panel && <panel.ProgressPanel />}</div>
    </>
  );
}
