import { memo } from 'react';
import { words } from '@/content/words/stage/matrix';
import { LabelledStamp, type Picture } from './labelled-stamp';
import { Stamp } from './stamp';
import { shortly } from './view/columns';
import type { LetterFace } from './view/roster';

/** One place's cell of a letter. */
export interface Square {
  readonly id: string;
  /** The world that colours it, where two are compared. */
  readonly world: string | undefined;
  readonly where: string;
  /** Null where the place has nothing of the letter, and never had. */
  readonly picture: Picture | null;
  /** The name of the world from which this one differs here. */
  readonly differsFrom: string | null;
}

interface RowProps {
  readonly face: LetterFace;
  readonly squares: readonly Square[];
  /** There is room for words beside the stamps. */
  readonly roomy: boolean;
}

/** A letter's row: drawn anew only where something in it changed. */
export const MatrixRow = memo(function MatrixRow({ face, squares, roomy }: RowProps) {
  return (
    <tr role="row" className="border-t border-rule/60">
      <th role="rowheader" scope="row" className="px-3 py-1 text-left max-sm:px-1.5">
        <span className="row-head flex min-h-7 items-center gap-2.5 max-sm:pt-3">
          <Stamp face={face} look="solid" size={24} />
          <span className="max-w-[26ch] truncate max-sm:sr-only print:not-sr-only">{face.subject}</span>
          <span className="sr-only">{words.sign(face.sign)}</span>
        </span>
      </th>
      {squares.map(({ id, world, where, picture, differsFrom }) => (
        <td key={id} role="cell" data-world={world} className="p-0.5" data-cell={`${id} ${face.sign}`}>
          <span className={`square grid min-h-[42px] rounded-lg px-1 *:[grid-area:1/1] max-sm:min-h-[54px] max-sm:pt-3 ${differsFrom ? 'lit' : ''}`}>
            {picture ? (
              <span key="held" className={`flex items-center justify-center gap-1.5 ${roomy ? 'xl:justify-start xl:pl-[clamp(0px,100%-92px,12%)] xl:pr-2' : ''}`}>
                <LabelledStamp face={face} where={where} size={26} {...picture} />
                {roomy && <span className="mt-[7px] hidden self-start text-left text-[11.5px] leading-tight text-soft xl:inline print:mt-0 print:inline print:self-auto">{shortly(picture.words)}</span>}
              </span>
            ) : (
              // An element of its own: one that becomes the other would be seen to jump.
              <span key="none" className="place-self-center text-soft" aria-label={words.nothing}>
                –
              </span>
            )}
            {differsFrom && (
              <span role="img" aria-label={words.differsFrom(differsFrom)} className="self-start justify-self-end text-[11px] font-semibold leading-4 max-sm:-mt-3">
                ≠
              </span>
            )}
          </span>
        </td>
      ))}
    </tr>
  );
}, sameRow);

function sameRow(was: RowProps, next: RowProps): boolean {
  return was.face === next.face && was.roomy === next.roomy && was.squares.length === next.squares.length && was.squares.every((square, index) => sameSquare(square, next.squares[index]!));
}

function sameSquare(a: Square, b: Square): boolean {
  return a.id === b.id && a.world === b.world && a.where === b.where && a.differsFrom === b.differsFrom && samePicture(a.picture, b.picture);
}

function samePicture(a: Picture | null, b: Picture | null): boolean {
  if (a === null || b === null) return a === b;
  return a.words === b.words && a.look === b.look && a.deleted === b.deleted && a.pending === b.pending && a.count === b.count;
}
