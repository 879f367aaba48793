import type { ConnectionId, DeviceId } from '../kernel/process';
import type { TraceEntry } from '../kernel/trace';
import type { Instant } from '../mail/mailbox';
import { MAXIMUM_SEGMENT } from '../network/transmit';
import type { Octets } from '../octets';
import { hash, u16le, u32le, u8 } from './binary';
import { conversation, type Packet } from './conversation';
import { ACK, frameOf, type Endpoint } from './frame';
import { clearPort, deviceLines, linesOf, type DeviceLine, type OpenBefore, type TracedLine } from './traced-line';
import { wireEvents } from './wire';

export interface CaptureOptions {
  /** These connections alone; all where it is left out. */
  readonly connections?: readonly ConnectionId[];
  /** Connections that were open when the trace begins, e.g. all of the world then: their ports are in no entry. */
  readonly before?: readonly OpenBefore[];
  /** The world's devices in order: a device's place is its address. Where it is left out: in the order in which the trace names them. */
  readonly devices?: readonly DeviceId[];
  /** The host's name. */
  readonly host?: string;
  /** Show what was sent under TLS in clear, on the protocol's clear port, as if the keys were known. */
  readonly reveal?: boolean;
  /** Nothing later than this; by default also the last acknowledgements that are sure to come. */
  readonly until?: Instant;
}

const LINKTYPE_ETHERNET = 1;
const SNAPSHOT_LENGTH = 262_144;
const FIRST_EPHEMERAL_PORT = 49_152;
const EPHEMERAL_PORTS = 65_536 - FIRST_EPHEMERAL_PORT;

/** 198.51.100.25, a documentation address (RFC 5737), behind the router to which the device's frames go. */
const HOST = { mac: '\x00\x00\x5e\x00\x53\xff', ip: '\xc6\x33\x64\x19', timeToLive: 57 } as const;

/** A device's addresses are documentation ones as well: 192.0.2.x, when those are used up 203.0.113.x (RFC 5737), and 00-00-5E-00-53-x (RFC 9542 §2.1.4). */
function deviceEndpoint(place: number, port: number): Endpoint {
  const network = place < 254 ? '\xc0\x00\x02' : '\xcb\x00\x71';
  return { mac: `\x00\x00\x5e\x00\x53${u8(place % 254)}`, ip: network + u8((place % 254) + 1), port, timeToLive: 64 };
}

/**
 * A trace → a capture file in the classic pcap format, from the least octet up, with microseconds: Ethernet II, IPv4 and TCP of every
 * connection. All is seen from the devices: what one sends has the time of sending, what it is sent has the time of arrival.
 *
 * What is under TLS has its true lengths and no content. Segments are the simulation's; where one came on a line that is sealed and is
 * too long with what TLS adds, its rest follows in another.
 */
export function pcapOf(trace: readonly TraceEntry[], options: CaptureOptions = {}): Octets {
  const { connections, before, until = Infinity } = options;
  const lines = linesOf(trace, before);
  const wayOf = deviceLines(trace);
  const devices = [...new Set([...(options.devices ?? []), ...lines.map(({ device }) => device)])];
  const used = new Map<DeviceId, number>();
  const packets: { at: Instant; frame: () => Octets }[] = [];
  for (const line of lines) {
    const count = used.get(line.device) ?? 0;
    used.set(line.device, count + 1);
    if (connections && !connections.includes(line.connection)) continue;
    const client = deviceEndpoint(devices.indexOf(line.device), FIRST_EPHEMERAL_PORT + (count % EPHEMERAL_PORTS));
    const seen = packetsOf(line, wayOf(line.device), options).filter(({ at }) => at <= until);
    for (const framed of framesOf(line, seen, client, options.reveal ?? false)) packets.push(framed);
  }
  packets.sort((a, b) => a.at - b.at);
  const header = u32le(0xa1b2c3d4) + u16le(2) + u16le(4) + u32le(0) + u32le(0) + u32le(SNAPSHOT_LENGTH) + u32le(LINKTYPE_ETHERNET);
  return header + packets.map(({ at, frame }) => recordOf(at, frame())).join('');
}

function packetsOf(line: TracedLine, way: DeviceLine, { reveal = false, host = 'mail.example.com' }: CaptureOptions): Packet[] {
  return conversation(line, wireEvents(line, { reveal, host, vanished: way.vanished }), way);
}

/** A packet record: seconds, microseconds, the captured and the true length. */
function recordOf(at: Instant, frame: Octets): Octets {
  const seconds = Math.floor(at / 1000);
  const microseconds = Math.floor((at - seconds * 1000) * 1000);
  return u32le(seconds) + u32le(microseconds) + u32le(frame.length) + u32le(frame.length) + frame;
}

function framesOf(line: TracedLine, packets: readonly Packet[], client: Endpoint, reveal: boolean): { at: Instant; frame: () => Octets }[] {
  const clear = reveal && (line.secured || line.entries.some(({ entry }) => entry.kind === 'sent' && entry.secured));
  const server: Endpoint = { ...HOST, port: clear ? clearPort(line.protocol) : line.port };
  const name = `${line.connection} ${line.entries[0]!.entry.at}`;
  const first = { client: hash(`${name} client`), server: hash(`${name} server`) };
  const sent = { client: first.client & 0xffff, server: first.server & 0xffff };
  return packets.map(({ at, from, flags, seq, ack, payload }) => {
    const to = from === 'client' ? 'server' : 'client';
    const identification = sent[from]++;
    const segment = { flags, seq: first[from] + seq, ack: flags & ACK ? first[to] + ack : 0, payload };
    const [source, target] = from === 'client' ? [client, server] : [server, client];
    return { at, frame: () => frameOf(source, target, identification, segment, MAXIMUM_SEGMENT) };
  });
}
