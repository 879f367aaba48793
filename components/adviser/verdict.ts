import { words } from '@/content/words/adviser/verdict';
import { cellInWords } from '../stage/view/sentences';
import { copiesOf, type Cell } from '../stage/view/copies';
import { called, type Place } from '../stage/view/places';
import { placeId } from '../stage/view/holding';
import type { StageWorld, WorldName } from '../stage/view/film';
import type { LetterFace } from '../stage/view/roster';

/** What is wanted of a letter in a place: `server INBOX`, or a device. */
export interface Want {
  readonly letter: string;
  readonly place: string;
  readonly is: 'there' | 'whole' | 'read' | 'flagged' | 'away';
}

export interface Wish {
  readonly id: string;
  readonly step: string;
  readonly text: string;
  readonly wants: readonly [Want, ...Want[]];
}

/** Whether a wish came true in a world, and what there is to be seen of it. */
export interface Verdict {
  readonly met: boolean;
  /** The first place where it did not come true, or else the first of all, in words that the world gave. */
  readonly says: string;
  /** The letter that is spoken of. */
  readonly face: LetterFace | undefined;
}

/**
 * Looks in a world whether a wish came true.
 *
 * @param world the moment at which the wish’s step is over
 * @param faceOf what the stage calls a letter, and its key, by the scenario’s label
 */
export function verdictOf(wish: Pick<Wish, 'wants'>, world: StageWorld, name: WorldName, faceOf: (label: string) => LetterFace | undefined): Verdict {
  const matrix = copiesOf(world, name);
  const looked = wish.wants.map((want) => {
    const face = faceOf(want.letter);
    const cell = face ? matrix.cell(face.key, placeId(want.place)) : null;
    const place = matrix.places.find(({ id }) => id === placeId(want.place));
    return { face, met: cell !== null && isMet(want, cell), says: inWords(place, cell ? cellInWords(cell, world) : words.nothing) };
  });
  const telling = looked.find(({ met }) => !met) ?? looked[0]!;
  return { met: looked.every(({ met }) => met), says: telling.says, face: telling.face };
}

function isMet({ is }: Want, cell: Cell): boolean {
  switch (is) {
    case 'there':
      return cell.have !== 'none';
    case 'whole':
      return cell.have === 'whole';
    case 'read':
      return cell.have !== 'none' && cell.read;
    case 'flagged':
      return cell.have !== 'none' && cell.flagged;
    case 'away':
      return cell.have === 'none' || cell.folder !== null;
  }
}

function inWords(place: Place | undefined, has: string): string {
  if (!place) return words.somewhere(has);
  return place.kind === 'folder' ? words.inFolder(place.label, has) : words.onDevice(called(place.label), has);
}
