import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldValue, parseHeader, splitMessage } from '../../../simulators/mail/header';

describe('splitMessage (RFC 5322 §2.1)', () => {
  it.each([
    ['A: 1\r\n\r\nbody\r\n', 'A: 1\r\n\r\n', 'body\r\n'],
    ['\r\nbody', '\r\n', 'body'],
    ['A: 1\r\n', 'A: 1\r\n', ''],
    ['A: 1\r\n\r\n', 'A: 1\r\n\r\n', ''],
    ['A: 1\n\nbody', 'A: 1\n\n', 'body'],
    ['A: 1\r\n \r\n\r\nb\r\n\r\nc', 'A: 1\r\n \r\n\r\n', 'b\r\n\r\nc'],
    ['', '', ''],
  ])('%j', (octets, header, body) => {
    expect(splitMessage(octets)).toEqual({ header, body });
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ':', ' ', '\r', '\n', '\r\n', '\xe9') }), (octets) => {
        const { header, body } = splitMessage(octets);
        expect(header + body).toBe(octets);
      }),
    );
  });
});

describe('parseHeader (RFC 5322 §2.2)', () => {
  it.each([
    ['§2.2 plain', 'Subject: Hello\r\n', [['Subject', 'Hello']]],
    ['§2.2.3 folded', 'Subject: a\r\n b\r\n\tc\r\nTo: x\r\n', [['Subject', 'a b\tc'], ['To', 'x']]],
    ['§2.2.3 folded behind the name', 'Subject:\r\n a\r\n', [['Subject', 'a']]],
    ['§4.5 space before the colon', 'Subject \t: a\r\n', [['Subject', 'a']]],
    ['§4.5.3 empty', 'Subject:\r\nTo: \r\n', [['Subject', ''], ['To', '']]],
    ['colons in the value', 'X: a:b\r\n', [['X', 'a:b']]],
    ['octets above 127', 'Subject: caf\xe9\r\n', [['Subject', 'caf\xe9']]],
    ['an mbox line', 'From ada Mon Feb  3\r\nTo: x\r\n', [['To', 'x']]],
    ['garbage with what is folded onto it', 'nonsense\r\n more: x\r\nTo: x\r\n', [['To', 'x']]],
    ['a first line with white space', ' A: 1\r\nTo: x\r\n', [['To', 'x']]],
    ['the last line not ended', 'To: x', [['To', 'x']]],
    ['bare LF', 'A: 1\n 2\nB: 3\n\nC: 4\n', [['A', '1 2'], ['B', '3']]],
    ['not the body', 'A: 1\r\n\r\nB: 2\r\n', [['A', '1']]],
  ])('%s', (_, octets, fields) => {
    expect(parseHeader(octets).map(({ name, value }) => [name, value])).toEqual(fields);
  });

  it('keeps each field as it stands', () => {
    expect(parseHeader('A: 1\r\n  2\r\nB: 3\r\n\r\n').map((field) => field.raw)).toEqual(['A: 1\r\n  2\r\n', 'B: 3\r\n']);
  });

  it('finds the first field of a name without case', () => {
    const fields = parseHeader('to: a\r\nTO: b\r\n');
    expect(fieldValue(fields, 'To')).toBe('a');
    expect(fieldValue(fields, 'Cc')).toBeUndefined();
  });

  it('is linear on hostile input', () => {
    const long = 300_000;
    for (const octets of [' '.repeat(long), `A${' '.repeat(long)}x`, `A: ${' '.repeat(long)}x`, '\r\n '.repeat(long), ':'.repeat(long), 'A:\r\n'.repeat(long)]) {
      const start = performance.now();
      parseHeader(octets);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
