import { describe, expect, it } from 'vitest';
import { breachOf, deedsIn, lostOf } from '@/components/challenge/goal';
import { scriptOf } from '@/components/stage/engine';
import type { Line } from '@/components/stage/lines';
import { CHALLENGES, challengeOf } from '@/content/challenges';
import { lessonOf } from '@/content/lessons';
import { SCENARIOS } from '@/content/scenarios';
import { keysOf } from '@/simulators/scenario/letters';
import { differencesAt, gone, standingsAt } from './challenge-play';
import { WRONG_WAYS } from './challenge-wrong-ways';

const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('the challenges', () => {
  it('are twelve or more, of each protocol and of both together, each with a name of its own', () => {
    expect(CHALLENGES.length).toBeGreaterThanOrEqual(12);
    expect(new Set(CHALLENGES.map(({ world }) => world))).toEqual(new Set(['pop3', 'imap', 'mixed']));
    expect(twice(CHALLENGES.map(({ id }) => id))).toEqual([]);
    expect(twice(CHALLENGES.map(({ title }) => title))).toEqual([]);
    expect(twice([...SCENARIOS, ...CHALLENGES.map(({ scenario }) => scenario)].map(({ id }) => id))).toEqual([]);
  });

  it('grow: none of the last five is shorter than the first', () => {
    for (const { solution } of CHALLENGES.slice(-5)) expect(solution.length).toBeGreaterThan(CHALLENGES[0]!.solution.length);
  });

  it('are found by their ids, and nothing else is', () => {
    for (const challenge of CHALLENGES) expect(challengeOf(challenge.id)).toBe(challenge);
    expect(challengeOf('no-such-level')).toBeUndefined();
  });

  it('have a wrong way each, and no wrong way is of no challenge', () => {
    expect(Object.keys(WRONG_WAYS).toSorted()).toEqual(CHALLENGES.map(({ id }) => id).toSorted());
  });
});

describe.each(CHALLENGES.map((challenge) => [challenge.id, challenge] as const))('the challenge %s', (id, challenge) => {
  const { world, scenario, goals, hints, lesson, solution, tools = [], forbids } = challenge;
  const breach = (line: Line) => breachOf(challenge, line.films[world]!);
  const lost = (line: Line) => lostOf(challenge, line.films[world]!.worldAt(line.end), line.roster);
  const accepted = (line: Line) => differencesAt(challenge, line).length === 0 && breach(line) === null;

  it('is played in its world alone, belongs to a lesson and has three hints', () => {
    expect(scenario.worlds).toEqual([world]);
    expect(lessonOf(lesson)?.id).toBe(lesson);
    expect(hints).toHaveLength(3);
  });

  it('names devices, and letters that come with it or are written in its solution', () => {
    const devices = Object.keys(scenario.devices);
    for (const { place } of goals) expect([...devices, 'server']).toContain(place.split(' ')[0]);
    for (const device of forbids?.devices ?? []) expect(devices).toContain(device);
    for (const { act } of tools) if ('deliver' in act) expect(Object.keys(scenario.letters)).toContain(act.deliver);
    for (const { letter } of standingsAt(challenge, gone(challenge, solution))) expect(letter.face.key).not.toBe('');
  });

  it('calls each letter on the stage what the scenario calls it', () => {
    const { roster } = gone(challenge, solution);
    for (const [label, key] of Object.entries(keysOf(scenario))) expect(roster.get(key)?.sign).toBe(label);
  });

  it('is not solved at the start, and nothing is lost by then', () => {
    const line = scriptOf(scenario);
    expect(differencesAt(challenge, line)).not.toEqual([]);
    expect(lost(line)).toEqual([]);
    expect(deedsIn(line.films[world]!)).toBe(0);
  });

  it('is solved by its own solution at par, without what it forbids', () => {
    const line = gone(challenge, solution);
    expect(differencesAt(challenge, line)).toEqual([]);
    expect(breach(line)).toBeNull();
    expect(lost(line)).toEqual([]);
    expect(deedsIn(line.films[world]!)).toBe(solution.length);
  });

  it('needs every step of its solution', () => {
    // A mail program makes a missing folder by itself, but the stage offers only those that are there: making one is a step.
    const idle = solution.filter((move, index) => !('do' in move && move.do === 'createFolder') && accepted(gone(challenge, solution.toSpliced(index, 1))));
    expect(idle).toEqual([]);
  });

  it.each(WRONG_WAYS[id]!.map((wrong, index) => [index + 1, wrong] as const))('does not accept wrong way %i, and says where it is wrong', (_, { way, says, lost: gives = [], breaks = false }) => {
    const line = gone(challenge, way);
    expect(accepted(line)).toBe(false);
    if (says === null) expect(differencesAt(challenge, line)).toEqual([]);
    else expect(differencesAt(challenge, line)).toContain(says);
    expect(lost(line)).toEqual(gives);
    expect(breach(line)).toBe(breaks ? forbids!.words : null);
  });
});
