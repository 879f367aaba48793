import { Check, Circle } from 'lucide-react';
import { words as goalWords } from '@/content/words/challenge/goal';
import type { Challenge } from '@/simulators/scenario';
import { Stamp } from '../stage/stamp';
import { HOLDING_LOOK } from '../stage/view/holding';
import type { Standing } from './goal';
import { placeInWords } from './wording';
import type { ChallengeWords } from './words';

/** What shall be where in the end, and which of it is. */
export function GoalList({ challenge, standings, words }: { challenge: Challenge; standings: readonly Standing[]; words: ChallengeWords }) {
  return (
    <ul className="grid gap-2" aria-label={words.goals}>
      {standings.map(({ goal, letter, met }) => {
        const look = HOLDING_LOOK[typeof goal.has === 'string' ? goal.has : goal.has[0]!];
        const Icon = met ? Check : Circle;
        return (
          <li key={`${goal.letter} ${goal.place}`} data-met={met} className="flex items-center gap-2.5 text-[14.5px] leading-snug">
            <Icon className={`size-[18px] shrink-0 ${met ? 'text-(--wire-ok)' : 'text-soft'}`} strokeWidth={met ? 2.75 : 1.75} aria-hidden="true" />
            <Stamp face={letter.face} {...look} size={24} />
            <span>
              <span className="sr-only">{met ? words.reached : words.open} </span>
              {goalWords.goal(placeInWords(challenge, goal.place), typeof goal.has === 'string' ? [goal.has] : goal.has, goal.read, goal.count)}
              <span className="sr-only"> {goalWords.of(letter.name, letter.face.subject)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
