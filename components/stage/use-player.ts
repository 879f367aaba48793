'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { LESS_MOTION, useReducedMotion } from '../ui/use-reduced-motion';
import type * as EngineModule from './engine';
import type { Line } from './lines';
import { stillLine, type Opening } from './opening';
import type { Scenario } from '@/simulators/scenario';
import { eachWorld, indexAt, type StageWorld, type WorldName, type Worlds } from './view/film';
import { toInstant, toStage } from './view/pace';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** How long a reduced-motion playback rests at each moment, at speed 1. */
const REST: Millis = 650;
type Engine = typeof EngineModule;

const MOST_LINES = 5;
/** How long the first frame stands before it moves. */
const OPENING: Millis = 1500;

export interface Player {
  readonly lines: readonly Line[];
  readonly line: Line;
  /** The playhead on the stage's own scale, and the virtual moment it stands for. */
  readonly ms: Millis;
  readonly t: Instant;
  readonly worlds: Worlds<StageWorld>;
  /** The engine is there: one can act. */
  readonly ready: boolean;
  readonly playing: boolean;
  readonly speed: number;
  readonly mirrored: boolean;
  /** Reduced motion is asked for: no flights, only moments. */
  readonly still: boolean;
  readonly selected: Worlds<ConnectionId>;
  play(on?: boolean): void;
  seek(ms: Millis): void;
  seekTo(t: Instant): void;
  /** To the next or the previous moment at which something happens. */
  step(direction: 1 | -1): void;
  setSpeed(speed: number): void;
  setMirrored(on: boolean): void;
  select(world: WorldName, connection: ConnectionId | null): void;
  /** Lets something happen now: in both worlds while they are mirrored, but a visitor speaks in one world only. */
  act(world: WorldName, ...kinds: readonly StimulusKind[]): void;
  follow(id: number): void;
  discard(id: number): void;
}

/** Owns the lines of events, the playhead and what is selected. The wall clock enters the house here and nowhere else. */
export function usePlayer(scenario: Scenario, opening: Opening): Player {
  const [lines, setLines] = useState<readonly Line[]>(() => [stillLine(opening)]);
  const [engine, setEngine] = useState<Engine | null>(null);
  const [current, setCurrent] = useState(0);
  const [ms, setMs] = useState<Millis>(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [mirrored, setMirrored] = useState(true);
  const [selected, setSelected] = useState<Worlds<ConnectionId>>({});
  const still = useReducedMotion();
  const nextId = useRef(1);

  useEffect(() => {
    let wanted = true;
    void import('./engine').then((loaded) => {
      if (!wanted) return;
      setLines([loaded.scriptOf(scenario)]);
      setEngine(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [scenario]);

  // The play begins by itself, as a film in a museum does; who asked for less motion, or has begun, is left alone.
  const touched = useRef(false);
  useEffect(() => {
    if (matchMedia(LESS_MOTION).matches) return;
    const timer = setTimeout(() => !touched.current && setPlaying(true), OPENING);
    return () => clearTimeout(timer);
  }, []);

  const line = lines.find((candidate) => candidate.id === current) ?? lines[0]!;
  const t = toInstant(line.pace, ms);
  const index = indexAt(line.moments, t);
  const moment = index < 0 ? line.pace.instants[0]! : line.moments[index]!;
  const worlds = useMemo(() => worldsAt(line, moment), [line, moment]);

  const seek = useCallback(
    (to: Millis) => {
      touched.current = true;
      setMs(Math.min(Math.max(to, 0), line.pace.length));
    },
    [line],
  );
  const seekTo = useCallback((to: Instant) => seek(toStage(line.pace, to)), [line, seek]);
  const step = useCallback(
    (direction: 1 | -1) => {
      touched.current = true;
      setPlaying(false);
      setMs((now) => neighbour(line, now, direction));
    },
    [line],
  );

  useEffect(() => {
    if (!playing || !engine) return;
    const { length } = line.pace;
    if (still) {
      const timer = setInterval(() => setMs((now) => neighbour(line, now, 1)), REST / speed);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const passed = Math.min(now - last, 100) * speed;
      last = now;
      setMs((was) => Math.min(was + passed, length));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, engine, speed, line, still]);

  if (playing && ms >= line.pace.length) setPlaying(false);

  const play = useCallback(
    (on?: boolean) => {
      touched.current = true;
      if (on === false) return setPlaying(false);
      setMs((was) => (was >= line.pace.length ? 0 : was));
      setPlaying((was) => on ?? !was);
    },
    [line],
  );

  // Acting reads the playhead of the moment and is itself one function for good, so that the devices are not drawn anew with each frame.
  const now = useRef({ engine, line, t, mirrored });
  useEffect(() => {
    now.current = { engine, line, t, mirrored };
  });
  const act = useCallback(
    (world: WorldName, ...kinds: readonly StimulusKind[]) => {
      touched.current = true;
      const { engine, line, t, mirrored } = now.current;
      if (!engine) return;
      const alone = !mirrored || kinds.some(({ kind }) => kind === 'visit');
      const { line: next, at } = engine.actOn(line, alone ? [world] : line.worlds, Math.ceil(t), kinds, nextId.current);
      if (next.id !== line.id) nextId.current += 1;
      setLines((all) => (next.id === line.id ? all.map((one) => (one.id === line.id ? next : one)) : [...all, next].slice(0, 1).concat([...all.slice(1), next].slice(1 - MOST_LINES))));
      setCurrent(next.id);
      setMs(toStage(next.pace, at));
      setPlaying(true);
    },
    [],
  );

  const follow = useCallback(
    (id: number) => {
      const target = lines.find((candidate) => candidate.id === id);
      if (!target) return;
      setPlaying(false);
      setCurrent(id);
      setMs(toStage(target.pace, Math.min(t, target.end)));
    },
    [lines, t],
  );

  const discard = useCallback(
    (id: number) => {
      const gone = lines.find((candidate) => candidate.id === id);
      if (!gone || gone.parent === null) return;
      setLines((all) => all.filter((one) => one.id !== id));
      if (current === id) {
        const home = lines.find((candidate) => candidate.id === gone.parent) ?? lines[0]!;
        setPlaying(false);
        setCurrent(home.id);
        setMs(toStage(home.pace, gone.forkedAt ?? home.pace.instants[0]!));
      }
    },
    [lines, current],
  );

  const select = useCallback((world: WorldName, connection: ConnectionId | null) => setSelected((all) => ({ ...all, [world]: connection ?? undefined })), []);

  return { lines, line, ms, t, worlds, ready: engine !== null, playing, speed, mirrored, still, selected, play, seek, seekTo, step, setSpeed, setMirrored, select, act, follow, discard };
}

function worldsAt(line: Line, t: Instant): Worlds<StageWorld> {
  return eachWorld(line.worlds, (name) => line.films[name]!.worldAt(t));
}

/** The stage time of the next moment that differs visibly from `ms` in the given direction. */
function neighbour(line: Line, ms: Millis, direction: 1 | -1): Millis {
  const NEAR = 1;
  const t = toInstant(line.pace, ms);
  let index = indexAt(line.moments, t) + (direction === 1 ? 1 : 0);
  for (; index >= 0 && index < line.moments.length; index += direction) {
    const at = toStage(line.pace, line.moments[index]!);
    if (direction === 1 ? at > ms + NEAR : at < ms - NEAR) return at;
  }
  return direction === 1 ? line.pace.length : 0;
}
