import { Check, X } from 'lucide-react';
import type { Holding } from '@/simulators/scenario';
import { Stamp } from '../stage/stamp';
import { HOLDING_LABEL, HOLDING_LOOK } from '../stage/view/holding';
import type { LetterFace } from '../stage/view/roster';
import { fill } from '../ui/words';
import type { PredictWords } from './words';

interface GradedProps {
  /** What was said; nothing, where somebody let themselves be shown. */
  readonly answer: Holding | undefined;
  readonly truth: Holding;
  /** The truth in more words. */
  readonly said: string;
  readonly face: LetterFace | undefined;
  readonly words: PredictWords;
}

/** A cell of a prediction beside what happened. */
export function Graded({ answer, truth, said, face, words }: GradedProps) {
  const right = answer === truth;
  const Icon = right ? Check : X;
  return (
    <span className="block leading-snug">
      <span className="flex items-center gap-1.5 font-semibold">
        {face && <Stamp face={face} {...HOLDING_LOOK[truth]} size={22} />}
        {answer !== undefined && <Icon className={`size-4 ${right ? 'text-(--wire-ok)' : 'text-(--wire-bad)'}`} aria-hidden="true" />}
        {answer !== undefined && <span className="sr-only">{right ? words.right : words.wrong} </span>}
        {HOLDING_LABEL[truth]}
      </span>
      {!right && (
        <span className="mt-0.5 block text-[12.5px] text-soft">
          {answer !== undefined && `${fill(words.said, { what: HOLDING_LABEL[answer] })} `}
          {fill(words.is, { words: said })}
        </span>
      )}
    </span>
  );
}
