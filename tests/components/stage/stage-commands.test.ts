import { describe, expect, it, vi } from 'vitest';
import { scriptOf } from '@/components/stage/engine';
import { projector } from '@/components/stage/frames';
import { playCommands } from '@/components/stage/play-commands';
import { stageCommands } from '@/components/stage/stage-commands';
import type { Player } from '@/components/stage/use-player';
import { eachWorld } from '@/components/stage/view/film';
import { firstLook } from '@/content/scenarios/first-look';

const script = scriptOf(firstLook);

/** A player that stands after a step, and tells what is asked of it. */
function playerAfter(step: string, over: Partial<Player> = {}): Player {
  const next = script.steps[script.steps.findIndex(({ id }) => id === step) + 1];
  const t = next ? next.at - 1 : script.end;
  const asked = { play: vi.fn(), seek: vi.fn(), seekTo: vi.fn(), step: vi.fn(), act: vi.fn(), follow: vi.fn(), discard: vi.fn(), setSpeed: vi.fn(), setMirrored: vi.fn(), select: vi.fn(), playBetween: vi.fn(), setStepBy: vi.fn(), actEach: vi.fn(), rename: vi.fn(), takeBack: vi.fn(), doAgain: vi.fn(), open: vi.fn() };
  const worlds = eachWorld(script.worlds, (name) => script.films[name]!.worldAt(t));
  return { scenario: firstLook, builtIn: true, undo: null, redo: null, stepBy: 'event', lines: [script], line: script, ms: 0, t, frames: projector({ ms: 0, t }), worlds, ready: true, playing: false, rest: null, slow: false, speed: 1, mirrored: true, still: false, selected: {}, ...asked, ...over };
}
const titles = (player: Player, group: string) => stageCommands(player).filter((command) => command.group === group).map(({ title }) => title);
const run = (player: Player, title: string) => [...playCommands(player), ...stageCommands(player)].find((command) => command.title === title)!.run();

describe('the commands of a stage', () => {
  it('have ids that the palette may trim', () => {
    const ids = stageCommands(playerAfter('mail-arrives')).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => id !== id.trim() || id.includes('  '))).toEqual([]);
  });

  it('move the playhead by the keys that they always had', () => {
    const player = playerAfter('mail-arrives');
    expect(playCommands(player).map(({ title, keys }) => [title, ...keys!])).toEqual([['Play or pause', 'Space'], ['Forward one event', 'ArrowRight'], ['Back one event', 'ArrowLeft'], ['To the start', 'Home'], ['To the end', 'End']]);
    for (const { run } of playCommands(player)) run();
    expect([vi.mocked(player.play).mock.calls, vi.mocked(player.step).mock.calls, vi.mocked(player.seek).mock.calls]).toEqual([[[]], [[1], [-1]], [[0], [script.pace.length]]]);
  });

  it('are one for a tap that counts in both worlds', () => {
    const player = playerAfter('phone-checks');
    expect(titles(player, 'Phone')).toEqual(['Check mail on the phone', 'Go offline on the phone', 'Open letter A on the phone', 'Delete letter A on the phone', 'Open letter B on the phone', 'Delete letter B on the phone']);
    run(player, 'Delete letter B on the phone');
    const [[world, stimulus]] = vi.mocked(player.act).mock.calls as [[string, unknown]];
    expect([world, stimulus]).toEqual(['pop3', { kind: 'intent', device: 'phone', intent: { do: 'delete', message: [...script.roster.values()].find(({ sign }) => sign === 'B')!.key } }]);
  });

  it('are one a world where taps are not mirrored', () => {
    const player = playerAfter('phone-checks', { mirrored: false });
    expect(titles(player, 'Laptop')).toEqual(['Check mail on the laptop, POP3', 'Go offline on the laptop, POP3', 'Check mail on the laptop, IMAP', 'Go offline on the laptop, IMAP']);
    run(player, 'Check mail on the laptop, IMAP');
    expect(player.act).toHaveBeenCalledWith('imap', { kind: 'intent', device: 'laptop', intent: { do: 'checkMail' } });
  });

  it('name each step and go there', () => {
    const player = playerAfter('mail-arrives');
    expect(titles(player, 'Steps')).toHaveLength(script.steps.length);
    run(player, `Go to step 2: ${script.steps[1]!.caption}`);
    expect(player.play).toHaveBeenCalledWith(false);
    expect(player.seekTo).toHaveBeenCalledWith(script.steps[1]!.at);
  });

  it('take back and do again, and say what', () => {
    const player = playerAfter('mail-arrives', { undo: { deed: 'Delete letter A', standing: null! } });
    expect(stageCommands(player).filter(({ group }) => group === 'Courses of events').map(({ title, disabled }) => [title, disabled])).toEqual([['Take back: Delete letter A', false], ['Do again', true]]);
    run(player, 'Take back: Delete letter A');
    expect(player.takeBack).toHaveBeenCalledOnce();
  });

  it('follow and discard courses, once there are some', () => {
    const fork = { ...script, id: 7, forkedAt: 1, parent: 0, name: 'What if' };
    const player = playerAfter('mail-arrives', { lines: [script, fork], line: fork });
    expect(titles(player, 'Courses of events').slice(2)).toEqual(['Follow: The script', 'Follow: What if', 'Discard: What if']);
    run(player, 'Follow: The script');
    expect(player.follow).toHaveBeenCalledWith(0);
    run(player, 'Discard: What if');
    expect(player.discard).toHaveBeenCalledWith(7);
  });

  it('have unlike ids, and no device before the engine is there', () => {
    const ids = [...playCommands(playerAfter('laptop-checks')), ...stageCommands(playerAfter('laptop-checks', { mirrored: false }))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(titles(playerAfter('laptop-checks', { ready: false }), 'Phone')).toEqual([]);
  });
});
