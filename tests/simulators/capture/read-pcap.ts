import { isOctets, type Octets } from '../../../simulators/octets';

export interface ReadPacket {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly flags: string;
  readonly seq: number;
  readonly ack: number;
  readonly payload: Octets;
}

const byte = (octets: Octets, at: number) => octets.charCodeAt(at);
const word = (octets: Octets, at: number) => byte(octets, at) * 256 + byte(octets, at + 1);
const long = (octets: Octets, at: number) => word(octets, at) * 65536 + word(octets, at + 2);
const longLe = (octets: Octets, at: number) => byte(octets, at) + byte(octets, at + 1) * 256 + byte(octets, at + 2) * 65536 + byte(octets, at + 3) * 16777216;

/** Octets that hold their own right checksum add up to all ones (RFC 1071 §1). */
export function addsUp(octets: Octets): boolean {
  let sum = 0;
  for (let at = 0; at < octets.length; at += 2) {
    sum += byte(octets, at) * 256 + (at + 1 < octets.length ? byte(octets, at + 1) : 0);
    if (sum > 0xffff) sum -= 0xffff;
  }
  return sum === 0xffff;
}

const FLAGS = [['F', 1], ['S', 2], ['R', 4], ['P', 8], ['A', 16]] as const;

/** Reads a capture back. @throws Error on anything that is not as it should be */
export function readPcap(pcap: Octets): ReadPacket[] {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(what);
  };
  must(isOctets(pcap), 'not octets');
  must(longLe(pcap, 0) === 0xa1b2c3d4 && longLe(pcap, 20) === 1, 'not a capture of Ethernet');
  const packets: ReadPacket[] = [];
  for (let at = 24; at < pcap.length; ) {
    const length = longLe(pcap, at + 8);
    must(length === longLe(pcap, at + 12) && length <= 1514, 'a frame that no Ethernet carries');
    const frame = pcap.slice(at + 16, at + 16 + length);
    const ip = frame.slice(14);
    const tcp = ip.slice(20);
    must(word(frame, 12) === 0x0800 && byte(ip, 0) === 0x45 && word(ip, 2) === ip.length && byte(ip, 9) === 6, 'not TCP in IPv4');
    must(addsUp(ip.slice(0, 20)), 'the wrong checksum of a header');
    must(addsUp(ip.slice(12, 20) + '\0\x06' + String.fromCharCode(tcp.length >> 8, tcp.length & 255) + tcp), 'the wrong checksum of a segment');
    const address = (from: number) => [0, 1, 2, 3].map((offset) => byte(ip, from + offset)).join('.');
    packets.push({
      at: longLe(pcap, at) * 1000 + longLe(pcap, at + 4) / 1000,
      from: `${address(12)}:${word(tcp, 0)}`,
      to: `${address(16)}:${word(tcp, 2)}`,
      flags: FLAGS.filter(([, bit]) => byte(tcp, 13) & bit).map(([letter]) => letter).join(''),
      seq: long(tcp, 4),
      ack: long(tcp, 8),
      payload: tcp.slice((byte(tcp, 12) >> 4) * 4),
    });
    at += 16 + length;
  }
  return packets;
}
