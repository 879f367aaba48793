'use client';

import { ChevronFirst, ChevronLast, GitBranch, Pause, Play, StepBack, StepForward, X } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import type { Line } from './lines';
import { Track } from './track';
import { SPEEDS, type Player } from './use-player';
import { clockOf, clockWithSecondsOf } from './view/clock';
import { marksOf, type Mark } from './view/marks';
import { toStage } from './view/pace';

/** The whole course of events under the stage: play it, step it, drag it, fork it. */
export function Timeline({ player }: { player: Player }) {
  const { line, ms, t } = player;
  const { length } = line.pace;
  const share = (at: number) => (length === 0 ? 0 : (at / length) * 100);
  const step = line.steps.findLast((candidate) => candidate.at <= t);
  const number = step ? line.steps.indexOf(step) + 1 : 0;
  return (
    <section aria-label="Timeline" className="rounded-2xl bg-sheet px-3 pb-2 pt-2 ring-1 ring-rule/70 shadow-[0_-2px_30px_-12px_rgb(var(--shade)/.4)] sm:px-4">
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
        <button type="button" className="icon-button max-sm:hidden" onClick={() => player.seek(0)} aria-label="To the start">
          <ChevronFirst className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button" onClick={() => player.step(-1)} disabled={ms <= 0} aria-label="Back one event">
          <StepBack className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button bg-ink! text-paper hover:opacity-90" onClick={() => player.play()} aria-label={player.playing ? 'Pause' : 'Play'}>
          {player.playing ? <Pause className="size-[18px] fill-current" aria-hidden="true" /> : <Play className="size-[18px] translate-x-px fill-current" aria-hidden="true" />}
        </button>
        <button type="button" className="icon-button" onClick={() => player.step(1)} disabled={ms >= length} aria-label="Forward one event">
          <StepForward className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button max-sm:hidden" onClick={() => player.seek(length)} aria-label="To the end">
          <ChevronLast className="size-5" aria-hidden="true" />
        </button>
        <label className="ml-1 flex items-center">
          <span className="sr-only">Speed</span>
          <select className="min-h-8 rounded-full bg-transparent px-1.5 text-[13px] font-semibold tabular-nums" value={player.speed} onChange={(event) => player.setSpeed(Number(event.target.value))}>
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
        <p className="order-last min-w-0 basis-full text-[13.5px] leading-[1.3] line-clamp-3 max-sm:min-h-9 sm:line-clamp-2 sm:order-none sm:ml-2 sm:flex-1 sm:basis-0">
          <span className="mr-2 font-mono text-[12.5px] tabular-nums text-soft">{clockWithSecondsOf(t)}</span>
          {step ? (
            <span>
              <span className="font-semibold">{number}.</span> {step.caption}
            </span>
          ) : null}
        </p>
        {player.lines.length > 1 && <Forks player={player} />}
        <label className="ml-auto flex min-h-8 items-center gap-2 rounded-full px-2 text-[13px]">
          <input type="checkbox" className="size-4 accent-(--ink)" checked={player.mirrored} onChange={(event) => player.setMirrored(event.target.checked)} />
          <span className="max-sm:hidden">My taps count in both worlds</span>
          <span className="sm:hidden">Taps in both</span>
        </label>
      </div>
      <Track
        length={length}
        ms={ms}
        says={`${clockOf(t)}${step ? `, step ${number} of ${line.steps.length}: ${step.caption}` : ''}`}
        onSeek={(to) => {
          player.play(false);
          player.seek(to);
        }}
      >
        <Marks line={line} />
      </Track>
      <div className="relative mx-[9px] h-7 max-sm:flex max-sm:justify-between" role="group" aria-label="Steps">
        {line.steps.map((one, index) => (
          <button
            key={one.id}
            type="button"
            data-step={one.id}
            aria-current={one === step ? 'step' : undefined}
            aria-label={`Step ${index + 1}: ${one.caption}`}
            onClick={() => {
              player.play(false);
              player.seekTo(one.at);
            }}
            className="grid size-6 place-items-center rounded-full bg-rule text-[12px] sm:absolute sm:top-0.5 sm:-translate-x-1/2 font-bold tabular-nums ring-2 ring-sheet aria-[current]:bg-ink aria-[current]:text-paper"
            style={{ left: `${share(toStage(line.pace, one.at))}%` }}
          >
            {index + 1}
          </button>
        ))}
      </div>
      {player.lines.length > 1 && <Branches player={player} />}
    </section>
  );
}

