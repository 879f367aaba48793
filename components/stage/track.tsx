import type { KeyboardEvent, ReactNode } from 'react';
import type { Millis } from '@/simulators/mail/mailbox';

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

/** The timeline's line with its marks, and the playhead as a slider on it. */
export function Track({ length, ms, says, children, onSeek, onKeyDown }: TrackProps) {
  return (
    <div className="relative mt-1">
      <div className="pointer-events-none absolute inset-x-[9px] top-0 h-7" aria-hidden="true">
        <div className="absolute inset-x-0 top-[13px] h-0.5 rounded bg-rule" />
        <div className="absolute inset-x-0 top-[13px] h-0.5 overflow-hidden rounded">
          <div className="size-full bg-ink will-change-transform" style={{ transform: `translateX(${length === 0 ? -100 : Math.min(0, (ms / length - 1) * 100)}%)` }} />
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
        aria-label="Playhead"
        aria-valuetext={says}
        onChange={(event) => onSeek(Number(event.target.value))}
        onKeyDown={onKeyDown}
        data-yields-keys=""
      />
    </div>
  );
}
