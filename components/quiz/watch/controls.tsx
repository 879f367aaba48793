import { ChevronFirst, Pause, Play, StepBack, StepForward } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { words } from '@/content/words/quiz/watch';
import type { Millis } from '@/simulators/mail/mailbox';
import { Track } from '../../stage/track';
import type { Watching } from './use-watching';

interface ControlsProps {
  readonly watching: Watching;
  readonly length: Millis;
  readonly moments: readonly Millis[];
}

/** One playhead for what stands side by side. Arrows on it go from one thing that happens to the next. */
export function Controls({ watching: { ms, playing, play, seek, step }, length, moments }: ControlsProps) {
  const over = ms >= length;
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = { ArrowRight: () => step(1), ArrowLeft: () => step(-1), Home: () => seek(0), End: () => seek(length), ' ': () => play() }[event.key];
    if (!deed || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    deed();
  };
  const Icon = playing ? Pause : Play;
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1">
      <button type="button" className="icon-button" disabled={ms <= 0} onClick={() => seek(0)} aria-label={words.toBegin}>
        <ChevronFirst className="size-5" aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" disabled={ms <= 0} onClick={() => step(-1)} aria-label={words.back}>
        <StepBack className="size-5" aria-hidden="true" />
      </button>
      <button type="button" className="icon-button bg-ink! text-paper hover:opacity-90" onClick={() => play()} aria-label={playing ? words.pause : over ? words.again : words.play}>
        <Icon className="size-[18px] fill-current" aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" disabled={over} onClick={() => step(1)} aria-label={words.forward}>
        <StepForward className="size-5" aria-hidden="true" />
      </button>
      <div className="ml-2 min-w-0 flex-1">
        <Track length={length} ms={ms} says={words.happened(moments.filter((at) => at <= ms).length, moments.length)} onSeek={seek} onKeyDown={onKeyDown}>
          {moments.map((at, index) => (
            <span key={index} className="absolute top-[9px] h-2.5 w-px bg-(--line)" style={{ left: `${(at / (length || 1)) * 100}%` }} />
          ))}
        </Track>
      </div>
    </div>
  );
}
