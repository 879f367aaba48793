import { describe, expect, it } from 'vitest';
import { ROW_SCENARIOS, SCENARIOS } from '@/content/scenarios';
import { lab } from '@/machines/lab';
import { checkScenario } from '@/simulators/scenario/check';
import { playScenario } from '@/simulators/scenario/play';

const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);

describe('the scenarios', () => {
  it('are one for each row of the comparison', () => {
    expect(ROW_SCENARIOS).toHaveLength(9);
    expect(new Set(SCENARIOS.map((scenario) => scenario.id)).size).toBe(SCENARIOS.length);
  });

  describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
    it.each(scenario.worlds)('does in the %s world what it says, under 100 seeds', (world) => {
      for (const seed of SEEDS) {
        const played = playScenario(lab, scenario, world, seed);
        expect({ seed, differences: checkScenario(lab, scenario, played) }).toEqual({ seed, differences: [] });
      }
    });

    it('promises something of each world', () => {
      for (const world of scenario.worlds) expect(scenario.steps.some((step) => step.expect?.[world])).toBe(true);
    });
  });
});
