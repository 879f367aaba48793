import Link from 'next/link';
import { words } from '@/content/words/quiz/beliefs';
import { words as ways } from '@/content/words/quiz/ways';
import { tallyOf } from '../../progress/standing';
import { useProgress } from '../../progress/use-progress';
import type { Entry } from './entries';
import type { Named } from './names';
import { QuietLink } from './quiet-link';

/** How the questions of each lesson came out, by the newest answer to each. */
export function LessonsView({ entries, lessons }: { readonly entries: readonly Entry[]; readonly lessons: readonly Named[] }) {
  const { progress } = useProgress();
  return (
    <section aria-labelledby="by-lesson" className="mt-14">
      <h2 id="by-lesson" className="font-serif text-[24px] font-semibold tracking-tight">
        {words.byLesson}
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
                <span className="text-[13.5px] text-soft">{answered === 0 ? words.unanswered(cards.length) : words.answered(right, cards.length, answered - right)}</span>
              </p>
              <span className="row-span-2 sm:row-span-1">
                <QuietLink href={`/quiz/practice/#lesson=${id}`}>
                  {ways.practise}<span className="sr-only"> {name}</span>
                </QuietLink>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
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
