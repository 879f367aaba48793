import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, visiblePart, type Box } from '@/components/tour/place';
import { TOURS } from '@/components/tour/tours';

const CARD = { width: 344, height: 170 };
const overlaps = (a: Box, b: Box) => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('where the words of a tour stand', () => {
  const screen = { width: 1440, height: 900 };
  const lit = { left: 500, top: 400, width: 200, height: 100 };
  it.each([
    ['below', { left: 428, top: 514 }],
    ['above', { left: 428, top: 216 }],
    ['right', { left: 714, top: 365 }],
    ['left', { left: 142, top: 365 }],
  ] as const)('%s', (side, at) => expect(placeCard(CARD, lit, screen, side)).toEqual(at));

  it('on another side where the wanted one has no room', () => {
    expect(placeCard(CARD, { ...lit, top: 20 }, screen, 'above')).toEqual({ left: 428, top: 134 });
  });

  it('in the middle where nothing is lit', () => {
    expect(placeCard(CARD, null, screen)).toEqual({ left: 548, top: 365 });
  });

  it('wholly on the screen, and beside what is lit wherever some side has room', () => {
    const size = fc.record({ width: fc.integer({ min: 368, max: 2000 }), height: fc.integer({ min: 320, max: 1400 }) });
    const box = fc.record({ left: fc.integer({ min: -500, max: 2000 }), top: fc.integer({ min: -500, max: 2000 }), width: fc.integer({ min: 1, max: 2500 }), height: fc.integer({ min: 1, max: 2500 }) });
    fc.assert(
      fc.property(size, box, fc.constantFrom('above', 'below', 'left', 'right', undefined), (screen, target, side) => {
        const part = visiblePart(target, screen);
        const at = { ...placeCard(CARD, part, screen, side), ...CARD };
        expect(at.left >= 0 && at.top >= 0 && at.left + at.width <= screen.width && at.top + at.height <= screen.height).toBe(true);
        if (!part) return;
        const rooms = [part.top, screen.height - part.top - part.height].map((room) => room - CARD.height).concat([part.left, screen.width - part.left - part.width].map((room) => room - CARD.width));
        if (Math.max(...rooms) >= 26) expect(overlaps(at, part)).toBe(false);
      }),
    );
  });

  it('lights nothing that is off the screen', () => {
    expect(visiblePart({ left: 10, top: 1000, width: 50, height: 50 }, screen)).toBeNull();
    expect(visiblePart({ left: -40, top: 100, width: 100, height: 50 }, screen)).toEqual({ left: 4, top: 94, width: 62, height: 62 });
  });
});

describe.each(Object.entries(TOURS))('the tour of the %s', (_name, steps) => {
  it('is short: five steps at most, each of one or two sentences', () => {
    expect(steps.length).toBeLessThanOrEqual(5);
    for (const { text } of steps) {
      expect(text.split(/[.;](?: |$)/).filter(Boolean).length, text).toBeLessThanOrEqual(3);
      expect(text.length, text).toBeLessThanOrEqual(130);
    }
  });
});
