import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { words } from '@/content/words/present/talk';
import { hashId } from '../lesson/address';
import { segmentsIn } from '../lesson/found';
import { spanOf } from '../stage/lines';
import { usePlayer, type Player } from '../stage/use-player';
import { useLoaded } from '../ui/use-loaded';
import { beatsOf, indexOf, isPlayed, skipped, type Beat } from './deck';
import type { Presentation, Talked } from './presentation';
import { atBeat, pictureFor, showOf, withHands, type Clock, type Look, type Picture, type Show } from './show';
import type { Place } from './sync';
import { linesOf, useBring, type How } from './use-bring';
import { useTalk } from './use-talk';
import { putAddress } from '../ui/put-address';

const loadSaved = () => import('../stage/saved');
const UNOPENED = showOf('', 1);

/** Runs one window: its stage, its place in the deck, and its part in the talk. */
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
      const named = hashId();
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
    const played = { saved: linesOf(player, saving.savedOf), ms: player.frames.now().at.ms, playing, speed, rest, at: Date.now() };
    act((was) => ({ ...was, played }));
    // What else there is of the player moves with every moment.
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
    if (address !== undefined) putAddress(`#${address}`);
  }, [address]);

  // What can be done reads the moment, and is the same functions for good, so that the devices are not drawn anew with each frame.
  const now = useRef({ player, beats, beat, index });
  useEffect(() => {
    now.current = { player, beats, beat, index };
  });
  const doings = useMemo(() => {
    const bring = (one: Beat, how: How) => void toBeat(one, one.part === 'before' ? 'before' : how);
    /** Has this step just been played, and is nothing to be seen but its end? */
    const isOver = ({ scene, step }: Beat) => {
      const { line, t, scenario } = now.current.player;
      const span = scenario.id === scene && line.forkedAt === null ? spanOf(line, step ?? undefined) : null;
      return span !== null && Math.abs(t - span.to) < 1;
    };
    const go = (to: number, how: How = 'over') => {
      const next = now.current.beats[to];
      if (!next || to === now.current.index) return;
      act((was) => atBeat(was, next.address, lookOf(next), Date.now()));
      if (isPlayed(next) && !(how === 'step' && isOver(next))) bring(next, how);
    };
    const again = (how: How) => {
      const { beat, beats, index } = now.current;
      if (!beat) return;
      act((was) => ({ ...was, look: was.look === 'words' ? lookOf(beat) : was.look }));
      const at = beats.slice(0, index + 1).findLast(isPlayed);
      if (at) bring(at, how);
    };
    const touch = (what: (player: Player) => void) => {
      stay();
      act((was) => was);
      what(now.current.player);
    };
    return {
      go,
      forward: () => go(now.current.index + 1, 'step'),
      back: () => go(now.current.index - 1),
      skip: (direction: 1 | -1) => go(skipped(now.current.beats, now.current.index, direction)),
      look: (look: Look) => act((was) => ({ ...was, look, light: null })),
      showWorld: (shown: Picture['shown']) => act((was) => ({ ...was, shown })),
      light: (light: string | null) => act((was) => ({ ...was, light })),
      count: (cell: string, hands: number) => act((was) => withHands(was, cell, hands)),
      setClock: (clock: Clock) => act((was) => ({ ...was, clock })),
      touch,
      playOrPause: () =>
        touch((player) => {
          const { line, t, playing } = player;
          const span = line.forkedAt === null ? spanOf(line, now.current.beat?.step ?? undefined) : null;
          if (playing) player.play(false);
          else if (span && t >= span.from - 1 && t < span.to) player.playBetween(t, span.to);
          else player.play(true);
        }),
      comeBack: () => again('over'),
      replay: () => again('step'),
      beginAnew: () => act((was) => ({ ...showOf(now.current.beats[0]!.address, was.clock.minutes), played: was.played })),
    };
  }, [act, lookOf, stay, toBeat]);

  useEffect(() => {
    const onChange = () => {
      const named = hashId();
      if (beats.some((one) => one.address === named)) doings.go(indexOf(beats, named));
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, [beats, doings]);

  return {
    ...{ place, lesson, text, player, beats, index, beat, show, picture, sync, isOffScript: line.forkedAt !== null, turn, ...doings },
    trouble: troubled ? words.otherVersion : trouble,
  };
}
