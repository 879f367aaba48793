import { octetsToText, utf8Decode, type Octets } from '../octets';

type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

/** Names of the IANA registry, in lower case. */
const NAMES: ReadonlyMap<string, Charset> = new Map<string, Charset>([
  ...['utf-8', 'utf8'].map((name) => [name, 'utf-8'] as const),
  ...['us-ascii', 'ascii', 'ansi_x3.4-1968', 'iso646-us', 'us'].map((name) => [name, 'us-ascii'] as const),
  ...['iso-8859-1', 'iso_8859-1', 'iso8859-1', 'latin1', 'l1', 'cp819'].map((name) => [name, 'iso-8859-1'] as const),
  ...['iso-8859-15', 'iso_8859-15', 'iso8859-15', 'latin-9', 'latin9'].map((name) => [name, 'iso-8859-15'] as const),
  ...['windows-1252', 'cp1252', 'cp-1252'].map((name) => [name, 'windows-1252'] as const),
]);

/** What differs from Latin-1. */
const LATIN_9: ReadonlyMap<string, string> = pairs('\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe', '€ŠšŽžŒœŸ');
const WINDOWS_1252: ReadonlyMap<string, string> = pairs(
  '\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9e\x9f',
  '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
);

function pairs(octets: Octets, characters: string): Map<string, string> {
  return new Map([...octets].map((octet, i) => [octet, characters[i]!]));
}

/** Is it a charset that `decodeText` knows? Case does not matter (RFC 2978 §2.3). */
export function isKnownCharset(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/**
 * Octets in a charset → Unicode text.
 * Octets that the charset does not allow are no reason to show nothing: in UTF-8 each becomes U+FFFD, and octets above 127 in
 * what says that it is US-ASCII are read as UTF-8, or else as Latin-1.
 *
 * @returns null for a charset that is not known.
 */
export function decodeText(octets: Octets, charset: string): string | null {
  switch (NAMES.get(charset.toLowerCase())) {
    case 'utf-8':
      return utf8Decode(octets) ?? utf8DecodeLossy(octets);
    case 'us-ascii':
      return octetsToText(octets);
    case 'iso-8859-1':
      return octets;
    case 'iso-8859-15':
      return octets.replace(/[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/g, (octet) => LATIN_9.get(octet)!);
    case 'windows-1252':
      return octets.replace(/[\x80-\x9f]/g, (octet) => WINDOWS_1252.get(octet) ?? octet);
    case undefined:
      return null;
  }
}

/** Reads each well-formed sequence, and every other octet above 127 as U+FFFD. */
function utf8DecodeLossy(octets: Octets): string {
  return octets.replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g, (sequence) => {
    // A sequence of the right shape may still be overlong or a surrogate: then each of its octets is wrong.
    return utf8Decode(sequence) ?? '\ufffd'.repeat(sequence.length);
  });
}
