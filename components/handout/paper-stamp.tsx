import { EDGE, type StampLook } from '../stage/stamp';
import type { LetterFace } from '../stage/view/roster';

const PREFIX = 'paper-stamp-';

/** The outlines, once a page: a handout has hundreds of stamps, and each with its own outline would weigh as much as the text. */
export function PaperStamps() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <symbol id={`${PREFIX}solid`} viewBox="-1.5 -1.5 31 35">
        <path d={EDGE} fill="var(--stamp)" />
        <rect x="3.2" y="3.2" width="21.6" height="25.6" fill="none" stroke="#fff" strokeOpacity=".65" />
      </symbol>
      <symbol id={`${PREFIX}view`} viewBox="-1.5 -1.5 31 35">
        <path d={EDGE} fill="color-mix(in oklab, var(--stamp-line) 20%, var(--sheet))" stroke="var(--stamp-line)" strokeWidth="1.6" />
        <path d="M6 25.500h16M6 28h10" stroke="var(--stamp-line)" strokeWidth="1.2" />
      </symbol>
      <symbol id={`${PREFIX}header`} viewBox="-1.5 -1.5 31 35">
        <path d={EDGE} fill="var(--sheet)" stroke="var(--stamp-line)" strokeWidth="1.6" />
      </symbol>
      <symbol id={`${PREFIX}ghost`} viewBox="-1.5 -1.5 31 35">
        <path d="M1 1h26v30H1z" fill="none" stroke="var(--soft)" strokeWidth="1.4" strokeDasharray="2.4 3" />
      </symbol>
      <symbol id={`${PREFIX}deleted`} viewBox="-1.5 -1.5 31 35">
        <path d="M-1 31 29 1" stroke="var(--ink)" strokeWidth="2.8" strokeLinecap="round" />
      </symbol>
    </svg>
  );
}

interface PaperStampProps {
  readonly face: Pick<LetterFace, 'sign' | 'colour'>;
  readonly look: StampLook;
  readonly deleted?: boolean;
}

/** A letter’s stamp, as on the stage. Decoration only: what it says stands beside it in words. */
export function PaperStamp({ face: { sign, colour }, look, deleted = false }: PaperStampProps) {
  return (
    <svg className="paper-stamp" viewBox="0 0 31 35" data-stamp={colour} data-look={look} aria-hidden="true">
      <use href={`#${PREFIX}${look}`} />
      {sign && (
        <text x="15.5" y="23.5">
          {sign}
        </text>
      )}
      {deleted && <use href={`#${PREFIX}deleted`} />}
    </svg>
  );
}
