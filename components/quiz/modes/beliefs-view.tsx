'use client';

import Link from 'next/link';
import { useState } from 'react';
import { words } from '@/content/words/quiz/beliefs';
import { words as ways } from '@/content/words/quiz/ways';
import { dueOf, standingOf, type Standing } from '../../progress/standing';
import { ProgressPanel } from '../../progress/progress-panel';
import { useProgress } from '../../progress/use-progress';
import type { Sign } from '../../progress/schema';
import { capital, inQuotes } from '@/content/words/prose';
import { daysTo } from './days';
import type { Entry } from './entries';
import { LessonsView } from './lessons-view';
import { nameOf, type BeliefName, type Named } from './names';
import { QuietLink } from './quiet-link';
import { StandingSign } from './standing-sign';

interface BeliefsViewProps {
  readonly entries: readonly Entry[];
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
}

const ORDER: readonly Standing[] = ['held', 'wavering', 'letGo', 'unasked'];

/** How it stands with each belief: as letters in pigeonholes, in words, and what to do next; and the lessons likewise. */
export function BeliefsView({ entries, lessons, beliefs }: BeliefsViewProps) {
  const { progress } = useProgress();
  const [now] = useState(() => Date.now());
  const stood = beliefs.map((belief) => ({ ...belief, standing: standingOf(progress?.beliefs[belief.id]), signs: progress?.beliefs[belief.id] ?? [] }));
  const of = (standing: Standing) => stood.filter((belief) => belief.standing === standing);
  const due = progress ? dueOf(progress.reviews, entries.map(({ card }) => card), now).length : 0;
  const lessonName = (id: string) => nameOf(lessons, id);
  return (
    <>
      <div className="pigeonholes mt-8" role="list" aria-label={words.title}>
        {ORDER.map((standing) => (
          <div key={standing} role="listitem" className="pigeonhole">
            <h2>
              {words.holes[standing].title} <span className="font-sans text-[15px] font-medium text-soft">{of(standing).length}</span>
            </h2>
            <p className="text-[13.5px] leading-snug text-soft">{words.holes[standing].note}</p>
            <div className="mt-2.5 flex min-h-11 flex-wrap gap-1">
              {of(standing).map(({ id, number, name }) => (
                <a key={id} href={`#${id}`} aria-label={words.belief(number, name)} title={name}>
                  <StandingSign standing={standing} number={number} />
                </a>
              ))}
            </div>
          </div>
        ))}
      </div>
      <Next held={of('held')} wavering={of('wavering')} unasked={of('unasked').length} due={due} lessonName={lessonName} />
      {ORDER.map(
        (standing) =>
          of(standing).length > 0 && (
            <section key={standing} aria-labelledby={`beliefs-${standing}`} className="mt-11">
              <h2 id={`beliefs-${standing}`} className="font-serif text-[24px] font-semibold tracking-tight">
                {words.holes[standing].title}
              </h2>
              <ul className={`mt-2 ${standing === 'unasked' ? 'grid gap-x-8 sm:grid-cols-2' : ''}`}>
                {of(standing).map(({ id, number, name, truth, lesson, signs }) => (
                  <li key={id} id={id} className="belief-entry">
                    <StandingSign standing={standing} number={number} size={40} />
                    <div className="min-w-0">
                      <p className="font-serif text-[18px] font-medium leading-snug">{inQuotes(name)}</p>
                      {signs.length > 0 && <p className="text-[13.5px] text-soft">{historyOf(signs)}</p>}
                      {standing !== 'unasked' && <p className="mt-1.5 max-w-[64ch] text-[15px] leading-normal">{truth}</p>}
                      <p className="mt-1 flex flex-wrap gap-x-5">
                        <QuietLink href={`/learn/${lesson}/#belief-${id}`}>{words.lesson(lessonName(lesson))}</QuietLink>
                        {entries.some((entry) => entry.beliefs.includes(id)) && <QuietLink href={`/quiz/practice/#belief=${id}`}>{standing === 'unasked' ? words.ask : words.askAgain}</QuietLink>}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <LessonsView entries={entries} lessons={lessons} />
      <div className="mt-14 border-t border-rule pt-6">
        <ProgressPanel />
      </div>
    </>
  );
}

/** “Held today, let go 3 days ago”: the newest first. */
function historyOf(signs: readonly Sign[]): string {
  const all = [...signs].reverse().map(({ at, held }) => words.sign(held, -daysTo(at)));
  return capital([...new Set(all)].slice(0, 3).join(', '));
}

interface NextProps {
  readonly held: readonly BeliefName[];
  readonly wavering: readonly BeliefName[];
  readonly unasked: number;
  readonly due: number;
  readonly lessonName: (id: string) => string;
}

/** The one thing to do next. */
function Next({ held, wavering, unasked, due, lessonName }: NextProps) {
  const first = held[0] ?? wavering[0];
  const [text, href, action] = first
    ? ([(held[0] ? words.stillHeld : words.wavering)(first.name), `/learn/${first.lesson}/#belief-${first.id}`, words.goTo(lessonName(first.lesson))] as const)
    : due > 0
      ? ([words.due(due), '/quiz/practice/#due', words.review] as const)
      : unasked > 0
        ? ([words.unasked(unasked), '/quiz/practice/#mixed', ways.tenQuestions] as const)
        : ([words.allLetGo, '/quiz/check/', ways.check] as const);
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-2xl bg-(--wash) px-5 py-4">
      <p className="min-w-0 flex-1 basis-64 text-[16px] leading-snug">
        <strong className="font-semibold">{words.next} </strong>
        {text}
      </p>
      <Link className="lesson-button bg-ink! text-paper!" href={href}>
        {action}
      </Link>
    </div>
  );
}
