import type { ReactNode } from 'react';
import { EDGE, type StampLook } from '../../stage/stamp';
import type { LetterFace } from '../../stage/view/roster';
import { mix, type Palette } from './palette';

export const SERIF = "Fraunces, Georgia, 'Times New Roman', serif";
export const SANS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const MONO = "'JetBrains Mono', Consolas, Menlo, monospace";

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly font?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly children: string | number;
}

/** Text stays text: it can be read aloud, searched and edited. */
export function Words({ x, y, size, fill, font = SANS, weight = 400, anchor = 'start', children }: WordsProps) {
  return (
    <text x={x} y={y} fontSize={size} fill={fill} fontFamily={font} fontWeight={weight} textAnchor={anchor}>
      {children}
    </text>
  );
}

interface StampProps {
  readonly face: Pick<LetterFace, 'sign' | 'colour'>;
  readonly look: StampLook;
  readonly deleted?: boolean;
  readonly x: number;
  readonly y: number;
  /** Its width. */
  readonly size: number;
  readonly palette: Palette;
  readonly count?: number;
  readonly pending?: boolean;
}

/** A letter's stamp as on the stage, in colours of its own. */
export function PosterStamp({ face, look, deleted = false, x, y, size, palette, count = 1, pending = false }: StampProps) {
  const fill = palette.stamps[face.colour]!;
  const line = palette.stampLines[face.colour]!;
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 28})`}>
      <g opacity={look === 'ghost' ? 0.62 : deleted ? 0.55 : 1}>
        {look === 'solid' && <path d={EDGE} fill={fill} />}
        {look === 'solid' && <rect x={3.2} y={3.2} width={21.6} height={25.6} fill="none" stroke="#ffffff" strokeOpacity={0.65} />}
        {look === 'view' && <path d={EDGE} fill={mix(line, palette.sheet, 0.2)} stroke={line} strokeWidth={1.6} />}
        {look === 'view' && <path d="M6 25.5h16M6 28h10" stroke={line} strokeWidth={1.2} />}
        {look === 'header' && <path d={EDGE} fill={palette.sheet} stroke={line} strokeWidth={1.6} />}
        {look === 'ghost' && <path d="M1 1h26v30H1z" fill="none" stroke={palette.soft} strokeWidth={1.4} strokeDasharray="2.4 3" />}
        <Words x={14} y={look === 'view' ? 20 : 22} size={17} weight={650} font={SERIF} anchor="middle" fill={look === 'solid' ? '#ffffff' : look === 'ghost' ? palette.soft : line}>
          {face.sign}
        </Words>
      </g>
      {deleted && <path d="M-1 31 29 1" stroke={palette.ink} strokeWidth={2.4} strokeLinecap="round" />}
      {count > 1 && (
        <>
          <circle cx={27} cy={2} r={8} fill={palette.ink} />
          <Words x={27} y={6} size={11} weight={700} anchor="middle" fill={palette.paper}>
            {count}
          </Words>
        </>
      )}
      {pending && <circle cx={27} cy={31} r={5} fill="#a32c1c" stroke={palette.sheet} strokeWidth={2} />}
    </g>
  );
}

/** The height of a stamp of this width. */
export function stampHeight(size: number): number {
  return (size * 32) / 28;
}

/** Slanted stripes along an edge, as on the envelopes of airmail; each drawn, since not every program knows patterns. */
export function Stripes({ x, y, width, height, pitch, colours }: { x: number; y: number; width: number; height: number; pitch: number; colours: readonly string[] }) {
  const stripes: ReactNode[] = [];
  const slant = height * 0.55;
  for (let at = 0, index = 0; at < width; at += pitch, index++) {
    const end = Math.min(at + pitch * 0.6, width);
    stripes.push(<path key={at} d={`M${x + at} ${y + height}L${x + Math.min(at + slant, width)} ${y}H${x + Math.min(end + slant, width)}L${x + end} ${y + height}Z`} fill={colours[index % colours.length]} />);
  }
  return <g>{stripes}</g>;
}

/** The house's mark: one envelope, half of it in each world's colour. */
export function HouseMark({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 32})`}>
      <path d="M5.5 6H16v20H5.5A3.5 3.5 0 0 1 2 22.5v-13A3.5 3.5 0 0 1 5.5 6Z" fill="#d98a10" />
      <path d="M16 6h10.5A3.5 3.5 0 0 1 30 9.5v13a3.5 3.5 0 0 1-3.5 3.5H16Z" fill="#4f52c9" />
      <path d="m5 11 11 7.5L27 11" fill="none" stroke="#fffdf8" strokeWidth={2.4} strokeLinecap="round" strokeLinejoin="round" />
    </g>
  );
}
