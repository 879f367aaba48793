import { useId } from 'react';
import { words as answerWords } from '@/content/words/quiz/answer';
import { words } from '@/content/words/quiz/place';
import { HOLDINGS, type Holding, type PlaceQuestion } from '@/simulators/scenario';
import { WORLD_LABEL } from '../../stage/view/film';
import { HOLDING_LABEL, placeLabel } from '../../stage/view/holding';
import { COLOURS } from '../../stage/view/roster';
import { sightOf } from '../watch';
import { AnswerForm } from './answer-form';
import { WatchButton } from './marks';
import { PlaceMatrix } from './place-matrix';
import type { KindProps } from './props';
import { useCurrent } from './use-current';

/** Where is each copy? A small matrix for each letter: places down, what they have of it across. */
export function PlaceAnswer({ question, ...props }: KindProps<PlaceQuestion>) {
  const { item, draft, verdict, onDraft, onWatch } = props;
  const { scenario, world, letters, places } = question;
  const id = useId();
  const given = draft?.kind === 'place' ? draft.cells : {};
  const truth = verdict?.truth.kind === 'place' ? verdict.truth.cells : null;
  const cells = letters.flatMap((letter) => places.map((place) => ({ cell: `${letter} ${place}`, letter, place })));
  const { current, goTo } = useCurrent(cells.map(({ cell }) => given[cell] !== undefined));
  const known = item.scenarios.find((one) => one.id === scenario)?.letters ?? {};
  const subjectOf = (letter: string) => known[letter]?.subject ?? words.letter(letter);
  const open = cells.filter(({ cell }) => given[cell] === undefined).length;
  const choose = (cell: string, holding: Holding) => onDraft({ kind: 'place', cells: { ...given, [cell]: holding } });
  return (
    <AnswerForm
      {...props}
      answer={open === 0 ? { kind: 'place', cells: given } : null}
      note={open === 0 ? undefined : open < cells.length ? words.toPlace(open, cells.length) : words.chooseInRows}
      keys={
        current === null
          ? null
          : {
              texts: HOLDINGS.map((holding) => HOLDING_LABEL[holding]),
              choose: (shown) => {
                choose(cells[current]!.cell, HOLDINGS[shown]!);
                goTo(null);
              },
            }
      }
      outcome={verdict ? answerWords.parts(verdict.right, verdict.asked) : ''}
      more={<WatchButton onClick={() => onWatch({ so: sightOf(question) })}>{answerWords.watch}</WatchButton>}
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,21rem),1fr))] gap-x-6 gap-y-5" data-world={world}>
        {letters.map((letter) => (
          <PlaceMatrix
            key={letter}
            name={`${id} ${letter}`}
            face={{ sign: letter.slice(0, 2), colour: Math.max(0, Object.keys(known).indexOf(letter)) % COLOURS }}
            subject={subjectOf(letter)}
            world={WORLD_LABEL[world]}
            rows={places.map((place) => {
              const cell = `${letter} ${place}`;
              return { id: cell, label: placeLabel(place), given: given[cell], truth: truth?.[cell] };
            })}
            current={truth === null && current !== null ? cells[current]!.cell : null}
            onFocus={(cell) => goTo(cells.findIndex((one) => one.cell === cell))}
            onChoose={choose}
          />
        ))}
      </div>
    </AnswerForm>
  );
}
