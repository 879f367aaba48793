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
    const flat = (pitch - 2 * bite) / 2;
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

/** A letter's stamp. Decoration only: what it says stands beside it in words, or in its holder's label. */
export function Stamp({ face, look, deleted = false, size = 28, className = '' }: StampProps) {
  const faded = deleted || look === 'ghost';
  return (
    <svg
      viewBox="-1.5 -1.5 31 35"
      width={size}
      height={(size * 35) / 31}
      data-stamp={face.colour}
      data-look={look}
      className={`shrink-0 ${className}`}
      aria-hidden="true"
    >
      <g opacity={look === 'ghost' ? 0.62 : deleted ? 0.55 : 1}>
        {look === 'solid' && (
          <>
            <path d={EDGE} fill="var(--stamp)" />
            <rect x="3.2" y="3.2" width="21.6" height="25.6" fill="none" stroke="#fff" strokeOpacity=".65" strokeWidth="1" />
          </>
        )}
        {look === 'view' && (
          <>
            <path d={EDGE} fill="color-mix(in oklab, var(--stamp-line) 20%, var(--sheet))" stroke="var(--stamp-line)" strokeWidth="1.6" />
            <path d="M6 25.500h16M6 28h10" stroke="var(--stamp-line)" strokeWidth="1.2" />
          </>
        )}
        {look === 'header' && <path d={EDGE} fill="var(--sheet)" stroke="var(--stamp-line)" strokeWidth="1.6" />}
        {look === 'ghost' && <path d="M1 1h26v30H1z" fill="none" stroke="var(--soft)" strokeWidth="1.4" strokeDasharray="2.4 3" />}
        <text
          x="14"
          y={(look === 'view' ? 20 : 22) - (face.sign.length - 1) * 1.2}
          textAnchor="middle"
          fontFamily="var(--font-serif)"
          fontSize={[17, 17, 14, 11][Math.min(face.sign.length, 3)]}
          fontWeight="650"
          fill={look === 'solid' ? '#fff' : look === 'ghost' ? 'var(--soft)' : 'var(--stamp-line)'}
        >
          {face.sign}
        </text>
      </g>
      {faded && deleted && <path d="M-1 31 29 1" stroke="var(--ink)" strokeWidth="2.4" strokeLinecap="round" />}
    </svg>
  );
}
