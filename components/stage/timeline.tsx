'use client';

import { ChevronFirst, ChevronLast, MoreHorizontal, Pause, Play, Redo2, StepBack, StepForward, Undo2 } from 'lucide-react';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { words } from '@/content/words/stage/timeline';
import type { Instant } from '@/simulators/mail/mailbox';
import { Menu } from '../ui/menu';
import { CourseList } from './course-list';
import type { Line } from './lines';
import { Track } from './track';
import { useFrameTime } from './use-frame-time';
import { SPEEDS, type Player } from './use-player';
import { clockOf, clockWithSecondsOf } from './view/clock';
import { marksOf, type Mark } from './view/marks';
import { toStage } from './view/pace';
import type { StepBy } from './view/steps';

interface TimelineProps {
  readonly player: Player;
  readonly comparing: number | null;
  readonly onCompare: (id: number | null) => void;
  /** More buttons at the right end. */
  readonly children?: ReactNode;
}

/** The whole course of events under the stage: play it, step it, drag it, fork it, take it back. */
export function Timeline({ player, comparing, onCompare, children }: TimelineProps) {
  const { line, ms, t, stepBy } = player;
  const { length } = line.pace;
  const share = (at: number) => (length === 0 ? 0 : (at / length) * 100);
  const step = line.steps.findLast((candidate) => candidate.at <= t);
  const number = step ? line.steps.indexOf(step) + 1 : 0;
  return (
    <section aria-label={words.title} className="rounded-2xl bg-sheet px-3 pb-2 pt-2 ring-1 ring-rule/70 shadow-[0_-2px_30px_-12px_rgb(var(--shade)/.4)] sm:px-4">
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
        <button type="button" className="icon-button max-sm:hidden" onClick={() => player.seek(0)} aria-label={words.start}>
          <ChevronFirst className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button" onClick={() => player.step(-1)} disabled={ms <= 0} aria-label={words.back[stepBy]}>
          <StepBack className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button bg-ink! text-paper hover:opacity-90" onClick={() => player.play()} aria-label={player.playing ? words.pause : words.play}>
          {player.playing ? <Pause className="size-[18px] fill-current" aria-hidden="true" /> : <Play className="size-[18px] translate-x-px fill-current" aria-hidden="true" />}
        </button>
        <button type="button" className="icon-button" onClick={() => player.step(1)} disabled={ms >= length} aria-label={words.forward[stepBy]}>
          <StepForward className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button max-sm:hidden" onClick={() => player.seek(length)} aria-label={words.end}>
          <ChevronLast className="size-5" aria-hidden="true" />
        </button>
        <Choice label={words.speed} value={player.speed} onChange={(value) => player.setSpeed(Number(value))} options={SPEEDS.map((speed) => [speed, words.times(speed)])} />
        <span className="max-sm:hidden">
          <Choice label={words.stepBy} value={stepBy} onChange={(value) => player.setStepBy(value as StepBy)} options={[['event', words.by.event], ['line', words.by.line]]} />
        </span>
        <span className="mx-1 h-5 w-px bg-rule max-sm:hidden" aria-hidden="true" />
        <button type="button" className="icon-button" onClick={player.takeBack} disabled={!player.undo} aria-label={words.takeBack(player.undo?.deed ?? null)}>
          <Undo2 className="size-[18px]" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button" onClick={player.doAgain} disabled={!player.redo} aria-label={words.doAgain(player.redo?.deed ?? null)}>
          <Redo2 className="size-[18px]" aria-hidden="true" />
        </button>
        {line.worlds.length > 1 && (
          <label className="ml-auto flex min-h-8 items-center gap-2 rounded-full px-2 text-[13px] max-sm:hidden">
            <input type="checkbox" className="size-4 accent-(--ink)" checked={player.mirrored} onChange={(event) => player.setMirrored(event.target.checked)} />
            <span>
              {words.mirrored}
              <span className="max-lg:sr-only">{words.mirroredWorlds}</span>
            </span>
          </label>
        )}
        <span className={`flex items-center ${line.worlds.length > 1 ? 'max-sm:ml-auto' : 'ml-auto'}`}>{children}</span>
        <span className="sm:hidden">
          <Menu
            title={words.more}
            className="icon-button"
            label={<MoreHorizontal className="size-5" aria-hidden="true" />}
            groups={[
              { title: words.go, items: [{ label: words.start, run: () => player.seek(0) }, { label: words.end, run: () => player.seek(length) }] },
              { title: words.stepBy, items: [{ label: words.change[stepBy], run: () => player.setStepBy(stepBy === 'event' ? 'line' : 'event') }] },
              ...(line.worlds.length > 1 ? [{ title: words.taps, items: [{ label: player.mirrored ? words.tapsInBoth : words.tapsInOne, run: () => player.setMirrored(!player.mirrored) }] }] : []),
            ]}
          />
        </span>
      </div>
      <p className="mt-1 flex min-h-[2.6em] gap-2.5 text-[13.5px] leading-[1.3] sm:min-h-[1.4em]">
        <Clock t={t} running={player.playing} />
        {step && (
          <span className="line-clamp-2 sm:line-clamp-1">
            <span className="font-semibold">{number}.</span> {step.caption}
          </span>
        )}
      </p>
      <Track
        length={length}
        ms={ms}
        says={step ? words.at(clockOf(t), number, line.steps.length, step.caption) : clockOf(t)}
        onSeek={(to) => {
          player.play(false);
          player.seek(to);
        }}
      >
        <Marks line={line} />
      </Track>
      <div className="relative mx-[9px] h-7 max-sm:flex max-sm:justify-between" role="group" aria-label={words.steps}>
        {line.steps.map((one, index) => (
          <button
            key={one.id}
            type="button"
            data-step={one.id}
            aria-current={one === step ? 'step' : undefined}
            aria-label={words.step(index + 1, one.caption)}
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
      {player.lines.length > 1 && (
        <>
          <Branches player={player} />
          <CourseList player={player} comparing={comparing} onCompare={onCompare} />
        </>
      )}
    </section>
  );
}

function Clock({ t, running }: { t: Instant; running: boolean }) {
  return <span className="shrink-0 pt-px font-mono text-[12.5px] tabular-nums text-soft">{clockWithSecondsOf(useFrameTime(t, running))}</span>;
}

function Choice<T extends string | number>({ label, value, options, onChange }: { label: string; value: T; options: readonly (readonly [T, string])[]; onChange: (value: string) => void }) {
  return (
    <label className="flex items-center">
      <span className="sr-only">{label}</span>
      <select className="min-h-8 rounded-full bg-transparent px-1 text-[13px] font-semibold tabular-nums [field-sizing:content]" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
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
