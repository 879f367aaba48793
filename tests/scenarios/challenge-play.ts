import { standingsOf } from '@/components/challenge/goal';
import { actOn, scriptOf } from '@/components/stage/engine';
import type { Line } from '@/components/stage/lines';
import type { Challenge, Move } from '@/simulators/scenario';
import { keysOf } from '@/simulators/scenario/letters';
import { stimulusOf } from '@/simulators/scenario/play';

/** Goes a way through a challenge: each move when all is quiet, or so many seconds after the one before. */
export function gone(challenge: Challenge, way: readonly Move[]): Line {
  const { scenario, world } = challenge;
  const keys = keysOf(scenario);
  let line = scriptOf(scenario);
  let last = line.end;
  for (const [index, { after, ...act }] of way.entries()) {
    const at = after === undefined ? line.end : last + after * 1000;
    last = at;
    line = actOn(line, at, { [world]: [stimulusOf(scenario, act as Move, keys, at)] }, index + 1).line;
  }
  return line;
}

/** How a course of events stands to a challenge’s goals when all is quiet. */
export function standingsAt(challenge: Challenge, line: Line) {
  return standingsOf(challenge, line.films[challenge.world]!.worldAt(line.end), line.roster);
}

/** What still differs then. */
export function differencesAt(challenge: Challenge, line: Line): string[] {
  return standingsAt(challenge, line).filter(({ met }) => !met).map(({ differs }) => differs);
}
