import { memo } from 'react';
import { Stamp } from './stamp';
import type { LetterFace } from './view/roster';

/** An envelope under way. A header alone travels as its outline. */
export const Envelope = memo(function Envelope({ face, part, size = 54 }: { face: LetterFace; part: 'header' | 'whole'; size?: number }) {
  const whole = part === 'whole';
  return (
    <span className="relative inline-block" style={{ width: size, height: size * 0.68 }}>
      <svg viewBox="0 0 54 37" className="absolute inset-0 size-full drop-shadow-md" data-stamp={face.colour} aria-hidden="true">
        <rect x="1" y="1" width="52" height="35" rx="3" fill="var(--sheet)" fillOpacity={whole ? 1 : 0.94} stroke="var(--stamp-line)" strokeWidth={whole ? 1.6 : 1.4} strokeDasharray={whole ? undefined : '3.5 3'} />
        {whole && <path d="M2 3 22 19.500q3 2 6 0L52 3" fill="none" stroke="var(--stamp-line)" strokeOpacity=".55" strokeWidth="1.300" />}
        {whole && <path d="M3 33.600h48" stroke="var(--stamp-line)" strokeWidth="2.400" strokeDasharray="5 4" strokeOpacity=".75" />}
        {!whole && <path d="M7 10h16M7 16h22M7 22h12" stroke="var(--stamp-line)" strokeOpacity=".7" strokeWidth="1.600" />}
      </svg>
      <Stamp face={face} look={whole ? 'solid' : 'header'} size={size * 0.36} className="absolute right-[5px] top-[4px]" />
    </span>
  );
});
