'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { LESS_MOTION, useReducedMotion } from '../ui/use-reduced-motion';
import { coursesOf, currentLine, discarded, followed, opened, redone, renamed, soughtTo, undone, wentOn, type Courses, type Remembered } from './courses';
import type * as EngineModule from './engine';
import type { Line } from './lines';
import { stillLine, type Opening } from './opening';
import { eachWorld, indexAt, type StageWorld, type WorldName, type Worlds } from './view/film';
import { inWords, spanInWords } from './view/happenings';
import { toInstant, toStage } from './view/pace';
import { neighbour, type StepBy } from './view/steps';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** How long a reduced-motion playback rests at each moment, at speed 1. */
const REST: Millis = 650;
type Engine = typeof EngineModule;
export type Deed = EngineModule.Deed;

/** How long the first frame stands before it moves. */
const OPENING: Millis = 1500;

export interface Player {
  readonly scenario: Scenario;
  /** Does the scenario come with the product, as it is? */
  readonly builtIn: boolean;
  readonly lines: readonly Line[];
  readonly line: Line;
  /** The playhead on the stage's own scale, and the virtual moment it stands for. */
  readonly ms: Millis;
  readonly t: Instant;
  readonly worlds: Worlds<StageWorld>;
  /** The engine is there: one can act. */
  readonly ready: boolean;
  readonly playing: boolean;
  /** Where playing comes to rest, on the stage's own scale; null for the end of the line. */
  readonly rest: Millis | null;
  readonly speed: number;
  readonly stepBy: StepBy;
  readonly mirrored: boolean;
  /** Reduced motion is asked for: no flights, only moments. */
  readonly still: boolean;
  readonly selected: Worlds<ConnectionId>;
  /** What would be taken back, and what would be done again; null for nothing. */
  readonly undo: Remembered | null;
  readonly redo: Remembered | null;
  play(on?: boolean): void;
  /** Plays from one moment to another, and rests there. Who asked for less motion is there at once. */
  playBetween(from: Instant, to: Instant): void;
  seek(ms: Millis): void;
  seekTo(t: Instant): void;
  /** To the next or the previous event, or line on the wire. */
  step(direction: 1 | -1): void;
  setStepBy(by: StepBy): void;
  setSpeed(speed: number): void;
  setMirrored(on: boolean): void;
  select(world: WorldName, connection: ConnectionId | null): void;
  /** Lets something happen now: in all worlds while they are mirrored, but a visitor speaks in one world only. */
  act(world: WorldName, ...kinds: readonly StimulusKind[]): void;
  /** Does in each world what `deeds` gives for it, now. `words` say what, for taking it back. */
  actEach(words: string, deeds: (world: WorldName) => readonly Deed[]): void;
  follow(id: number): void;
  discard(id: number): void;
  rename(id: number, name: string): void;
  takeBack(): void;
  doAgain(): void;
  /** Other lines of events, of this scenario or of another. It can be taken back. */
  open(opening: { readonly scenario: Scenario; readonly builtIn: boolean; readonly lines: readonly Line[]; readonly current: number; readonly at: Instant; readonly words: string }): void;
}

