import type { Octets } from '../octets';
import { u16, u32, u8 } from './binary';

/** One end of a TCP connection, as a frame names it. */
export interface Endpoint {
  /** Six octets. */
  readonly mac: Octets;
  /** Four octets. */
  readonly ip: Octets;
  readonly port: number;
  readonly timeToLive: number;
}

/** TCP's control bits (RFC 9293 §3.1). */
export const FIN = 0x01;
export const SYN = 0x02;
export const RST = 0x04;
export const PSH = 0x08;
export const ACK = 0x10;

export interface TcpSegment {
  readonly flags: number;
  readonly seq: number;
  readonly ack: number;
  readonly payload: Octets;
}

const ETHERTYPE_IPV4 = 0x0800;
const PROTOCOL_TCP = 6;
const DONT_FRAGMENT = 0x4000;
const WINDOW = 0xffff;
const WINDOW_SCALE = 10;

/** The sum of an even start's 16-bit words, not folded yet; a last odd octet counts as if a zero followed. */
function sumOfWords(octets: Octets): number {
  let sum = 0;
  const even = octets.length & ~1;
  for (let index = 0; index < even; index += 2) sum += (octets.charCodeAt(index) << 8) | octets.charCodeAt(index + 1);
  return even < octets.length ? sum + (octets.charCodeAt(even) << 8) : sum;
}

/** The Internet checksum of octets (RFC 1071 §1): the complement of the one's complement sum of their 16-bit words. */
export function internetChecksum(octets: Octets): number {
  let sum = sumOfWords(octets);
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}

/** An IPv4 packet without options, not to be fragmented (RFC 791 §3.1). */
function ipPacket(from: Endpoint, to: Endpoint, identification: number, payload: Octets): Octets {
  const header = (checksum: number) =>
    '\x45\0' + u16(20 + payload.length) + u16(identification) + u16(DONT_FRAGMENT) + u8(from.timeToLive) + u8(PROTOCOL_TCP) + u16(checksum) + from.ip + to.ip;
  return header(internetChecksum(header(0))) + payload;
}

/** A TCP segment, its checksum over the pseudo-header too (RFC 9293 §3.1). A SYN tells the segment size and the window's scale. */
function tcpSegment(from: Endpoint, to: Endpoint, { flags, seq, ack, payload }: TcpSegment, maximumSegment: number): Octets {
  const options = flags & SYN ? '\x02\x04' + u16(maximumSegment) + '\x01\x03\x03' + u8(WINDOW_SCALE) : '';
  const length = 20 + options.length;
  const pseudo = from.ip + to.ip + '\0' + u8(PROTOCOL_TCP) + u16(length + payload.length);
  const header = (checksum: number) => u16(from.port) + u16(to.port) + u32(seq) + u32(ack) + u8(length << 2) + u8(flags) + u16(WINDOW) + u16(checksum) + '\0\0' + options;
  return header(internetChecksum(pseudo + header(0) + payload)) + payload;
}

/**
 * One TCP segment as an Ethernet II frame, without the frame check sequence, which captures leave out.
 *
 * @param identification IPv4's, a number that grows with each packet of its sender
 */
export function frameOf(from: Endpoint, to: Endpoint, identification: number, segment: TcpSegment, maximumSegment: number): Octets {
  return to.mac + from.mac + u16(ETHERTYPE_IPV4) + ipPacket(from, to, identification, tcpSegment(from, to, segment, maximumSegment));
}
