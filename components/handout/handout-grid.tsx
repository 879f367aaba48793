import { words } from '@/content/words/handout/handout';
import { HOLDINGS } from '@/simulators/scenario';
import { HOLDING_LABEL, HOLDING_LOOK, placeLabel } from '../stage/view/holding';
import type { LetterFace } from '../stage/view/roster';
import { PaperStamp } from './paper-stamp';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
}

interface GridProps {
  readonly caption: string;
  readonly letters: readonly LetterFace[];
  /** As questions name them, e.g. `server INBOX`. */
  readonly places: readonly string[];
  readonly columns: readonly GridColumn[];
}

/** A prediction to be filled in by pencil: a box for each letter in each place. */
export function HandoutGrid({ caption, letters, places, columns }: GridProps) {
  return (
    <>
      <table className="handout-grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.letter}</th>
            <th scope="col">{words.place}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {letters.map((face) => (
          <tbody key={face.key}>
            {places.map((place, index) => (
              <tr key={place}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={places.length}>
                    <span className="handout-letter">
                      <PaperStamp face={face} look="solid" />
                      {face.subject}
                    </span>
                  </th>
                )}
                <th scope="row">{placeLabel(place)}</th>
                {columns.map(({ id }) => (
                  <td key={id} className="handout-box">
                    <span className="sr-only">{words.toFill}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="handout-key">
        {words.fill}
        {HOLDINGS.map((holding) => (
          <span key={holding} className="handout-letter">
            <PaperStamp face={{ sign: '', colour: letters[0]?.colour ?? 0 }} {...HOLDING_LOOK[holding]} />
            {HOLDING_LABEL[holding]}
          </span>
        ))}
      </p>
    </>
  );
}
