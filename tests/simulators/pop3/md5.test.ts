import { describe, expect, it } from 'vitest';
import { md5 } from '../../../simulators/pop3/md5';

describe('MD5 (RFC 1321 App. A.5)', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
    ['12345678901234567890123456789012345678901234567890123456789012345678901234567890', '57edf4a22be3c955ac49da2e2107b67a'],
  ])('%j', (octets, digest) => expect(md5(octets)).toBe(digest));

  it('RFC 1939 §7: the example of APOP', () => {
    expect(md5('<1896.697170952@dbc.mtview.ca.us>tanstaaf')).toBe('c4c9334bac560ecc979e58001b3e22fb');
  });

  it.each([
    [55, '30abf1207e5a04797210e373fb6172f4'],
    [56, '5cafc859052b4ab6cfd36829c3f5433f'],
    [63, 'ca7e8e54765f12da3ed00aa2e36aee87'],
    [64, '231d36e96e93f3d5b002c95012ec74c4'],
    [1000, '5bbd330398aec2e7d0ebcfa68068ec64'],
  ])('%i octets of 0xE9: the ends of a block', (length, digest) => expect(md5('\xe9'.repeat(length))).toBe(digest));
});
