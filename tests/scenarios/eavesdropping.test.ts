import { describe, expect, it } from 'vitest';
import { ports } from '@/content/scenarios/ports';
import { lab } from '@/machines/lab';
import { TWIN_WORLDS, type WorldName } from '@/simulators/scenario';
import { playScenario } from '@/simulators/scenario/play';

/** What somebody on the way reads of one device's line: octets in clear, of the rest only how many. */
function overheard(world: WorldName, device: string) {
  const { timeline } = playScenario(lab, ports, world);
  const sent = lab.traceOf(timeline).filter((entry) => entry.kind === 'sent' && entry.device === device);
  return {
    clear: sent.map((entry) => (entry.kind === 'sent' && !entry.secured ? entry.octets : '')).join(''),
    sealed: sent.flatMap((entry) => (entry.kind === 'sent' && entry.secured ? [entry.length] : [])),
    spoken: sent.map((entry) => (entry.kind === 'sent' ? entry.octets : '')).join(''),
  };
}

describe.each(TWIN_WORLDS)('what an eavesdropper reads in the %s world', (world) => {
  it('is everything on the old port in clear, password and letter', () => {
    const { clear, sealed } = overheard(world, 'phone');
    expect(clear).toContain('secret');
    expect(clear).toContain('4711');
    expect(sealed).toEqual([]);
  });

  it('is the greeting and the wish for TLS where the line is upgraded, and lengths after it', () => {
    const { clear, sealed, spoken } = overheard(world, 'laptop');
    expect(clear).toMatch(/STLS|STARTTLS/);
    expect(clear).not.toContain('secret');
    expect(clear).not.toContain('4711');
    expect(spoken).toContain('secret');
    expect(sealed.length).toBeGreaterThan(10);
  });

  it('is lengths from the first octet under implicit TLS', () => {
    const { clear, sealed, spoken } = overheard(world, 'tablet');
    expect(clear).toBe('');
    expect(spoken).toContain('4711');
    expect(sealed.length).toBeGreaterThan(10);
    expect(sealed.every((length) => length > 0)).toBe(true);
  });
});
