import { describe, expect, it } from 'vitest';
import { floodLine, floodLiteral, fuzz } from '../../scripts/fuzz/run';

/** A small run of `npm run fuzz`, with one seed so that it says the same each time; the long run draws its seed. */
const LINES = 20_000;
const SEED = 1939;
const LITTLE = 150_000;

describe.each(['pop3', 'imap', 'smtp'] as const)('%s, under random and mutated lines', (protocol) => {
  it('does not throw, stays bounded, and answers each line or closes', () => {
    const report = fuzz(protocol, LINES, SEED);
    expect(report.problems).toEqual([]);
    expect(report.lines).toBe(LINES);
    expect(report.largestState).toBeLessThan(report.allowedState);
  });

  it('refuses a line without an end before it is stored', () => {
    const { refused, largestState } = floodLine(protocol, 1024 * 1024);
    expect(refused).toBe(true);
    expect(largestState).toBeLessThan(LITTLE);
  });
});

describe('a literal beyond the limit', () => {
  it.each([true, false])('is refused before it is stored (synchronising: %s)', (synchronising) => {
    const { refused, largestState } = floodLiteral(1024 * 1024, synchronising);
    expect(refused).toBe(true);
    expect(largestState).toBeLessThan(LITTLE);
  });
});
