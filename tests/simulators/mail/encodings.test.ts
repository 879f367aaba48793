import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, isKnownCharset } from '../../../simulators/mail/charset';
import { decodeEncodedWords, encodePhrase, encodeUnstructured } from '../../../simulators/mail/encoded-word';
import { decodeTransfer, encodeBase64Lines, encodeQuotedPrintable } from '../../../simulators/mail/transfer-encoding';
import { isOctets, utf8Encode } from '../../../simulators/octets';

const octets = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 400, size: 'max' }).map((codes) => String.fromCharCode(...codes));

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'caf\xc3\xa9', 'café'],
    ['utf8', '\xe2\x82\xac', '€'],
    ['utf-8', 'a\xffb', 'a\ufffdb'],
    ['utf-8', '\xc0\xaf\xc3\xa9', '\ufffd\ufffdé'],
    ['utf-8', '\xed\xa0\x80', '\ufffd\ufffd\ufffd'],
    ['US-ASCII', 'plain', 'plain'],
    ['us-ascii', 'caf\xc3\xa9', 'café'],
    ['us-ascii', 'caf\xe9', 'café'],
    ['iso-8859-1', 'caf\xe9\xa4', 'café¤'],
    ['iso-8859-15', '5 \xa4 \xbc', '5 € Œ'],
    ['Windows-1252', '\x93hi\x94 \x80 \x81', '“hi” € \x81'],
  ])('%s %j → %j', (charset, from, text) => {
    expect(decodeText(from, charset)).toBe(text);
  });

  it('does not guess at what it does not know', () => {
    expect(decodeText('x', 'koi8-r')).toBeNull();
    expect(isKnownCharset('koi8-r')).toBe(false);
    expect(isKnownCharset('LATIN1')).toBe(true);
  });

  it('reads back what UTF-8 wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(utf8Encode(text), 'utf-8')).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
      }),
    );
  });
});