/** Owns the lines of events, the playhead and what is selected. The wall clock enters the house here and nowhere else. */
export function usePlayer(first: Scenario, opening: Opening, begins = true): Player {
  const [courses, setCourses] = useState<Courses>(() => coursesOf(first, [stillLine(opening)], 0, opening.ms));
  const [engine, setEngine] = useState<Engine | null>(null);
  const [playing, setPlaying] = useState(false);
  const [rest, setRest] = useState<Millis | null>(null);
  const [speed, setSpeed] = useState(1);
  const [stepBy, setStepBy] = useState<StepBy>('event');
  const [mirrored, setMirrored] = useState(true);
  const [selected, setSelected] = useState<Worlds<ConnectionId>>({});
  const still = useReducedMotion();

  useEffect(() => {
    let wanted = true;
    void import('./engine').then((loaded) => {
      if (!wanted) return;
      // A link may have brought other lines in the meantime.
      setCourses((was) => (was.past.length > 0 ? was : coursesOf(first, [loaded.scriptOf(first)], 0, was.ms)));
      setEngine(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [first]);

  // The play begins by itself, as a film in a museum does; who asked for less motion, or has begun, is left alone.
  const touched = useRef(false);
  useEffect(() => {
    if (!begins || matchMedia(LESS_MOTION).matches) return;
    const timer = setTimeout(() => !touched.current && setPlaying(true), OPENING);
    return () => clearTimeout(timer);
  }, [begins]);

  const line = currentLine(courses);
  const { ms } = courses;
  const t = toInstant(line.pace, ms);
  const index = indexAt(line.moments, t);
  const moment = index < 0 ? line.pace.instants[0]! : line.moments[index]!;
  const worlds = useMemo(() => eachWorld(line.worlds, (name) => line.films[name]!.worldAt(moment)), [line, moment]);

  const seek = useCallback((to: Millis) => {
    touched.current = true;
    setCourses((was) => soughtTo(was, to));
  }, []);
  const seekTo = useCallback((to: Instant) => {
    touched.current = true;
    setCourses((was) => soughtTo(was, toStage(currentLine(was).pace, to)));
  }, []);
  const step = useCallback(
    (direction: 1 | -1) => {
      touched.current = true;
      setPlaying(false);
      setCourses((was) => soughtTo(was, neighbour(currentLine(was), was.ms, direction, stepBy)));
    },
    [stepBy],
  );

  useEffect(() => {
    if (!playing || !engine) return;
    if (still) {
      const timer = setInterval(() => setCourses((was) => soughtTo(was, neighbour(currentLine(was), was.ms, 1, 'moment'))), REST / speed);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const passed = Math.min(now - last, 100) * speed;
      last = now;
      // A frame that was asked for before playing came to rest must not lead past the rest.
      setCourses((was) => soughtTo(was, Math.min(was.ms + passed, rest ?? Infinity)));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, engine, speed, still, rest]);

  const stop = Math.min(rest ?? Infinity, line.pace.length);
  if (playing && ms >= stop) {
    setPlaying(false);
    setRest(null);
    if (ms > stop) setCourses((was) => soughtTo(was, stop));
  }

  const play = useCallback((on?: boolean) => {
    touched.current = true;
    setRest(null);
    if (on === false) return setPlaying(false);
    setCourses((was) => (was.ms >= currentLine(was).pace.length ? soughtTo(was, 0) : was));
    setPlaying((was) => on ?? !was);
  }, []);

  // Acting reads the playhead of the moment and is itself one function for good, so that the devices are not drawn anew with each frame.
  const now = useRef({ engine, courses, line, t, mirrored });
  useEffect(() => {
    now.current = { engine, courses, line, t, mirrored };
  });
  const playBetween = useCallback(
    (from: Instant, to: Instant) => {
      touched.current = true;
      const { line } = now.current;
      const end = toStage(line.pace, to);
      setCourses((was) => soughtTo(was, still ? end : toStage(currentLine(was).pace, from)));
      setRest(end);
      setPlaying(!still);
    },
    [still],
  );

  const actEach = useCallback((words: string, deeds: (world: WorldName) => readonly Deed[]) => {
    touched.current = true;
    const { engine, courses, line, t } = now.current;
    if (!engine) return;
    const { line: next, at } = engine.actOn(line, Math.ceil(t), eachWorld(line.worlds, deeds), courses.nextId);
    setCourses((was) => wentOn(was, next, at, words));
    setRest(null);
    setPlaying(true);
  }, []);
  const act = useCallback(
    (world: WorldName, ...kinds: readonly StimulusKind[]) => {
      const { line, t, mirrored } = now.current;
      const alone = !mirrored || kinds.some(({ kind }) => kind === 'visit');
      const words = kinds[0] ? inWords(kinds[0], line.films[world]!.worldAt(t), world, line.roster) : spanInWords(0);
      actEach(words, (name) => (name === world || !alone ? kinds : []));
    },
    [actEach],
  );

  const change = useCallback((make: (was: Courses) => Courses) => {
    touched.current = true;
    setPlaying(false);
    setRest(null);
    setCourses(make);
  }, []);
  const follow = useCallback((id: number) => change((was) => followed(was, id, toInstant(currentLine(was).pace, was.ms))), [change]);
  const discard = useCallback((id: number) => change((was) => discarded(was, id)), [change]);
  const rename = useCallback((id: number, name: string) => setCourses((was) => renamed(was, id, name)), []);
  const takeBack = useCallback(() => change(undone), [change]);
  const doAgain = useCallback(() => change(redone), [change]);
  const open = useCallback<Player['open']>(
    ({ words, ...rest }) => {
      change((was) => opened(was, { ...rest, deed: words }));
      setSelected({});
    },
    [change],
  );

  const select = useCallback((world: WorldName, connection: ConnectionId | null) => setSelected((all) => ({ ...all, [world]: connection ?? undefined })), []);

  return {
    ...{ scenario: courses.scenario, builtIn: courses.builtIn, lines: courses.lines, line, ms, t, worlds, ready: engine !== null, playing, rest, speed, stepBy, mirrored, still, selected },
    ...{ undo: courses.past.at(-1) ?? null, redo: courses.future.at(-1) ?? null },
    ...{ play, playBetween, seek, seekTo, step, setStepBy, setSpeed, setMirrored, select, act, actEach, follow, discard, rename, takeBack, doAgain, open },
  };
}
