import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Decode, base64Encode, isOctets, utf8Decode, utf8Encode } from '@/simulators/octets';

const octets = fc.array(fc.nat(255)).map((codes) => String.fromCharCode(...codes));

describe('RFC 3629: UTF-8', () => {
  it('decodes what it encodes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(isOctets(utf8Encode(text))).toBe(true);
      expect(utf8Decode(utf8Encode(text))).toBe(text);
    }));
  });

  it('agrees with the platform on any octets', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(fc.property(octets, (bytes) => {
      let expected: string | null;
      try {
        expected = decoder.decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
      } catch {
        expected = null;
      }
      expect(utf8Decode(bytes)).toBe(expected);
    }), { numRuns: 2000 });
  });

  it.each([['overlong', '\xc0\xaf'], ['a surrogate', '\xed\xa0\x80'], ['beyond U+10FFFF', '\xf4\x90\x80\x80'], ['cut short', '\xe2\x82']])('refuses %s', (_, bytes) => {
    expect(utf8Decode(bytes)).toBeNull();
  });
});

describe('RFC 4648 §4: base64', () => {
  it('decodes what it encodes', () => {
    fc.assert(fc.property(octets, (bytes) => { expect(base64Decode(base64Encode(bytes))).toBe(bytes); }));
  });

  it.each(['%%%', 'abc', 'ab=c', 'a===', 'YQ==YQ=='])('refuses %s', (text) => {
    expect(base64Decode(text)).toBeNull();
  });
});
