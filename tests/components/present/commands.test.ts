import { describe, expect, it, vi } from 'vitest';
import { curtainCommands, handCommands, looksOf, presentCommands, type OwnDoings } from '@/components/present/present-commands';
import { showOf, type Show } from '@/components/present/show';
import { beatsOf } from '@/components/present/deck';
import type { Presentation } from '@/components/present/presentation';

const beats = beatsOf([
  { id: 'question', kind: 'question', scene: null, step: null },
  { id: 'one', kind: 'step', scene: 'a', step: 'one' },
]);

function presentation(index: number, over: Partial<Show> = {}) {
  const show = { ...showOf('question', 20), ...over };
  const deeds = Object.fromEntries(['go', 'forward', 'back', 'skip', 'turn', 'look', 'showWorld', 'light', 'count', 'comeBack', 'playOrPause', 'replay'].map((name) => [name, vi.fn()]));
  return { ...deeds, place: 'room', beats, index, beat: beats[index], show, picture: show, player: { line: { worlds: ['pop3', 'imap'] } }, isOffScript: true } as unknown as Presentation;
}

const own: OwnDoings = { overview: vi.fn(), goTo: vi.fn(), otherWindow: vi.fn(), fullScreen: vi.fn(), point: vi.fn() };
const byKey = (one: Presentation, key: string) => presentCommands(one, own).filter(({ keys }) => keys?.includes(key));

describe('the commands of a presentation', () => {
  it('gives each key to one command', () => {
    const keys = presentCommands(presentation(0), own).flatMap(({ keys = [] }) => keys);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  it.each(['ArrowRight', 'Space', 'n', 'PageDown', 'ArrowLeft', 'Shift+Space', 'p', 'PageUp', 'Alt+ArrowRight', 'Alt+ArrowLeft', 'Home', 'End', 'b', '.', 'w', 'f', 'o', 'g', 's', 'k', 'r', 'F5'])('has a command for %s', (key) => {
    expect(byKey(presentation(0), key)).toHaveLength(1);
  });

  it('neither steps before the first step nor beyond the last', () => {
    expect(byKey(presentation(0), 'PageUp')[0]!.disabled).toBe(true);
    expect(byKey(presentation(0), 'PageDown')[0]!.disabled).toBe(false);
    expect(byKey(presentation(1), 'PageDown')[0]!.disabled).toBe(true);
  });

  it('does nothing for the clicker’s F5', () => {
    const one = presentation(0);
    byKey(one, 'F5')[0]!.run();
    expect(one.go).not.toHaveBeenCalled();
    expect(one.turn).not.toHaveBeenCalled();
  });

  it('goes through the looks that a step has', () => {
    expect(looksOf(presentation(0))).toEqual(['words', 'stage', 'letters', 'wire']);
    expect(looksOf(presentation(1))).toEqual(['stage', 'letters', 'wire']);
    const one = presentation(1, { look: 'wire' });
    byKey(one, 'v')[0]!.run();
    expect(one.look).toHaveBeenCalledWith('stage');
  });

  it('goes from both worlds to one, to the other, and back to both', () => {
    for (const [shown, next] of [['both', 'pop3'], ['pop3', 'imap'], ['imap', 'both']] as const) {
      const one = presentation(1, { shown });
      byKey(one, 't')[0]!.run();
      expect(one.showWorld).toHaveBeenCalledWith(next);
    }
  });

  it('puts out the light that is on, and asks for a thing where none is', () => {
    const lit = presentation(1, { light: 'spot imap server' });
    byKey(lit, 'l')[0]!.run();
    expect(lit.light).toHaveBeenCalledWith(null);
    byKey(presentation(1), 'l')[0]!.run();
    expect(own.point).toHaveBeenCalledOnce();
  });

  it('behind a curtain has only what raises it, and a clicker’s F5', () => {
    expect(curtainCommands(presentation(0))).toEqual([]);
    const keys = curtainCommands(presentation(0, { screen: 'live.black' })).flatMap(({ keys = [] }) => keys);
    expect(keys).toEqual(['b', '.', 'w', 'F5']);
  });

  it('counts a hand for each digit, on top of those that were counted', () => {
    const one = presentation(1, { hands: { there: 4 } });
    handCommands(one, ['here', 'there']).forEach(({ run }) => run());
    expect(one.count).toHaveBeenNthCalledWith(1, 'here', 1);
    expect(one.count).toHaveBeenNthCalledWith(2, 'there', 5);
  });
});
