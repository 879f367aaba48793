'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { LESS_MOTION, useReducedMotion } from '../ui/use-reduced-motion';
import { coursesOf, currentLine, discarded, followed, opened, redone, renamed, soughtTo, undone, wentOn, type Courses, type Remembered } from './courses';
import { breath } from './breath';
import type * as EngineModule from './engine';
import type { Line } from './lines';
import { projector, type Frame, type Frames, type Motion } from './frames';
import { stillLine, type Opening } from './opening';
import { eachWorld, indexAt, type StageWorld, type WorldName, type Worlds } from './view/film';
import { inWords, spanInWords } from './view/happenings';
import { rateAt, toInstant, toStage } from './view/pace';
import { neighbour, type StepBy } from './view/steps';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** How long a reduced-motion playback rests at each moment, at speed 1. */
const REST: Millis = 650;
type Engine = typeof EngineModule;
export type Deed = EngineModule.Deed;

/** Where a frame took longer, the page was not seen: playing does not run ahead. */
const LONGEST_FRAME: Millis = 100;

/** How long the first frame stands before it moves. */
const OPENING: Millis = 1500;

export interface Player {
  readonly scenario: Scenario;
  /** Does the scenario come with the product, as it is? */
  readonly builtIn: boolean;
  readonly lines: readonly Line[];
  readonly line: Line;
  /** The playhead on the stage's own scale, and the virtual moment it stands for: as of the last moment at which anything happened, while it is played. */
  readonly ms: Millis;
  readonly t: Instant;
  /** The playhead in each frame. */
  readonly frames: Frames;
  readonly worlds: Worlds<StageWorld>;
  /** The engine is there: one can act. */
  readonly ready: boolean;
  readonly playing: boolean;
  /** Where playing comes to rest, on the stage's own scale; null for the end of the line. */
  readonly rest: Millis | null;
  readonly speed: number;
  readonly stepBy: StepBy;
  readonly mirrored: boolean;
  /** Frames come late here: what is drawn had better be drawn at once, and seldom. */
  readonly slow: boolean;
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
  const [frames] = useState(() => projector(frameOf(courses)));
  const latest = useRef(courses);
  /** How fast the playhead moves by itself: 0 at rest. */
  const running = useRef(0);
  /** Every change goes on from where the playhead really is, and moves it. It is drawn at once, unless who plays says that it may wait. */
  const change = useCallback(
    (make: (was: Courses) => Courses, drawn = true) => {
      const next = make(soughtTo(latest.current, frames.now().at.ms));
      latest.current = next;
      frames.turn(motionOf(next, running.current));
      if (drawn) setCourses(next);
    },
    [frames],
  );
  const [engine, setEngine] = useState<Engine | null>(null);
  const [playing, setPlaying] = useState(false);
  const [rest, setRest] = useState<Millis | null>(null);
  const [slow, setSlow] = useState(false);
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
      change((was) => (was.past.length > 0 ? was : coursesOf(first, [loaded.scriptOf(first)], 0, was.ms)));
      setEngine(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [first, change]);

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

  const seek = useCallback(
    (to: Millis) => {
      touched.current = true;
      change((was) => soughtTo(was, to));
    },
    [change],
  );
  const seekTo = useCallback(
    (to: Instant) => {
      touched.current = true;
      change((was) => soughtTo(was, toStage(currentLine(was).pace, to)));
    },
    [change],
  );
  const step = useCallback(
    (direction: 1 | -1) => {
      touched.current = true;
      setPlaying(false);
      change((was) => soughtTo(was, neighbour(currentLine(was), was.ms, direction, stepBy)));
    },
    [change, stepBy],
  );

  useEffect(() => {
    if (!playing || !engine) return;
    const restsAt = () => Math.min(rest ?? Infinity, currentLine(latest.current).pace.length);
    let undrawn = false;
    /** @returns whether it was drawn */
    const goTo = (to: Millis, mayDraw = true): boolean => {
      const stop = restsAt();
      if (to >= stop) {
        setPlaying(false);
        setRest(null);
      }
      const { pace } = currentLine(latest.current);
      const ms = Math.min(to, stop);
      // React draws what has happened; where nothing has, only what moves goes on.
      const happened = indexAt(pace.stage, ms) !== indexAt(pace.stage, latest.current.ms);
      const draws = to >= stop || (mayDraw && (happened || undrawn));
      if (draws || happened) change((was) => soughtTo(was, ms), draws);
      else frames.reach({ ms, t: toInstant(pace, ms) });
      undrawn = !draws && (happened || undrawn);
      return draws;
    };
    if (still) {
      const timer = setInterval(() => goTo(neighbour(currentLine(latest.current), frames.now().at.ms, 1, 'moment')), REST / speed);
      return () => clearInterval(timer);
    }
    const runAt = (rate: number) => {
      running.current = rate;
      change((was) => was);
    };
    runAt(speed);
    let last = performance.now();
    const { frame: came, mayDraw, drew, isSlow } = breath(last);
    let frame = requestAnimationFrame(function tick(now) {
      const passed = now - last;
      last = now;
      came(now, passed);
      frame = requestAnimationFrame(tick);
      if (goTo(frames.now().at.ms + Math.min(passed, LONGEST_FRAME) * speed, mayDraw(now))) drew(now);
      setSlow(isSlow(now));
      // What moves by itself did not wait.
      if (passed > LONGEST_FRAME) change((was) => was, false);
    });
    return () => {
      cancelAnimationFrame(frame);
      runAt(0);
    };
  }, [playing, engine, speed, still, rest, frames, change]);

