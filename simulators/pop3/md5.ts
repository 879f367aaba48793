import type { Octets } from '../octets';

/** Left rotation of each of the 16 operations of a round, four a round (RFC 1321 §3.4). */
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

/**
 * The MD5 digest (RFC 1321) of some octets, as APOP writes it: 32 lower-case hexadecimal digits (RFC 1939 §7).
 * MD5 is broken for signatures; it is here because APOP is defined with it.
 */
export function md5(octets: Octets): string {
  const blocks = ((octets.length + 8) >> 6) + 1;
  const words = new Array<number>(blocks * 16).fill(0);
  for (let i = 0; i < octets.length; i++) words[i >> 2]! |= octets.charCodeAt(i) << ((i & 3) * 8);
  words[octets.length >> 2]! |= 0x80 << ((octets.length & 3) * 8);
  words[words.length - 2] = (octets.length * 8) | 0;
  words[words.length - 1] = Math.floor(octets.length / 2 ** 29);

  let state: readonly [number, number, number, number] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mix = round === 0 ? (b & c) | (~b & d) : round === 1 ? (b & d) | (c & ~d) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = round === 0 ? i : round === 1 ? 5 * i + 1 : round === 2 ? 3 * i + 5 : 7 * i;
      const sum = (a + mix + SINES[i]! + words[block + (word & 15)]!) | 0;
      const shift = SHIFTS[round * 4 + (i & 3)]!;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    state = [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
  }
  return state.map(hexOfWord).join('');
}

/** A word's four octets, the lowest first. */
function hexOfWord(word: number): string {
  return [0, 8, 16, 24].map((shift) => ((word >>> shift) & 255).toString(16).padStart(2, '0')).join('');
}
