import fc from 'fast-check';
import { remarkInWords } from '@/components/stage/view/remark-words';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../simulators/device/settings';
import { lab } from '../../../machines/lab';
import type { Film } from '../../../components/stage/view/film';
import { LONGEST_STRETCH, nextDrawn, paceOf, rateAt, toInstant, toStage } from '../../../components/stage/view/pace';
import type { TraceEntry } from '../../../simulators/kernel/trace';
import { Household, pop3 } from '../../simulators/device/household';

const START = 1_000_000;
type Flight = { readonly at: number; readonly takes: number; readonly letters?: number; readonly connection?: string };

function film(flights: readonly Flight[], stimuli: readonly number[] = []): Film {
  const trace = flights.flatMap(({ at, takes, letters = 0, connection = 'c' }, transmission): TraceEntry[] => [
    { at: START + at, kind: 'sent', connection, device: 'phone', protocol: 'pop3', direction: 'toClient', octets: 'x', length: 1, label: '', carries: Array.from({ length: letters }, () => ({ key: 'k', part: 'whole' as const })), secured: false, transmission, arrivesAt: START + at + takes },
    { at: START + at + takes, kind: 'arrived', connection, direction: 'toClient', octets: 'x', transmission, last: true },
  ]);
  for (const at of stimuli) trace.push({ at: START + at, kind: 'stimulus', stimulus: { at: START + at, kind: 'loseDevice', device: 'x' } });
  trace.sort((a, b) => a.at - b.at);
  return { start: START, end: trace.at(-1)?.at ?? START, trace, tell: remarkInWords, worldAt: () => { throw new Error('nobody asks'); } };
}

const paced = (flights: readonly Flight[], stimuli?: readonly number[]) => {
  const each = film(flights, stimuli);
  return paceOf([each], START, each.end);
};
const shown = (pace: ReturnType<typeof paced>, from: number, to: number) => toStage(pace, START + to) - toStage(pace, START + from);

