import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beatsOf } from '@/components/present/deck';
import { linesOf, useBring } from '@/components/present/use-bring';
import type { Played } from '@/components/present/show';
import { scriptOf } from '@/components/stage/engine';
import { spanOf } from '@/components/stage/lines';
import { openingOf } from '@/components/stage/opening';
import { savedOf } from '@/components/stage/saved';
import { usePlayer, type Player } from '@/components/stage/use-player';
import { SCENARIOS, scenarioOf } from '@/content/scenarios';

const first = scenarioOf('deleted-mail')!;
const opening = openingOf(scriptOf(first));
const doors = { scenario: (id: string) => Promise.resolve(scenarioOf(id)), scenarios: () => Promise.resolve(SCENARIOS) };

// Without `act`: what brings a stage somewhere waits for renderings in between, and they come as they do on a page.

/** A stage of one window, and what brings it to where it shall be. */
interface Window {
  player: Player;
  bring: ReturnType<typeof useBring>;
}

let roots: Root[] = [];

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  roots.forEach((root) => root.unmount());
  roots = [];
});

async function opened(): Promise<Window> {
  const window = {} as Window;
  function Stage() {
    const player = usePlayer(first, opening, false);
    const bring = useBring(player, doors);
    Object.assign(window, { player, bring });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  roots.push(root);
  root.render(<Stage />);
  await until(() => window.player?.ready);
  return window;
}

const PATIENCE = { timeout: 30_000 };

/** Lets everything go on until it is so. */
const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), PATIENCE);

const beat = (scene: string, step: string) => beatsOf([{ id: step, kind: 'step', scene, step }])[0]!;
const playedIn = ({ player }: Window, over: Partial<Played> = {}): Played => ({ saved: linesOf(player, savedOf), ms: player.ms, playing: player.playing, speed: 1, rest: player.rest, at: Date.now(), ...over });
/** Has this step been played to its end, and does the stage rest there? */
const isOver = ({ player }: Window, step: string) => !player.playing && Math.abs(player.t - (spanOf(player.line, step)?.to ?? NaN)) < 1;
const stands = ({ player }: Window) => [player.scenario.id, player.line.forkedAt, player.ms, player.playing];

it('brings a step of another scene, and shows how it ended', async () => {
  const one = await opened();
  const scenario = scenarioOf('multi-device-access')!;
  const step = scenario.steps[1]!.id;
  await one.bring.toBeat(beat(scenario.id, step), 'over');
  await until(() => one.player.scenario.id === scenario.id && isOver(one, step));
});

it('brings what was asked for last, whatever was under way', async () => {
  const one = await opened();
  const scenario = scenarioOf('multi-device-access')!;
  void one.bring.toBeat(beat(scenario.id, scenario.steps[0]!.id), 'over');
  await one.bring.toBeat(beat(first.id, first.steps[0]!.id), 'over');
  await until(() => isOver(one, first.steps[0]!.id));
  expect(one.player.scenario.id).toBe(first.id);
});

it('shows what another window plays: its own courses of events, at the same moment', async () => {
  const one = await opened();
  const other = await opened();
  await one.bring.toBeat(beat(first.id, first.steps[0]!.id), 'over');
  await until(() => isOver(one, first.steps[0]!.id));
  const world = one.player.line.worlds[0]!;
  const device = Object.keys(one.player.worlds[world]!.devices)[0]!;
  one.player.act(world, { kind: 'intent', device, intent: { do: 'goOffline' } });
  await until(() => one.player.line.forkedAt !== null);
  one.player.play(false);
  await until(() => !one.player.playing);
  await other.bring.toPlayed(playedIn(one));
  await vi.waitFor(() => expect(stands(other)).toEqual(stands(one)), PATIENCE);
  expect(linesOf(other.player, savedOf)).toEqual(linesOf(one.player, savedOf));
});

it('rests exactly where the other rests, though it was playing itself', async () => {
  const one = await opened();
  one.player.play(true);
  await until(() => one.player.ms > 0);
  await one.bring.toPlayed(playedIn(one, { ms: 777, playing: false, rest: null }));
  await vi.waitFor(() => expect(stands(one)).toEqual([first.id, null, 777, false]), PATIENCE);
});

it('goes on playing from where the other one is by now, to where it rests', async () => {
  const one = await opened();
  await one.bring.toPlayed(playedIn(one, { ms: 100, playing: true, rest: 1500, at: Date.now() }));
  await until(() => one.player.playing);
  await until(() => !one.player.playing);
  expect(one.player.ms).toBeCloseTo(1500, 1);
});

it('says so when a link to other lines cannot be played', async () => {
  const one = await opened();
  const { saved, ...rest } = playedIn(one);
  await one.bring.toPlayed({ ...rest, saved: { ...saved, source: { scenario: 'nowhere', check: 'x' } } });
  await until(() => one.bring.trouble !== null);
  expect(one.bring.trouble?.reason).toContain('nowhere');
  expect(one.player.scenario.id).toBe(first.id);
});
