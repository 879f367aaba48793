import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internetChecksum } from '../../../simulators/capture/frame';
import { addsUp } from './read-pcap';

describe('the Internet checksum', () => {
  it('of the example in RFC 1071 §3', () => {
    expect(internetChecksum('\x00\x01\xf2\x03\xf4\xf5\xf6\xf7')).toBe(~0xddf2 & 0xffff);
  });

  it('counts a last odd octet as if a zero followed (RFC 1071 §1)', () => {
    expect(internetChecksum('\x01\x02\x03')).toBe(internetChecksum('\x01\x02\x03\x00'));
  });

  it('makes any octets add up', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1500 }), (bytes) => {
        const octets = String.fromCharCode(...bytes, ...(bytes.length % 2 ? [0] : []));
        const sum = internetChecksum(octets);
        expect(addsUp(octets + String.fromCharCode(sum >> 8, sum & 255))).toBe(true);
      }),
    );
  });
});
