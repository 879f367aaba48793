import { Check, X } from 'lucide-react';
import { words as answerWords } from '@/content/words/quiz/answer';
import { words } from '@/content/words/quiz/place';
import { HOLDINGS, type Holding } from '@/simulators/scenario';
import { Stamp } from '../../stage/stamp';
import { HOLDING_LABEL, HOLDING_LOOK } from '../../stage/view/holding';
import type { LetterFace } from '../../stage/view/roster';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly given: Holding | undefined;
  /** What the place has of it; nothing while nothing is told. */
  readonly truth: Holding | undefined;
}

interface PlaceMatrixProps {
  /** Unique on the page: the rows’ radio buttons are grouped by it. */
  readonly name: string;
  readonly face: Pick<LetterFace, 'sign' | 'colour'>;
  readonly subject: string;
  readonly world: string;
  readonly rows: readonly Row[];
  /** The row that the number keys answer. */
  readonly current: string | null;
  readonly onFocus: (row: string) => void;
  readonly onChoose: (row: string, holding: Holding) => void;
}

/** One letter: its places down, and across what a place can have of it, as stamps. What is chosen is stamped in. */
export function PlaceMatrix({ name, face, subject, world, rows, current, onFocus, onChoose }: PlaceMatrixProps) {
  return (
    <table className="place-matrix">
      <caption>
        <span className="flex items-center gap-2.5">
          <Stamp face={face} look="solid" size={24} />
          <span className="min-w-0 truncate font-semibold">{subject}</span>
          <span className="ml-auto font-serif font-bold text-accent">{world}</span>
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{words.place}</span>
          </th>
          {HOLDINGS.map((holding, index) => (
            <th key={holding} scope="col">
              <span className="place-key" aria-hidden="true">
                {index + 1}
              </span>
              {words.heads[holding]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PlaceRow key={row.id} name={name} face={face} subject={subject} row={row} isCurrent={row.id === current} onFocus={onFocus} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

type PlaceRowProps = Pick<PlaceMatrixProps, 'name' | 'face' | 'subject' | 'onFocus' | 'onChoose'> & { readonly row: Row; readonly isCurrent: boolean };

function PlaceRow({ name, face, subject, row: { id, label, given, truth }, isCurrent, onFocus, onChoose }: PlaceRowProps) {
  const graded = truth !== undefined;
  return (
    <>
      <tr data-current={isCurrent || undefined}>
        <th scope="row">{label}</th>
        {HOLDINGS.map((holding) => (
          <td key={holding} data-so={graded && holding === truth ? true : graded && holding === given ? false : undefined}>
            <label className="place-cell">
              <input
                type="radio"
                name={`${name} ${id}`}
                className="absolute opacity-0"
                aria-label={words.cell(subject, label, HOLDING_LABEL[holding])}
                checked={given === holding}
                disabled={graded}
                onFocus={() => onFocus(id)}
                onChange={() => onChoose(id, holding)}
              />
              {given === holding || truth === holding ? <Chosen holding={holding} face={face} /> : <span className="place-dot" aria-hidden="true" />}
              {graded && holding === truth && <Check className="place-sign text-(--wire-ok)" strokeWidth={3} aria-hidden="true" />}
              {graded && holding === given && given !== truth && <X className="place-sign text-(--wire-bad)" strokeWidth={3} aria-hidden="true" />}
            </label>
          </td>
        ))}
      </tr>
      {graded && (
        <tr className="place-words">
          <td colSpan={HOLDINGS.length + 1}>
            {given === truth ? <span className="sr-only">{words.asSaid(label, HOLDING_LABEL[truth])}</span> : <InWords label={label} given={given} truth={truth} />}
          </td>
        </tr>
      )}
    </>
  );
}

function InWords({ label, given, truth }: { label: string; given: Holding | undefined; truth: Holding }) {
  return (
    <p>
      <strong className="font-semibold">
        <span className="sr-only">{label}: </span>
        {words.isThere[truth]}
      </strong>{' '}
      {given === undefined ? answerWords.leftOpen : words.said(HOLDING_LABEL[given])}
    </p>
  );
}

/** Nothing has no stamp: a dashed place where one would be. */
function Chosen({ holding, face }: { holding: Holding; face: PlaceMatrixProps['face'] }) {
  return <Stamp face={holding === 'nothing' ? { ...face, sign: '–' } : face} {...HOLDING_LOOK[holding]} size={26} />;
}
