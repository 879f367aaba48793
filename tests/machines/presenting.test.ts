import { describe, expect, it } from 'vitest';
import { chartOf } from '@/machines/chart';
import { presentingRoleMachine } from '@/machines/presenting-role';
import { presentingScreenMachine } from '@/machines/presenting-screen';

const screen = chartOf(presentingScreenMachine);
const role = chartOf(presentingRoleMachine);
const after = (chart: typeof screen, ...events: readonly string[]) => events.reduce((state, event) => chart.next(state, event).state, chart.initial.state);

describe('the screen’s chart', () => {
  it('raises a curtain on what was there before it', () => {
    expect(after(screen, 'black', 'resume')).toBe('live.open');
    expect(after(screen, 'freeze', 'white', 'resume')).toBe('frozen.open');
  });

  it.each(['black', 'white', 'resume'])('“%s” raises a curtain of either colour', (event) => {
    for (const colour of ['black', 'white']) expect(after(screen, colour, event)).toBe('live.open');
  });

  it('does nothing else behind a curtain', () => {
    for (const event of ['freeze', 'thaw']) expect(after(screen, 'black', event)).toBe('live.black');
  });

  it('thaws by the key that froze', () => {
    expect(after(screen, 'freeze', 'freeze')).toBe('live.open');
    expect(after(screen, 'thaw')).toBe('live.open');
  });
});

describe('the role’s chart', () => {
  it('lets the window drive in which somebody acts, and begins a new turn with it', () => {
    expect(role.next('follows', 'acted')).toEqual({ state: 'drives', actions: ['begin', 'tell'] });
    expect(role.next('drives', 'acted')).toEqual({ state: 'drives', actions: ['tell'] });
  });

  it('shows what it hears, and drives no longer', () => {
    for (const state of ['fresh', 'drives', 'follows']) expect(role.next(state, 'heard')).toEqual({ state: 'follows', actions: ['adopt'] });
  });

  it('answers whoever asks, whether it drives or not: the one that did may be closed', () => {
    for (const state of ['fresh', 'drives', 'follows']) expect(role.next(state, 'asked').actions).toContain('tell');
  });
});
