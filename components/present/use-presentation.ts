import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Scenario } from '@/simulators/scenario';
import { segmentsIn } from '../lesson/found';
import type { Trouble } from '../share/use-shared-link';
import { spanOf } from '../stage/lines';
import { useLoaded } from '../ui/use-loaded';
import type { Opening } from '../stage/opening';
import { usePlayer, type Player } from '../stage/use-player';
import { beatsOf, indexOf, isPlayed, skipped, type Beat } from './deck';
import type { ScreenEvent } from './screen';
import { atBeat, pictureFor, showOf, withHands, type Clock, type Look, type Picture, type Show } from './show';
import type { Place, Sync } from './sync';
import { linesOf, useBring, type How } from './use-bring';
import { useTalk } from './use-talk';

export interface Talked {
  /** The lesson's id: all windows that present it share one channel. */
  readonly lesson: string;
  readonly first: Scenario;
  readonly opening: Opening;
  readonly focus?: 'letters' | 'wire';
  /** How long the talk shall take, unless somebody says otherwise. */
  readonly minutes: number;
  readonly scenario: (id: string) => Promise<Scenario | undefined>;
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

/** One window of a presentation: what it shows, and what can be done in it. Whatever is done reaches all windows. */
export interface Presentation {
  readonly place: Place;
  readonly lesson: string;
  readonly player: Player;
  readonly beats: readonly Beat[];
  readonly index: number;
  readonly beat: Beat | null;
  readonly show: Show;
  /** What this window has before its eyes. */
  readonly picture: Picture;
  /** Null until the channel is open. */
  readonly sync: Sync | null;
  readonly trouble: Trouble | null;
  /** The ref of what holds the lesson's segments. */
  readonly text: (node: HTMLElement | null) => void;
  /** Somebody touched a device: what is on the stage is no longer the script. */
  readonly isOffScript: boolean;
  go(index: number): void;
  forward(): void;
  back(): void;
  skip(direction: 1 | -1): void;
  /** Blackens, whitens, freezes, or takes that back. */
  turn(event: ScreenEvent): void;
  look(look: Look): void;
  showWorld(shown: Picture['shown']): void;
  light(spot: string | null): void;
  count(cell: string, hands: number): void;
  setClock(clock: Clock): void;
  /** A deed on the stage. */
  touch(deed: (player: Player) => void): void;
  comeBack(): void;
  playOrPause(): void;
  replay(): void;
}

export const PresentationContext = createContext<Presentation | null>(null);

/** The presentation around a component; null where there is none. */
export function usePresentationAround(): Presentation | null {
  return use(PresentationContext);
}

const loadSaved = () => import('../stage/saved');
const UNOPENED = showOf('', 1);

export function usePresentation(place: Place, { lesson, first, opening, focus, minutes, scenario, scenarios }: Talked): Presentation {
  const player = usePlayer(first, opening, false);
  const doors = useMemo(() => ({ scenario, scenarios }), [scenario, scenarios]);
  const { toBeat, toPlayed, stay, brought, trouble } = useBring(player, doors);
  const saving = useLoaded(loadSaved);
  const [beats, setBeats] = useState<readonly Beat[]>([]);
  const text = useCallback((node: HTMLElement | null) => {
    if (node) setBeats(beatsOf(segmentsIn(node)));
  }, []);

  const lookOf = useCallback((beat: Beat): Look => (!isPlayed(beat) ? 'words' : focus === 'wire' && beat.kind !== 'prediction' ? 'wire' : 'stage'), [focus]);
  const begin = useMemo(() => {
    if (beats.length === 0) return null;
    return (stored: Show | null): Show => {
      const named = addressed();
      if (stored && (named === '' || named === stored.beat)) return stored;
      const beat = beats[indexOf(beats, named)]!;
      return { ...(stored ?? showOf(beat.address, minutes)), beat: beat.address, look: lookOf(beat), light: null, played: null };
    };
  }, [beats, minutes, lookOf]);
  const { sync, troubled, act, turn } = useTalk(lesson, place, begin);

  const show = sync?.show ?? UNOPENED;
  const picture = pictureFor(show, place);
  const index = indexOf(beats, picture.beat);
  const beat = sync ? (beats[index] ?? null) : null;

  // The window that drives tells what is on its stage whenever that changes by more than time.
  const { line, lines, playing, rest, speed, mirrored, selected, ready } = player;
  const drives = sync?.role === 'drives';
  const resting = playing ? null : player.ms;
  const scene = player.scenario.id;
  useEffect(() => {
    if (!drives || !ready || !saving || brought === null) return;
    const played = { saved: linesOf(player, saving.savedOf), ms: player.ms, playing, speed, rest, at: Date.now() };
    act((was) => ({ ...was, played }));
    // What else there is of the player moves with every frame.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drives, ready, saving, brought, scene, line, lines, playing, rest, speed, mirrored, selected, resting, act]);

  // All others show what they are told. One that nobody tells anything begins where its address says.
  const told = picture.played;
  const key = !sync || drives ? null : told ? `${told.at} ${told.ms}` : `beat ${picture.beat}`;
  useEffect(() => {
    if (key === null) return;
    if (told) void toPlayed(told);
    else if (beat && isPlayed(beat)) void toBeat(beat, beat.part === 'before' ? 'before' : 'over');
    // The key stands for what was told, which comes anew with each message.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  const address = beat?.address;
  useEffect(() => {
    if (address !== undefined) window.history.replaceState(window.history.state, '', `#${address}`);
  }, [address]);

  const doings = useMemo(() => {
    const bring = (one: Beat, how: How) => void toBeat(one, one.part === 'before' ? 'before' : how);
    const go = (to: number, how: How = 'over') => {
      const next = beats[to];
      if (!next || to === index) return;
      act((was) => atBeat(was, next.address, lookOf(next), Date.now()));
      const span = next.scene === scene && line.forkedAt === null ? spanOf(line, next.step ?? undefined) : null;
      const isOver = how === 'step' && span !== null && Math.abs(player.t - span.to) < 1;
      if (isPlayed(next) && !isOver) bring(next, how);
    };
    const again = (how: How) => {
      if (!beat) return;
      act((was) => ({ ...was, look: was.look === 'words' ? lookOf(beat) : was.look }));
      const at = beats.slice(0, index + 1).findLast(isPlayed);
      if (at) bring(at, how);
    };
    return {
      go,
      forward: () => go(index + 1, 'step'),
      back: () => go(index - 1),
      skip: (direction: 1 | -1) => go(skipped(beats, index, direction)),
      look: (look: Look) => act((was) => ({ ...was, look, light: null })),
      showWorld: (shown: Picture['shown']) => act((was) => ({ ...was, shown })),
      light: (light: string | null) => act((was) => ({ ...was, light })),
      count: (cell: string, hands: number) => act((was) => withHands(was, cell, hands)),
      setClock: (clock: Clock) => act((was) => ({ ...was, clock })),
      comeBack: () => again('over'),
      replay: () => again('step'),
    };
  }, [act, beat, beats, index, line, lookOf, player.t, scene, toBeat]);

  const touch = useCallback(
    (what: (player: Player) => void) => {
      stay();
      act((was) => was);
      what(player);
    },
    [act, stay, player],
  );
  const playOrPause = () => {
    const span = beat && line.forkedAt === null ? spanOf(line, beat.step ?? undefined) : null;
    touch(() => {
      if (playing) player.play(false);
      else if (span && player.t >= span.from - 1 && player.t < span.to) player.playBetween(player.t, span.to);
      else player.play(true);
    });
  };

  useEffect(() => {
    const onChange = () => {
      const named = addressed();
      if (beats.some((one) => one.address === named)) doings.go(indexOf(beats, named));
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, [beats, doings]);

  return {
    ...{ place, lesson, text, player, beats, index, beat, show, picture, sync, isOffScript: line.forkedAt !== null, turn, touch, playOrPause, ...doings },
    trouble: troubled ? { reason: 'Another version of this site is open in another window.', hint: 'Load both windows again, and they will follow each other.' } : trouble,
  };
}

/** The step that the address names, whatever stands in it. */
function addressed(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}
