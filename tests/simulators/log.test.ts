import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, at, items, logOf, newestFirst, take } from '@/simulators/log';

describe('a log', () => {
  it('is the list of what was appended, whatever its length', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(320), (length, cut) => {
        const list = Array.from({ length }, (_, index) => index);
        const log = logOf(list);
        expect([...items(log)]).toEqual(list);
        expect([...newestFirst(log)]).toEqual([...list].reverse());
        expect([...items(take(log, cut))]).toEqual(list.slice(0, cut));
        expect(at(log, cut)).toBe(list[cut]);
      }),
    );
  });

  it('leaves the log that it grew from as it was', () => {
    const before = logOf([1, 2, 3]);
    append(append(before, 4), 5);
    expect([...items(before)]).toEqual([1, 2, 3]);
    append(take(before, 2), 9);
    expect([...items(before)]).toEqual([1, 2, 3]);
  });
});