export const MARK: Record<Mark['kind'], CSSProperties> = {
  arrival: { width: 7, height: 7, borderRadius: 1, rotate: '45deg' },
  action: { width: 3, height: 9, borderRadius: 2 },
  letter: { width: 6, height: 5, borderRadius: 1 },
  removal: { width: 7, height: 2, borderRadius: 1 },
  fault: { width: 8, height: 8, borderRadius: 8 },
};

/** POP3's marks above the line, IMAP's below it; the shape says what it was. */
const Marks = memo(function Marks({ line }: { line: Line }) {
  return marksOf(line.films).map((mark, index) => (
    <span
      key={index}
      data-world={mark.world}
      data-mark={mark.kind}
      className="absolute -translate-x-1/2 -translate-y-1/2 bg-(--strong)"
      style={{ left: `${(toStage(line.pace, mark.at) / (line.pace.length || 1)) * 100}%`, top: mark.world === 'imap' ? 22 : 6, ...MARK[mark.kind] }}
    />
  ));
});

/** The courses that a learner's own actions made, as branches of the script. */
function Forks({ player }: { player: Player }) {
  return (
    <ul className="flex flex-wrap gap-1.5 max-sm:order-last max-sm:basis-full" aria-label="Courses of events">
      {player.lines.map((line, index) => {
        const here = line.id === player.line.id;
        const name = line.forkedAt === null ? 'The script' : `Your course ${index}`;
        return (
          <li key={line.id} className={`flex items-center rounded-full ${here ? 'bg-ink text-paper' : 'bg-(--wash)'}`}>
            <button type="button" className="flex min-h-7 items-center gap-1.5 rounded-full px-3 text-[12.5px] font-semibold" aria-pressed={here} onClick={() => player.follow(line.id)}>
              {line.forkedAt !== null && <GitBranch className="size-3.5" aria-hidden="true" />}
              {!here && line.forkedAt === null ? 'Back to the script' : line.forkedAt === null ? name : (
                <>
                  <span className="sr-only">Your course </span>
                  {index}
                </>
              )}
            </button>
            {line.forkedAt !== null && (
              <button type="button" className="-ml-1 grid size-7 place-items-center rounded-full" aria-label={`Discard ${name}`} onClick={() => player.discard(line.id)}>
                <X className="size-3.5" aria-hidden="true" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The lines as they leave one another, on the scale of the track above: what they share stands under what they share. */
function Branches({ player }: { player: Player }) {
  const scale = player.line.pace.length || 1;
  const x = (ms: number) => Math.min((ms / scale) * 100, 101);
  const y = (index: number) => 5 + index * 9;
  return (
    <svg viewBox={`0 0 100 ${y(player.lines.length - 1) + 5}`} preserveAspectRatio="none" className="mx-[9px] w-[calc(100%-18px)] overflow-hidden" style={{ height: y(player.lines.length - 1) + 5 }} aria-hidden="true">
      {player.lines.map((line, index) => {
        const parent = Math.max(0, player.lines.findIndex((one) => one.id === line.parent));
        const from = line.forkedAt === null ? 0 : x(toStage(line.pace, line.forkedAt));
        const bend = line.forkedAt === null ? `M0 ${y(0)}` : `M${from} ${y(parent)}C${from + 1.2} ${y(parent)} ${from} ${y(index)} ${from + 1.6} ${y(index)}`;
        const here = line.id === player.line.id;
        return <path key={line.id} d={`${bend}H${Math.max(x(line.pace.length), from + 2)}`} fill="none" stroke={here ? 'var(--ink)' : 'var(--soft)'} strokeWidth={here ? 3 : 1.5} strokeDasharray={here ? undefined : '2 4'} strokeLinecap="round" vectorEffect="non-scaling-stroke" />;
      })}
    </svg>
  );
}
