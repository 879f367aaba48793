import type { Cell } from './view/copies';
import type { LetterFace } from './view/roster';

/** How a stamp is drawn: the one visual grammar of the whole stage. */
export type StampLook = 'solid' | 'view' | 'header' | 'ghost';

export function lookOf(cell: Pick<Cell, 'have' | 'as'>): StampLook {
  if (cell.have === 'none') return 'ghost';
  if (cell.as === 'own') return cell.have === 'whole' ? 'solid' : 'header';
  return cell.have === 'whole' ? 'view' : 'header';
}

/** A stamp's outline with bites along its edges, as SVG path data in a box of 28 × 32. */
export const EDGE = perforated(28, 32, 7, 8, 1.15);

function perforated(width: number, height: number, across: number, down: number, bite: number): string {
  const side = (length: number, teeth: number, dx: number, dy: number) => {
    const pitch = length / teeth;
    const flat = Number(((pitch - 2 * bite) / 2).toFixed(3));
    const tooth = `l${dx * flat} ${dy * flat}a${bite} ${bite} 0 0 0 ${dx * 2 * bite} ${dy * 2 * bite}l${dx * flat} ${dy * flat}`;
    return tooth.repeat(teeth);
  };
  return `M0 0${side(width, across, 1, 0)}${side(height, down, 0, 1)}${side(width, across, -1, 0)}${side(height, down, 0, -1)}z`;
}

interface StampProps {
  readonly face: Pick<LetterFace, 'sign' | 'colour'>;
  readonly look: StampLook;
  readonly deleted?: boolean;
  readonly size?: number;
  readonly className?: string;
}

/** The sign's height in widths of the stamp, by how many characters it has. */
const SIGN = [0.548, 0.548, 0.452, 0.355] as const;

/** A letter's stamp: its face is a picture of `app/stamps.css`. Decoration only: what it says stands beside it in words, or in its holder's label. */
export function Stamp({ face, look, deleted = false, size = 28, className = '' }: StampProps) {
  return (
    <span
      className={`stamp ${className}`}
      style={{ width: size, height: (size * 35) / 31, fontSize: size * SIGN[Math.min(face.sign.length, 3)]! }}
      data-stamp={face.colour}
      data-look={look}
      data-deleted={deleted || undefined}
      aria-hidden="true"
    >
      {face.sign}
    </span>
  );
}
