import { describe, expect, it } from 'vitest';
import { breath } from '@/components/stage/breath';

/** Plays frames one after the other. @returns at which of them one may draw */
function drawn(frames: readonly number[]): boolean[] {
  let now = 1000;
  const pace = breath(now);
  return frames.map((passed) => {
    now += passed;
    pace.frame(now, passed);
    const may = pace.mayDraw(now);
    if (may) pace.drew(now);
    return may;
  });
}

describe('a play takes breath', () => {
  it('never where each frame is in time', () => {
    expect(drawn([17, 17, 16, 18, 20, 25])).toEqual([true, true, true, true, true, true]);
  });

  it('after a late frame for eight times as long as it was late', () => {
    expect(drawn([33, 100, 27, 1])).toEqual([false, false, false, false]);
    expect(drawn([33, 17, 17, 17, 17, 17, 17, 17, 17])).toEqual([false, false, false, false, false, false, false, false, true]);
  });

  it('for half a second at most', () => {
    const frames = [17, 90, ...Array<number>(31).fill(17)];
    expect(drawn(frames).lastIndexOf(false)).toBe(30);
  });

  it('but draws again after 0.6 s, however late all frames come', () => {
    expect(drawn([100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100])).toEqual([false, false, false, false, false, true, false, false, false, false, false, true]);
  });

  it('and counts as slow for two seconds', () => {
    const pace = breath(0);
    expect(pace.isSlow(1000)).toBe(false);
    pace.frame(1000, 60);
    expect([1000, 2999, 3000].map((now) => pace.isSlow(now))).toEqual([true, true, false]);
  });
});
