import { Pause, Play, Radio, StepBack, StepForward } from 'lucide-react';
import { memo } from 'react';
import { words } from '@/content/words/live/timeline';
import { MARK } from '../stage/timeline';
import { Track } from '../stage/track';
import { clockWithSecondsOf } from '../stage/view/clock';
import type { Film } from '../stage/view/film';
import { marksIn } from '../stage/view/marks';
import { toStage, type Pace } from '../stage/view/pace';
import type { Playhead } from './use-playhead';

/** More marks than this say nothing more. */
const MOST_MARKS = 240;

/** What was received so far: follow it, or go back in it. */
export function LiveTimeline({ playhead, film, news }: { playhead: Playhead; film: Film; news: string }) {
  const { ms, pace, t, live, playing } = playhead;
  const length = Math.max(pace.length, 1);
  return (
    <section aria-label={words.title} className="rounded-2xl bg-sheet px-3 pb-2 pt-2 ring-1 ring-rule/70 shadow-[0_-2px_30px_-12px_rgb(var(--shade)/.4)] sm:px-4">
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
        <button type="button" className="icon-button" onClick={() => playhead.step(-1)} disabled={ms <= 0} aria-label={words.back}>
          <StepBack className="size-5" aria-hidden="true" />
        </button>
        {!live && (
          <>
            <button type="button" className="icon-button" onClick={playhead.play} aria-label={playing ? words.pause : words.play}>
              {playing ? <Pause className="size-[18px] fill-current" aria-hidden="true" /> : <Play className="size-[18px] translate-x-px fill-current" aria-hidden="true" />}
            </button>
            <button type="button" className="icon-button" onClick={() => playhead.step(1)} aria-label={words.forward}>
              <StepForward className="size-5" aria-hidden="true" />
            </button>
          </>
        )}
        {live ? (
          <p className="ml-1 inline-flex min-h-9 items-center gap-2 rounded-full bg-(--wash) px-3 text-[13px] font-bold text-accent">
            <span className="live-dot" aria-hidden="true" />
            {words.live}
          </p>
        ) : (
          <button type="button" className="ml-1 inline-flex min-h-9 items-center gap-2 rounded-full bg-ink px-3.5 text-[13px] font-bold text-paper" onClick={playhead.goLive}>
            <Radio className="size-4" aria-hidden="true" />
            {words.toLive}
          </button>
        )}
        <p className="order-last min-w-0 basis-full text-[13.5px] leading-[1.3] line-clamp-2 max-sm:min-h-9 sm:order-none sm:ml-3 sm:flex-1 sm:basis-0">
          <span className="mr-2 font-mono text-[12.5px] tabular-nums text-soft">{clockWithSecondsOf(t)}</span>
          {news}
        </p>
      </div>
      <Track
        length={length}
        ms={ms}
        says={words.at(clockWithSecondsOf(t), live)}
        onSeek={playhead.seek}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') playhead.step(-1);
          else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') playhead.step(1);
          else if (event.key === 'End') playhead.goLive();
          else return;
          event.preventDefault();
        }}
      >
        <Marks film={film} pace={pace} />
      </Track>
    </section>
  );
}

const Marks = memo(function Marks({ film, pace }: { film: Film; pace: Pace }) {
  return marksIn(film, 'imap')
    .slice(-MOST_MARKS)
    .map((mark, index) => (
      <span key={index} data-mark={mark.kind} className="absolute -translate-x-1/2 -translate-y-1/2 bg-(--strong)" style={{ left: `${(toStage(pace, mark.at) / Math.max(pace.length, 1)) * 100}%`, top: 14, ...MARK[mark.kind] }} />
    ));
});
