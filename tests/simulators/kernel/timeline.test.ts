import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLook } from '@/content/scenarios';
import { lab, type World } from '@/machines/lab';
import { playScenario } from '@/simulators/scenario/play';
import { stimuliOf } from '@/simulators/kernel/timeline';

const { timeline } = playScenario(lab, firstLook, 'imap');
const moment = fc.integer({ min: timeline.start, max: timeline.end });
const copy = (world: World): World => JSON.parse(JSON.stringify(world)) as World;

describe('a timeline', () => {
  it('plays the same trace, byte for byte, from the same scenario and seed', () => {
    for (const world of ['pop3', 'imap'] as const) {
      const [one, two] = [1, 2].map(() => JSON.stringify(lab.traceOf(playScenario(lab, firstLook, world, 5).timeline)));
      expect(one!.length).toBeGreaterThan(5_000);
      expect(one).toBe(two);
    }
  });

  it('splits the octets otherwise under another seed', () => {
    const traces = [1, 2].map((seed) => JSON.stringify(lab.traceOf(playScenario(lab, firstLook, 'imap', seed).timeline)));
    expect(traces[0]).not.toBe(traces[1]);
  });

  it('gives the same world for a moment, whichever way it was come to', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const direct = lab.worldAt({ ...timeline }, b);
        lab.worldAt(timeline, a);
        expect(lab.worldAt(timeline, b)).toEqual(direct);
        expect(lab.fork(timeline, b).tip.world).toEqual(direct);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on identically from a world that was written as JSON and read again', () => {
    fc.assert(
      fc.property(moment, (t) => {
        let resumed = lab.resume(copy(lab.worldAt(timeline, t)));
        for (const stimulus of stimuliOf(timeline)) if (stimulus.at > t) resumed = lab.append(resumed, stimulus);
        resumed = lab.extend(resumed, timeline.end);
        expect(copy(resumed.tip.world)).toEqual(copy(timeline.tip.world));
        const rest = lab.traceOf(timeline, t + 1);
        expect(JSON.stringify(lab.traceOf(resumed, t + 1))).toBe(JSON.stringify(rest));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves the original as it was when it is forked', () => {
    const before = JSON.stringify([timeline.tip.world, lab.traceOf(timeline), stimuliOf(timeline)]);
    fc.assert(
      fc.property(moment, (t) => {
        const branch = lab.append(timeline.end > t ? lab.fork(timeline, t) : timeline, { at: t, kind: 'intent', device: 'phone', intent: { do: 'goOffline' } });
        lab.settle(branch);
        expect(branch.end).toBe(t);
        expect(stimuliOf(branch).at(-1)!.at).toBe(t);
      }),
      { numRuns: 25 },
    );
    expect(JSON.stringify([timeline.tip.world, lab.traceOf(timeline), stimuliOf(timeline)])).toBe(before);
  });

  it('refuses a stimulus before an earlier one', () => {
    expect(() => lab.append(timeline, { at: timeline.start, kind: 'fault', device: 'phone', fault: { do: 'cut' } })).toThrow('needs a fork');
  });
});
