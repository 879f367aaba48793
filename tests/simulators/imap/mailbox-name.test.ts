import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeModifiedUtf7, encodeModifiedUtf7, mailboxName } from '../../../simulators/imap/mailbox-name';
import { matches, normalisePattern } from '../../../simulators/imap/pattern';
import { astring } from '../../../simulators/imap/response';
import { formatSequenceSet, formatSet, inRanges, rangesOf, resolveSet } from '../../../simulators/imap/sequence-set';

describe('modified UTF-7 (RFC 3501 §5.1.3)', () => {
  it.each([
    ['~peter/mail/台北/日本語', '~peter/mail/&U,BTFw-/&ZeVnLIqe-'],
    ['Entwürfe', 'Entw&APw-rfe'],
    ['R&D', 'R&-D'],
    ['&&', '&-&-'],
    ['😀', '&2D3eAA-'],
    ['', ''],
  ])('%s', (name, wire) => {
    expect(encodeModifiedUtf7(name)).toBe(wire);
    expect(decodeModifiedUtf7(wire)).toBe(name);
  });

  it.each(['&', '&APw', '&A-', '&AEE-', '&APw-&APw-', '&APz-', '&2D0-', '\xfc', 'a\tb', '&AP/-', '&=-'])('%j is not well formed', (wire) => expect(decodeModifiedUtf7(wire)).toBeNull());

  it('comes back as it went', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => void expect(decodeModifiedUtf7(encodeModifiedUtf7(name))).toBe(name)));
  });

  it('UTF-8 where the session uses it (RFC 6855 §3)', () => {
    expect(mailboxName('Entwürfe', true)).toBe('"Entw\xc3\xbcrfe"');
    expect(mailboxName('Entwürfe', false)).toBe('Entw&APw-rfe');
    expect(mailboxName('nil', false)).toBe('"nil"');
    expect(astring('a b')).toBe('"a b"');
    expect(astring('a\r\nb')).toBe('{4}\r\na\r\nb');
  });
});

describe('patterns of LIST (RFC 3501 §6.3.8)', () => {
  it.each([
    ['*', 'a/b/c', true],
    ['%', 'a/b', false],
    ['%', 'a', true],
    ['a/%', 'a/b', true],
    ['a/%', 'a', false],
    ['%/%', 'a/b', true],
    ['%/%', 'a/b/c', false],
    ['a*c', 'a/b/c', true],
    ['%*', 'a/b', true],
    ['inbox', 'INBOX', true],
    ['in%', 'INBOX', true],
    ['inbox/x', 'INBOX/x', true],
    ['INBOX/X', 'INBOX/x', false],
    ['sent', 'Sent', false],
    ['', 'a', false],
  ])('%s with %s: %s', (pattern, name, expected) => expect(matches(normalisePattern(pattern), name)).toBe(expected));

  it('agrees with the plain definition', () => {
    const wildcards: Record<string, string> = { '*': '.*', '%': '[^/]*' };
    const slow = (pattern: string, name: string): boolean => new RegExp(`^${pattern.replace(/[*%]/g, (char) => wildcards[char]!)}$`).test(name);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '%'), maxLength: 8 }), fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 }), (pattern, name) => {
        expect(matches(normalisePattern(pattern), name)).toBe(slow(pattern, name));
      }),
    );
  });

  it('many wildcards take no long time', () => {
    const start = performance.now();
    expect(matches(normalisePattern('*a'.repeat(120)), 'a'.repeat(119) + 'b'.repeat(100))).toBe(false);
    expect(matches(normalisePattern('a%'.repeat(30_000)), 'a')).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('sequence sets (RFC 3501 §9)', () => {
  it.each([
    ['2,4:7,9,12:*', 15, '2,4:7,9,12:15'],
    ['*:4,5:7', 10, '4:10'],
    ['3:1,2', 5, '1:3'],
    ['*', 0, ''],
    ['5:*', 3, '3:5'],
    ['1,2,3', 9, '1:3'],
  ])('%s of %i: %s', (text, max, expected) => {
    const set = text.split(',').map((part) => {
      const [from, to = from] = part.split(':').map((number) => (number === '*' ? ('*' as const) : Number(number)));
      return { from: from!, to: to! };
    });
    expect(formatSequenceSet(set)).toBe(text);
    expect(resolveSet(set, { max }).map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',')).toBe(expected);
  });

  it('ranges hold what they were made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
        const ascending = [...numbers].sort((a, b) => a - b);
        const ranges = rangesOf(ascending);
        for (let n = 1; n <= 40; n++) expect(inRanges(ranges, n)).toBe(ascending.includes(n));
        expect(formatSet(ascending).split(',').filter(Boolean)).toHaveLength(ranges.length);
      }),
    );
  });
});
