'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { dueOf, standingOf, tallyOf, type Standing } from '../../progress/standing';
import { useProgress } from '../../progress/use-progress';
import type { Sign } from '../../progress/schema';
import { dayIn } from './days';
import type { Entry } from './entries';
import type { BeliefName, Named } from './names';
import { STANDING_LABEL, StandingSign } from './standing-sign';

interface BeliefsViewProps {
  readonly entries: readonly Entry[];
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
}

const ORDER: readonly Standing[] = ['held', 'wavering', 'letGo', 'unasked'];
const HOLE: Readonly<Record<Standing, { readonly title: string; readonly note: string }>> = {
  held: { title: 'Still held', note: 'Your last answers say so.' },
  wavering: { title: 'Wavering', note: 'One answer this way, one that.' },
  letGo: { title: 'Let go', note: 'You know better now.' },
  unasked: { title: 'Not asked yet', note: 'No question on it so far.' },
};

/** How it stands with each belief: as letters in pigeonholes, in words, and what to do next; and the lessons likewise. */
export function BeliefsView({ entries, lessons, beliefs }: BeliefsViewProps) {
  const { progress } = useProgress();
  const stood = beliefs.map((belief) => ({ ...belief, standing: standingOf(progress?.beliefs[belief.id]), signs: progress?.beliefs[belief.id] ?? [] }));
  const of = (standing: Standing) => stood.filter((belief) => belief.standing === standing);
  const due = progress ? dueOf(progress.reviews, entries.map(({ card }) => card), Date.now()).length : 0;
  const lessonName = (id: string) => lessons.find((lesson) => lesson.id === id)?.name ?? id;
  return (
    <>
      <div className="pigeonholes mt-8" role="list" aria-label="The beliefs, by how it stands with them">
        {ORDER.map((standing) => (
          <div key={standing} role="listitem" className="pigeonhole">
            <h2>
              {HOLE[standing].title} <span className="font-sans text-[15px] font-medium text-soft">{of(standing).length}</span>
            </h2>
            <p className="text-[13.5px] leading-snug text-soft">{HOLE[standing].note}</p>
            <div className="mt-2.5 flex min-h-11 flex-wrap gap-1">
              {of(standing).map(({ id, number, name }) => (
                <a key={id} href={`#${id}`} aria-label={`${number}: ${name}`} title={name}>
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
                {HOLE[standing].title}
              </h2>
              <ul className="mt-2">
                {of(standing).map(({ id, number, name, truth, lesson, signs }) => (
                  <li key={id} id={id} className="belief-entry">
                    <StandingSign standing={standing} number={number} size={40} />
                    <div className="min-w-0">
                      <p className="font-serif text-[18px] font-medium leading-snug">“{name}”</p>
                      <p className="text-[13.5px] text-soft">
                        {STANDING_LABEL[standing]}
                        {signs.length > 0 && `: ${historyOf(signs)}`}
                      </p>
                      {standing !== 'unasked' && <p className="mt-1.5 max-w-[64ch] text-[15px] leading-normal">{truth}</p>}
                      <p className="mt-1 flex flex-wrap gap-x-5">
                        <Quiet href={`/learn/${lesson}/#belief-${id}`}>See it in “{lessonName(lesson)}”</Quiet>
                        {entries.some((entry) => entry.beliefs.includes(id)) && <Quiet href={`/quiz/practice/#belief=${id}`}>{standing === 'unasked' ? 'Ask me' : 'Ask me again'}</Quiet>}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <section aria-labelledby="by-lesson" className="mt-14">
        <h2 id="by-lesson" className="font-serif text-[24px] font-semibold tracking-tight">
          By lesson
        </h2>
        <ul className="mt-2">
          {lessons.map(({ id, name }) => {
            const cards = entries.filter(({ lesson }) => lesson === id).map(({ card }) => card);
            const { answered, right } = tallyOf(progress?.answers ?? {}, cards);
            return (
              <li key={id} className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-t border-rule py-2 sm:grid-cols-[minmax(0,15rem)_1fr_auto]">
                <Link className="inline-flex min-h-6 items-center font-serif text-[17px] font-semibold tracking-tight hover:underline" href={`/learn/${id}/`}>
                  {name}
                </Link>
                <p className="col-start-1 row-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 sm:col-start-2 sm:row-start-1">
                  <Dots count={cards.length} answered={answered} right={right} />
                  <span className="text-[13.5px] text-soft">{answered === 0 ? `${cards.length} questions, none answered yet` : `${right} of ${cards.length} right${answered > right ? `, ${answered - right} not yet` : ''}`}</span>
                </p>
                <span className="row-span-2 sm:row-span-1">
                  <Quiet href={`/quiz/practice/#lesson=${id}`}>
                    Practise<span className="sr-only"> {name}</span>
                  </Quiet>
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

/** “held today, let go 3 days ago”: the newest first. */
function historyOf(signs: readonly Sign[]): string {
  return [...signs]
    .reverse()
    .slice(0, 3)
    .map(({ at, held }) => `${held ? 'held' : 'let go'} ${daysAgo(at)}`)
    .join(', ');
}

function daysAgo(at: number): string {
  const now = Date.now();
  // The same distance, looked at from the other side.
  const ahead = dayIn(now, at);
  return ahead === 'tomorrow' ? 'yesterday' : ahead.replace(/^in (.*)$/, '$1 ago');
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
    ? ([`${held[0] ? 'You still hold' : 'You waver on'} “${first.name}” The lesson shows the moment that breaks it.`, `/learn/${first.lesson}/#belief-${first.id}`, `Go to “${lessonName(first.lesson)}”`] as const)
    : due > 0
      ? ([`${due === 1 ? '1 question is' : `${due} questions are`} due again.`, '/quiz/practice/#due', 'Review what is due'] as const)
      : unasked > 0
        ? ([`${unasked === 1 ? 'One belief has' : `${unasked} beliefs have`} not been asked about yet.`, '/quiz/practice/#mixed', 'Ask me ten questions'] as const)
        : (['You let go of all of them. See whether it holds without help.', '/quiz/check/', 'Check yourself'] as const);
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-2xl bg-(--wash) px-5 py-4">
      <p className="min-w-0 flex-1 basis-64 text-[16px] leading-snug">
        <strong className="font-semibold">Next: </strong>
        {text}
      </p>
      <Link className="lesson-button bg-ink! text-paper!" href={href}>
        {action}
      </Link>
    </div>
  );
}

/** One dot for each question: full where it is right, a cross where it is not, an outline where it was not asked. The words stand beside. */
function Dots({ count, answered, right }: { count: number; answered: number; right: number }) {
  return (
    <svg viewBox={`0 0 ${count * 16} 14`} width={count * 16} height={14} aria-hidden="true" className="belief-dots">
      {Array.from({ length: count }, (_, index) =>
        index < right ? <circle key={index} cx={index * 16 + 7} cy={7} r={5.5} data-is="right" /> : index < answered ? <path key={index} d={`M${index * 16 + 2.5} 2.5l9 9m0-9-9 9`} /> : <circle key={index} cx={index * 16 + 7} cy={7} r={4.75} />,
      )}
    </svg>
  );
}

function Quiet({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="inline-flex min-h-7 items-center text-[14.5px] font-semibold underline underline-offset-2" href={href}>
      <span>{children}</span>
    </Link>
  );
}