describe('decodeTransfer (RFC 2045 §6)', () => {
  it.each([
    ['7bit', 'a=b', 'a=b'],
    ['8BIT', '\xff', '\xff'],
    ['binary', '\0', '\0'],
    ['§6.7 rule 1', 'caf=C3=A9 =3d', 'caf\xc3\xa9 =', 'quoted-printable'],
    ['§6.7 rule 3: white space at the end of a line goes', 'a \t\r\nb ', 'a\r\nb', 'quoted-printable'],
    ['§6.7 rule 5: soft line breaks', 'a=\r\nb= \r\nc=', 'abc', 'quoted-printable'],
    ['§6.7: what encodes nothing stays', 'a=b =XY =4', 'a=b =XY =4', 'quoted-printable'],
    ['§6.7: bare LF', 'a=\nb \nc', 'ab\nc', 'quoted-printable'],
    ['§6.8: whole', 'Q2Fmw6k=', 'Caf\xc3\xa9', 'base64'],
    ['§6.8: what is not of the alphabet is passed over', 'Q2 Fm\r\n!w6k', 'Caf\xc3\xa9', 'base64'],
    ['§6.8: joined runs', 'YQ==YmM=', 'abc', 'base64'],
    ['§6.8: nothing', '===', '', 'base64'],
  ])('%s', (name, from, to, encoding = name) => {
    expect(decodeTransfer(from, encoding)).toBe(to);
  });

  it('does not guess at an encoding that it does not know', () => {
    expect(decodeTransfer('x', 'x-uuencode')).toBeNull();
  });

  it('reads back base64, in lines of up to 76 (§6.8)', () => {
    fc.assert(
      fc.property(octets, (from) => {
        const lines = encodeBase64Lines(from);
        expect(decodeTransfer(lines, 'base64')).toBe(from);
        expect(lines).toMatch(/^(?:[A-Za-z0-9+/=]{1,76}\r\n)*$/);
      }),
    );
  });

  it('reads back quoted-printable, in lines of up to 76 of printable ASCII (§6.7)', () => {
    const text = fc.oneof(octets, fc.string({ unit: fc.constantFrom('a', ' ', '\t', '=', '.', '\r\n', '\r', '\n', '\xe9'), maxLength: 400, size: 'max' }));
    fc.assert(
      fc.property(text, (from) => {
        const lines = encodeQuotedPrintable(from);
        expect(decodeTransfer(lines, 'quoted-printable')).toBe(from);
        for (const line of lines.split('\r\n')) expect(line).toMatch(/^[\t\x20-\x7e]{0,75}[\x21-\x7e]?$/);
      }),
    );
  });

  it('is linear on hostile input', () => {
    const start = performance.now();
    decodeTransfer(`${' '.repeat(1_000_000)}x`, 'quoted-printable');
    decodeTransfer('='.repeat(1_000_000), 'quoted-printable');
    decodeTransfer('=\r\n'.repeat(300_000), 'quoted-printable');
    decodeTransfer('A='.repeat(500_000), 'base64');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('decodeEncodedWords (RFC 2047)', () => {
  it.each([
    ['§2 Q', '=?UTF-8?Q?Bj=C3=B6rn_Dahl?=', 'Björn Dahl'],
    ['§2 B', '=?UTF-8?B?Q2Fmw6kgbWVudQ==?=', 'Café menu'],
    ['§8 (=?ISO-8859-1?Q?a?= b)', '(=?ISO-8859-1?Q?a?= b)', '(a b)'],
    ['§8 adjacent', '=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
    ['§8 adjacent, folded', '=?ISO-8859-1?Q?a?=\r\n   =?ISO-8859-1?Q?b?=', 'ab'],
    ['§8 underscore', '=?ISO-8859-1?Q?a_b?=', 'a b'],
    ['§8 two words with a space', '=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=', 'a =?ISO-8859-2?Q?_b?='],
    ['RFC 2231 §5 language', '=?US-ASCII*EN?Q?Keith_Moore?=', 'Keith Moore'],
    ['a character over two words', '=?utf-8?Q?=C3?= =?UTF-8?Q?=A9?=', 'é'],
    ['text around', 'a =?utf-8?q?=C3=A9?= b', 'a é b'],
    ['raw UTF-8', 'caf\xc3\xa9', 'café'],
    ['raw Latin-1', 'caf\xe9', 'café'],
    ['no word', '=?utf-8?X?abc?= =?utf-8?Q?', '=?utf-8?X?abc?= =?utf-8?Q?'],
    ['empty word', 'a=?utf-8?Q??=b', 'ab'],
  ])('%s', (_, from, text) => {
    expect(decodeEncodedWords(from)).toBe(text);
  });

  it('reads back what encodeUnstructured wrote, in lines of up to 76', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' })), (text) => {
        const line = encodeUnstructured(text);
        expect(isOctets(line)).toBe(true);
        expect(decodeEncodedWords(line)).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\r\n\t]+/g, ' '));
        for (const word of line.matchAll(/=\?UTF-8\?\S*/g)) expect(word[0].length).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('nothing that is written can start another field', () => {
    expect(encodeUnstructured('a\r\nBcc: eve@example.org')).toBe('a Bcc: eve@example.org');
    expect(encodePhrase('a"\nb')).toBe('"a\\" b"');
    expect(encodeUnstructured('é'.repeat(100)).split('\r\n').every((line, i) => i === 0 || line.startsWith(' ='))).toBe(true);
  });

  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Carol, C.', '"Carol, C."'],
    ['', '""'],
    ['Björn', '=?UTF-8?Q?Bj=C3=B6rn?='],
    ['山田', '=?UTF-8?B?5bGx55Sw?='],
    ['=?utf-8?Q?x?=', '=?UTF-8?B?PT91dGYtOD9RP3g/PQ==?='],
  ])('a display name %j is the phrase %s (RFC 5322 §3.2.5, RFC 2047 §5)', (name, phrase) => {
    expect(encodePhrase(name)).toBe(phrase);
  });
});
