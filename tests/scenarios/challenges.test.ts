import { describe, expect, it } from 'vitest';
import { breachOf, standingsOf } from '@/components/challenge/goal';
import { actOn, scriptOf } from '@/components/stage/engine';
import { CHALLENGES } from '@/content/challenges';
import { keysOf } from '@/simulators/scenario/letters';
import { stimulusOf } from '@/simulators/scenario/play';

describe.each(CHALLENGES.map((challenge) => [challenge.id, challenge] as const))('the challenge %s', (_, challenge) => {
  const { world: name, scenario } = challenge;
  const keys = keysOf(scenario);
  const standings = (line: ReturnType<typeof scriptOf>) => standingsOf(challenge, line.films[name]!.worldAt(line.end), name, (label) => keys[label]!, (label) => label);

  it('is played in its world alone', () => {
    expect(scenario.worlds).toEqual([name]);
  });

  it('is not solved at the start', () => {
    expect(standings(scriptOf(scenario)).every(({ met }) => met)).toBe(false);
  });

  it('is solved by its own solution, without what it forbids', () => {
    const line = challenge.solution.reduce((before, act, index) => {
      const stimulus = stimulusOf(scenario, act, keys, before.end);
      return actOn(before, before.end, { [name]: [stimulus] }, index + 1).line;
    }, scriptOf(scenario));
    expect(standings(line).filter(({ met }) => !met).map(({ differs }) => differs)).toEqual([]);
    expect(breachOf(challenge, line.films[name]!)).toBeNull();
  });

  it('says what differs in a sentence', () => {
    for (const { met, differs } of standings(scriptOf(scenario))) if (!met) expect(differs).toMatch(/^[A-Z].+\.$/);
  });
});
