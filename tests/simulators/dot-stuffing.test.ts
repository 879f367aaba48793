import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotStuff, emptyDotReader, readDotted } from '../../simulators/dot-stuffing';

const LIMIT = 1_000_000;

function readAll(segments: readonly string[], limit = LIMIT) {
  let reader = emptyDotReader;
  for (const [i, segment] of segments.entries()) {
    const step = readDotted(reader, segment, limit);
    if (step.done) return { body: step.body, rest: step.rest + segments.slice(i + 1).join('') };
    reader = step.reader;
  }
  return null;
}

describe('Byte-stuffing (RFC 1939 §3, RFC 5321 §4.5.2)', () => {
  it.each([
    ['', '.\r\n'],
    ['a\r\n', 'a\r\n.\r\n'],
    ['a', 'a\r\n.\r\n'],
    ['.\r\n', '..\r\n.\r\n'],
    ['.\r\n.\r\n..x\r\n', '..\r\n..\r\n...x\r\n.\r\n'],
    ['a.b\r\n \r\n', 'a.b\r\n \r\n.\r\n'],
    ['a\n.\r\n', 'a\n.\r\n.\r\n'],
  ])('%j is sent as %j', (octets, stuffed) => {
    expect(dotStuff(octets)).toBe(stuffed);
    const whole = octets === '' || octets.endsWith('\r\n') ? octets : `${octets}\r\n`;
    expect(readAll([`${stuffed}rest`])).toEqual({ body: whole, rest: 'rest' });
  });

  it('any octets come out as they went in, split anywhere', () => {
    const octets = fc.array(fc.constantFrom('.', '\r', '\n', '\r\n', 'a', '\xff', '..'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(octets, fc.array(fc.nat(60)), (text, cuts) => {
        const stuffed = `${dotStuff(text)}+OK next\r\n`;
        const at = [0, ...cuts.map((cut) => cut % stuffed.length).sort((a, b) => a - b), stuffed.length];
        const segments = at.slice(1).map((end, i) => stuffed.slice(at[i], end));
        expect(readAll(segments)).toEqual({ body: text === '' || text.endsWith('\r\n') ? text : `${text}\r\n`, rest: '+OK next\r\n' });
      }),
    );
  });

  it.each([['lines', 'x\r\n'.repeat(100)], ['one line', 'x'.repeat(300)]])('keeps no more than the limit of %s, and still finds the end', (_, body) => {
    for (const size of [1, 7, 1000]) {
      const stuffed = dotStuff(body);
      const segments = stuffed.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const result = readAll([...segments, 'rest'], 100);
      expect(result?.rest).toBe('rest');
      expect(result!.body.length).toBeGreaterThan(100);
      let reader = emptyDotReader;
      for (const segment of segments) {
        const step = readDotted(reader, segment, 100);
        if (!step.done) reader = step.reader;
        expect(reader.body.length + reader.partial.length).toBeLessThanOrEqual(100 + 2 * (100 + size + 2));
      }
    }
  });
});