describe('how long the stage shows what happens', () => {
  it('gives a letter time to be seen, a command less, and a night a moment', () => {
    const pace = paced([{ at: 0, takes: 40 }, { at: 100, takes: 40, letters: 1 }, { at: 12 * HOUR, takes: 40 }]);
    expect([shown(pace, 0, 40), shown(pace, 100, 140), shown(pace, 140, 12 * HOUR)]).toEqual([170, 1100, 260]);
  });

  it('is as it was for what fits', () => {
    const flights = Array.from({ length: 10 }, (_, n) => ({ at: n * 1000, takes: 100, letters: 1 }));
    expect(shown(paced(flights), 0, 100)).toBe(1100);
    expect(paced(flights).length).toBe(10 * 1100 + 9 * 260);
  });

  it('squeezes what brings nothing first: letters and the talk around them keep their time', () => {
    const polls = Array.from({ length: 2000 }, (_, n) => ({ at: n * MINUTE, takes: 40, connection: `p${n}` }));
    const letter = { at: 30 * MINUTE + 5000, takes: 40, letters: 1, connection: 'l' };
    const talk = { at: 30 * MINUTE + 4000, takes: 40, connection: 'l' };
    const pace = paced([...polls, letter, talk]);
    expect(pace.length).toBeCloseTo(LONGEST_STRETCH);
    expect(shown(pace, letter.at, letter.at + 40)).toBeCloseTo(1100);
    expect(shown(pace, talk.at, talk.at + 40)).toBeCloseTo(170);
    expect(shown(pace, 0, 40)).toBeLessThan(20);
  });

  it('squeezes letters only where they alone are too many', () => {
    const letters = Array.from({ length: 100 }, (_, n) => ({ at: n * 1000, takes: 500, letters: 1 }));
    const pace = paced(letters);
    expect(pace.length).toBeCloseTo(LONGEST_STRETCH);
    expect(shown(pace, 0, 500)).toBeCloseTo(190);
  });

  it('counts each stretch between two stimuli by itself, and keeps the pause before the next', () => {
    const polls = (from: number) => Array.from({ length: 1000 }, (_, n) => ({ at: from + n * MINUTE, takes: 40, connection: `p${from + n}` }));
    const pace = paced([...polls(0), ...polls(2 * DAY)], [2 * DAY - HOUR]);
    expect(shown(pace, 0, 2 * DAY - HOUR)).toBeCloseTo(LONGEST_STRETCH + 1300);
    expect(shown(pace, 2 * DAY - HOUR, 3 * DAY)).toBeCloseTo(LONGEST_STRETCH);
  });

  it('makes hours of polling every minute a film of seconds', () => {
    const house = new Household({ phone: pop3({ pollEvery: MINUTE }), laptop: pop3({ pollEvery: MINUTE, removal: { when: 'never' } }) }).wait(3 * HOUR).deliver('A').wait(3 * HOUR);
    const { timeline } = house;
    const trace = lab.traceOf(timeline);
    expect(trace.length).toBeGreaterThan(3000);
    const whole: Film = { start: timeline.start, end: timeline.end, trace, tell: remarkInWords, worldAt: (t) => lab.worldAt(timeline, t) };
    const pace = paceOf([whole], timeline.start, timeline.end);
    expect(pace.length).toBeLessThan(2 * LONGEST_STRETCH + 2000);
    const letter = trace.find((entry) => entry.kind === 'sent' && entry.carries.length > 0) as Extract<TraceEntry, { kind: 'sent' }>;
    expect(toStage(pace, letter.arrivesAt) - toStage(pace, letter.at)).toBeGreaterThan(1000);
  });

  it('is monotone and goes both ways, and no stretch is longer than it may be', () => {
    const flight = fc.record({ at: fc.nat(10 * HOUR), takes: fc.integer({ min: 1, max: 5000 }), letters: fc.nat(2), connection: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(flight, { maxLength: 200 }), fc.array(fc.nat(10 * HOUR), { maxLength: 4 }), fc.nat(1000), (flights, stimuli, part) => {
        const pace = paced(flights, stimuli);
        expect(pace.instants).toHaveLength(pace.stage.length);
        for (let index = 1; index < pace.stage.length; index++) {
          expect(pace.stage[index]!).toBeGreaterThan(pace.stage[index - 1]!);
          expect(pace.instants[index]!).toBeGreaterThan(pace.instants[index - 1]!);
        }
        const ends = [0, ...[...new Set(stimuli)].sort((a, b) => a - b), Math.max(0, pace.instants.at(-1)! - START)];
        for (let index = 1; index < ends.length; index++) expect(shown(pace, ends[index - 1]!, ends[index]!)).toBeLessThanOrEqual(LONGEST_STRETCH + 1300 + 1);
        const t = START + ((pace.instants.at(-1)! - START) * part) / 1000;
        expect(Math.abs(toInstant(pace, toStage(pace, t)) - t)).toBeLessThan(1);
      }),
    );
  });
});

describe('what moves between two moments', () => {
  it('moves evenly, so that it need not be told where it is with each frame', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(100_000), takes: fc.integer({ min: 1, max: 5000 }), letters: fc.nat(2) }), { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (flights, where, further) => {
        const pace = paced(flights);
        const ms = where * pace.length;
        const next = nextDrawn(pace, ms);
        expect(next > ms || ms === pace.length).toBe(true);
        const later = ms + (next - ms) * further;
        expect(toInstant(pace, later)).toBeCloseTo(toInstant(pace, ms) + rateAt(pace, ms) * (later - ms), 3);
      }),
    );
  });

  it('rests at the end', () => {
    const pace = paced([{ at: 0, takes: 40 }]);
    expect([rateAt(pace, pace.length), nextDrawn(pace, pace.length)]).toEqual([0, pace.length]);
  });
});
