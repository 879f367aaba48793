import { RotateCcw, Undo2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Challenge } from '@/simulators/scenario';
import { counted, fill } from '../ui/words';
import type { Standing } from './goal';
import { listed } from '@/content/words/prose';
import type { ChallengeWords } from './words';

/** Where one goes from a level. */
export interface Ways {
  readonly next: { readonly href: string; readonly title: string } | null;
  readonly lessonHref: string;
  readonly allHref: string;
}

interface FindingsProps extends Ways {
  readonly challenge: Challenge;
  readonly standings: readonly Standing[];
  readonly solved: boolean;
  /** Something is still under way. */
  readonly moves: boolean;
  /** The rule that was broken. */
  readonly breach: string | null;
  /** Letters that are nowhere any more. */
  readonly lost: readonly string[];
  readonly deeds: number;
  readonly par: number;
  readonly words: ChallengeWords;
  readonly begin: () => void;
  readonly onTakeBack: (() => void) | null;
}

/** So much is said of what differs: the list of goals shows the rest. */
const MOST = 4;

/** What the checker says: solved, out of reach, or what still differs. */
export function Findings({ challenge, standings, solved, moves, breach, lost, deeds, par, next, lessonHref, allHref, words, begin, onTakeBack }: FindingsProps) {
  if (solved) {
    return (
      <div className="rounded-xl bg-(--marker) px-4 py-3">
        <p className="font-semibold">
          {counted(words.lang, words.solved, deeds)}. {fill(deeds < par ? words.underPar : deeds === par ? words.onPar : words.overPar, { par })}
        </p>
        <p className="mt-1.5 text-[14.5px] leading-snug">{challenge.after}</p>
        <p className="mt-3 flex flex-wrap gap-2">
          <Link className="lesson-button bg-ink! text-paper!" href={next?.href ?? allHref}>
            {next ? fill(words.next, { title: next.title }) : words.all}
          </Link>
          <Link className="lesson-button" href={lessonHref}>
            {words.lesson}
          </Link>
        </p>
      </div>
    );
  }
  if (breach !== null) return <DeadEnd {...{ begin, onTakeBack, words }}>{`${words.breach} ${breach}`}</DeadEnd>;
  if (moves) return <p className="text-[14.5px] leading-snug text-soft">{words.moves}</p>;
  if (lost.length > 0) return <DeadEnd {...{ begin, onTakeBack, words }}>{fill(words.lost, { letters: listed(lost) })}</DeadEnd>;
  const open = standings.filter(({ met }) => !met);
  return (
    <>
      <h3 className="segment-kicker" id="challenge-differs">
        {words.differs}
      </h3>
      <ul className="grid gap-1.5 text-[14.5px] leading-snug" aria-labelledby="challenge-differs">
        {open.slice(0, MOST).map(({ differs, goal }) => (
          <li key={`${goal.letter} ${goal.place}`}>{differs}</li>
        ))}
        {open.length > MOST && <li className="text-soft">{fill(words.more, { n: open.length - MOST })}</li>}
      </ul>
    </>
  );
}

function DeadEnd({ children, begin, onTakeBack, words }: Pick<FindingsProps, 'begin' | 'onTakeBack' | 'words'> & { children: ReactNode }) {
  return (
    <div className="rounded-xl bg-(--marker) px-4 py-3 text-[14.5px] leading-snug">
      <p>{children}</p>
      <p className="mt-2.5 flex flex-wrap gap-2">
        {onTakeBack && (
          <button type="button" className="lesson-button" onClick={onTakeBack}>
            <Undo2 className="size-4" aria-hidden="true" />
            {words.takeBack}
          </button>
        )}
        <button type="button" className="lesson-button" onClick={begin}>
          <RotateCcw className="size-4" aria-hidden="true" />
          {words.startOver}
        </button>
      </p>
    </div>
  );
}
