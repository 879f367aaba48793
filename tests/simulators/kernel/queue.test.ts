import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pop, push, type Scheduled } from '@/simulators/kernel/queue';

const event = (at: number, seq: number): Scheduled => ({ at, seq, kind: 'timer', timer: 'device phone poll' });

describe('the event queue', () => {
  it('gives events by time, and those of one instant in the order in which they were scheduled', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 60 }), (times) => {
        const heap: Scheduled[] = [];
        times.forEach((at, seq) => push(heap, event(at, seq)));
        const taken: Scheduled[] = [];
        for (let next = pop(heap); next; next = pop(heap)) taken.push(next);
        const expected = times.map((at, seq) => event(at, seq)).sort((a, b) => a.at - b.at || a.seq - b.seq);
        expect(taken).toEqual(expected);
      }),
    );
  });
});
