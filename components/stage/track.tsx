import type { KeyboardEvent, ReactNode } from 'react';
import { words } from '@/content/words/stage/track';
import type { Millis } from '@/simulators/mail/mailbox';
import { InMotion } from './in-motion';

const FILLS = [{ transform: 'translateX(-100cqw)' }, { transform: 'translateX(0cqw)' }];
const SLIDES = [{ transform: 'translateX(0cqw)' }, { transform: 'translateX(100cqw)' }];

interface TrackProps {
  readonly length: Millis;
  readonly ms: Millis;
  /** The playhead's place in words. */
  readonly says: string;
  /** The marks on the line. */
  readonly children: ReactNode;
  readonly onSeek: (ms: Millis) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** The timeline's line with its marks, and the playhead as a slider on it. Its head is drawn beside the slider, as only so it can move without the slider being drawn anew. */
export function Track({ length, ms, says, children, onSeek, onKeyDown }: TrackProps) {
  return (
    <div className="relative mt-1">
      <div className="pointer-events-none absolute inset-x-[9px] top-0 h-7 @container" aria-hidden="true">
        <div className="absolute inset-x-0 top-[13px] h-0.5 rounded bg-rule" />
        <div className="absolute inset-x-0 top-[13px] h-0.5 overflow-hidden rounded">
          <InMotion way={FILLS} from={0} to={length} by="ms" at={ms} className="size-full bg-ink" />
        </div>
        {children}
      </div>
      <input
        type="range"
        className="track relative"
        min={0}
        max={Math.round(length)}
        step={1}
        value={Math.round(ms)}
        aria-label={words.playhead}
        aria-valuetext={says}
        onChange={(event) => onSeek(Number(event.target.value))}
        onKeyDown={onKeyDown}
        data-yields-keys=""
      />
      <div className="pointer-events-none absolute inset-x-[9px] top-0 h-7 @container" aria-hidden="true">
        <InMotion way={SLIDES} from={0} to={length} by="ms" at={ms} className="track-head" />
      </div>
    </div>
  );
}
