import type { Octets } from '../octets';

/** Whole numbers as octets, in network order. What does not fit wraps around, as TCP's sequence numbers do. */
export const u8 = (value: number): Octets => String.fromCharCode(value & 0xff);
export const u16 = (value: number): Octets => String.fromCharCode((value >>> 8) & 0xff, value & 0xff);
export const u24 = (value: number): Octets => u8(value >>> 16) + u16(value);
export const u32 = (value: number): Octets => u16(value >>> 16) + u16(value);

/** The same from the least octet up. */
export const u16le = (value: number): Octets => String.fromCharCode(value & 0xff, (value >>> 8) & 0xff);
export const u32le = (value: number): Octets => u16le(value) + u16le(value >>> 16);

/** Text → a 32-bit number that is always the same for it and spreads well (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** So many octets that look like nothing, always the same for the same seed (a 32-bit xorshift). */
export function filler(seed: string, length: number): Octets {
  const parts: Octets[] = [];
  let state = hash(seed) || 1;
  for (let made = 0; made < length; made += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    parts.push(u32(state));
  }
  return parts.join('').slice(0, length);
}