  const play = useCallback(
    (on?: boolean) => {
      touched.current = true;
      setRest(null);
      if (on === false) {
        setPlaying(false);
        return change((was) => was);
      }
      change((was) => (was.ms >= currentLine(was).pace.length ? soughtTo(was, 0) : was));
      setPlaying((was) => on ?? !was);
    },
    [change],
  );

  // Acting reads the playhead of the moment and is itself one function for good, so that the devices are not drawn anew with each frame.
  const now = useRef({ engine, mirrored });
  useEffect(() => {
    now.current = { engine, mirrored };
  });
  const playBetween = useCallback(
    (from: Instant, to: Instant) => {
      touched.current = true;
      const { pace } = currentLine(latest.current);
      const end = toStage(pace, to);
      change((was) => soughtTo(was, still ? end : toStage(pace, from)));
      setRest(end);
      setPlaying(!still);
    },
    [change, still],
  );

  const actEach = useCallback(
    (words: string, deeds: (world: WorldName) => readonly Deed[]) => {
      touched.current = true;
      const { engine } = now.current;
      if (!engine) return;
      const line = currentLine(latest.current);
      const { line: next, at } = engine.actOn(line, Math.ceil(frames.now().at.t), eachWorld(line.worlds, deeds), latest.current.nextId);
      change((was) => wentOn(was, next, at, words));
      setRest(null);
      setPlaying(true);
    },
    [change, frames],
  );
  const act = useCallback(
    (world: WorldName, ...kinds: readonly StimulusKind[]) => {
      const line = currentLine(latest.current);
      const alone = !now.current.mirrored || kinds.some(({ kind }) => kind === 'visit');
      const words = kinds[0] ? inWords(kinds[0], line.films[world]!.worldAt(frames.now().at.t), world, line.roster) : spanInWords(0);
      actEach(words, (name) => (name === world || !alone ? kinds : []));
    },
    [actEach, frames],
  );

  /** Other lines, or another place on them: playing rests. */
  const turn = useCallback(
    (make: (was: Courses) => Courses) => {
      touched.current = true;
      setPlaying(false);
      setRest(null);
      change(make);
    },
    [change],
  );
  const follow = useCallback((id: number) => turn((was) => followed(was, id, toInstant(currentLine(was).pace, was.ms))), [turn]);
  const discard = useCallback((id: number) => turn((was) => discarded(was, id)), [turn]);
  const rename = useCallback((id: number, name: string) => change((was) => renamed(was, id, name)), [change]);
  const takeBack = useCallback(() => turn(undone), [turn]);
  const doAgain = useCallback(() => turn(redone), [turn]);
  const open = useCallback<Player['open']>(
    ({ words, ...rest }) => {
      turn((was) => opened(was, { ...rest, deed: words }));
      setSelected({});
    },
    [turn],
  );

  const select = useCallback((world: WorldName, connection: ConnectionId | null) => setSelected((all) => ({ ...all, [world]: connection ?? undefined })), []);

  return {
    ...{ scenario: courses.scenario, builtIn: courses.builtIn, lines: courses.lines, line, ms, t, frames, worlds, ready: engine !== null, playing, rest, slow, speed, stepBy, mirrored, still, selected },
    ...{ undo: courses.past.at(-1) ?? null, redo: courses.future.at(-1) ?? null },
    ...{ play, playBetween, seek, seekTo, step, setStepBy, setSpeed, setMirrored, select, act, actEach, follow, discard, rename, takeBack, doAgain, open },
  };
}

function frameOf({ ms, ...standing }: Courses): Frame {
  return { ms, t: toInstant(currentLine(standing).pace, ms) };
}

/** How the playhead goes on where playing runs at this speed: evenly until the next moment. */
function motionOf(courses: Courses, speed: number): Motion {
  return { at: frameOf(courses), rate: { ms: speed, t: speed * rateAt(currentLine(courses).pace, courses.ms) } };
}
