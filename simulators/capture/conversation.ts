import { unreachable } from '../assert';
import type { Instant, Millis } from '../mail/mailbox';
import type { Octets } from '../octets';
import { ACK, FIN, PSH, RST, SYN } from './frame';
import type { DeviceLine, TracedLine } from './traced-line';
import type { WireEvent } from './wire';

/** A TCP segment as the device sees it pass. Numbers count from 0 at each side's SYN; the initial sequence numbers are yet to be added. */
export interface Packet {
  readonly at: Instant;
  readonly from: 'client' | 'server';
  readonly flags: number;
  readonly seq: number;
  readonly ack: number;
  readonly payload: Octets;
}

/** A packet of one side, and its place in the trace: where one moment has packets of both sides, it tells which came first. */
interface Placed {
  readonly at: Instant;
  readonly index: number;
  readonly flags: number;
  readonly seq: number;
  readonly ack: number;
  readonly payload: Octets;
  /** Nobody reads it any more: its receiver has closed. */
  readonly unread?: boolean;
}

/** For what the trace does not tell the place of: before all that it has at the same moment. */
const FIRST = -1;

/** Acknowledge at least every second segment (RFC 9293 §3.8.6.3). */
const ACKNOWLEDGE_EVERY = 2;

/**
 * The packets of one connection, as a capture at the device has them: what the device sends stands at the moment of sending, what is
 * sent to it at the moment of arrival. All data, their segments and moments are the trace's. What the simulation has no need of
 * follows from them: acknowledgements, which go with data where some goes back at once, and the end of each direction.
 */
export function conversation(line: TracedLine, events: readonly WireEvent[], way: DeviceLine): Packet[] {
  const last = lastOf(events);
  const seen = last ? events.slice(0, events.indexOf(last) + 1) : events;
  return merge(clientPackets(seen), serverPackets(line, seen, way), last?.at ?? Infinity, line.begun);
}

/** The event from which on nothing reaches the device, and nothing leaves it. */
function lastOf(events: readonly WireEvent[]): WireEvent | undefined {
  const opened = events.some(({ kind }) => kind !== 'opening' && kind !== 'refused' && kind !== 'clientClosed' && kind !== 'serverClosed');
  return (
    events.find(({ kind }) => kind === 'refused' || kind === 'clientVanished' || kind === 'clientCut' || (kind === 'clientClosed' && !opened)) ??
    events.find(({ kind }) => kind === 'serverCut')
  );
}

/** Puts both sides together by their moments, and lets the device acknowledge what it gets. */
function merge(client: readonly Placed[], server: readonly Placed[], stop: Instant, begun: boolean): Packet[] {
  const packets: Packet[] = [];
  const fromServer = server.filter(({ at, index }) => at < stop || (at === stop && index >= 0 && index < Infinity));
  let [sent, got] = begun ? [1, 1] : [0, 0];
  let owed = 0;
  let closed = false;
  let reset = false;
  let [c, s] = [0, 0];
  for (;;) {
    const ours = client[c];
    const theirs = fromServer[s];
    const next = !theirs || (ours && (ours.at < theirs.at || (ours.at === theirs.at && ours.index < theirs.index))) ? ours : theirs;
    const last = packets.at(-1);
    if (owed > 0 && last && (owed >= ACKNOWLEDGE_EVERY || next?.at !== last.at)) {
      packets.push({ at: last.at, from: 'client', flags: ACK, seq: sent, ack: got, payload: '' });
      owed = 0;
      continue;
    }
    if (!next) return packets;
    const { at, flags, payload } = next;
    const numbers = payload.length + (flags & (SYN | FIN) ? 1 : 0);
    if (next === ours) {
      c += 1;
      packets.push({ at, from: 'client', flags, seq: next.seq, ack: flags & ACK ? got : 0, payload });
      sent = next.seq + numbers;
      closed ||= (flags & FIN) !== 0;
      owed = 0;
      continue;
    }
    s += 1;
    // Still on the way where the trace ends, and so is all that follows it.
    if (next.unread && !closed) fromServer.length = s;
    if (next.unread ? !closed : reset) continue;
    // A cut is where the device stands, whatever was on the way to it.
    packets.push({ at, from: 'server', flags, seq: flags === (RST | ACK) ? got : next.seq, ack: next.ack, payload });
    if (flags & RST) return packets;
    if (next.unread) {
      // To data that comes when nobody reads any more, a host answers with a reset (RFC 9293 §3.6.1).
      packets.push({ at, from: 'client', flags: RST, seq: next.ack, ack: 0, payload: '' });
      reset = true;
      continue;
    }
    got = next.seq + numbers;
    owed += flags & SYN ? ACKNOWLEDGE_EVERY : Math.min(numbers, 1);
  }
}

function clientPackets(events: readonly WireEvent[]): Placed[] {
  const packets: Placed[] = [];
  let next = 1;
  for (const event of events) {
    const { at, index, kind } = event;
    if (kind === 'opening') packets.push({ at, index, flags: SYN, seq: 0, ack: 0, payload: '' });
    else if (kind === 'clientSent') next = pushData(packets, next, 0, event.payloads.map((payload) => ({ at, index, payload })));
    else if (kind === 'clientClosed') packets.push({ at, index, flags: FIN | ACK, seq: next, ack: 0, payload: '' });
  }
  return packets;
}

/** @returns the number behind the data */
function pushData(packets: Placed[], first: number, ack: number, segments: readonly Pick<Placed, 'at' | 'index' | 'payload' | 'unread'>[]): number {
  let seq = first;
  for (const [number, segment] of segments.entries()) {
    packets.push({ ...segment, flags: number === segments.length - 1 ? ACK | PSH : ACK, seq, ack });
    seq += segment.payload.length;
  }
  return seq;
}

/** What the server sends, in its order, at the moments at which the device gets it. */
function serverPackets(line: TracedLine, events: readonly WireEvent[], way: DeviceLine): Placed[] {
  const packets: Placed[] = [];
  const base = latencyOf(line);
  const latency = (at: Instant) => way.latency(at, base, line.entries[0]!.entry.at);
  /** When what the server sends at `at` of its own accord gets to the device. */
  const reaches = (at: Instant) => way.passes(at + latency(at));

  let next = 1;
  /** How far the server has got in what the client sent, and how many segments it has not acknowledged since when. */
  let got = 1 - events.reduce((sum, event) => (event.kind === 'serverGot' && event.early ? sum + event.length : sum), 0);
  let owed = { at: 0, segments: 0 };
  let clientNext = 1;
  let clientClosed: Instant | null = null;
  let serverClosed: Instant | null = null;
  /** The segments that the client sent and the server has not got. */
  const underWay: { end: number; arrivesAt: Instant }[] = [];

  const push = (at: Instant, flags: number, ack: number, index = FIRST) => packets.push({ at, index, flags, seq: next, ack, payload: '' });
  const acknowledge = () => {
    if (owed.segments > 0) push(reaches(owed.at), ACK, got);
    owed = { ...owed, segments: 0 };
  };
  /** The client's FIN takes a number too. */
  const gotFin = (at: Instant) => clientClosed !== null && at >= clientClosed + latency(clientClosed);

  function close(at: Instant): void {
    if (serverClosed !== null) return;
    serverClosed = at;
    owed = { at, segments: 0 };
    // Where the device has not closed, its own end of the connection tells when it got this.
    if (clientClosed === null) return;
    push(reaches(at), FIN | ACK, gotFin(at) ? got + 1 : got);
    next += 1;
    if (!gotFin(at)) push(reaches(clientClosed + latency(clientClosed)), ACK, got + 1);
  }

  function closeClient(at: Instant, index: number): void {
    clientClosed = at;
    if (serverClosed === null) return;
    const heard = reaches(serverClosed);
    push(Math.max(heard, at), FIN | ACK, got, heard <= at ? index - 0.5 : FIRST);
    next += 1;
    const lost = underWay[0];
    if (lost) packets.push({ at: reaches(Math.max(lost.arrivesAt, at)), index: FIRST, flags: RST, seq: next - 1, ack: 0, payload: '' });
    else push(reaches(at + latency(at)), ACK, got + 1);
  }

  for (const event of events) {
    const { at, index } = event;
    if (at > owed.at) acknowledge();
    switch (event.kind) {
      case 'opening':
      case 'refused':
      case 'clientVanished':
        break;
      case 'opened':
        packets.push({ at, index, flags: SYN | ACK, seq: 0, ack: 1, payload: '' });
        break;
      case 'clientSent':
        for (const payload of event.payloads) underWay.push({ end: (clientNext += payload.length), arrivesAt: event.arrivesAt });
        break;
      case 'serverGot':
        got += event.length;
        owed = { at, segments: owed.segments + (event.early ? 1 : settled(underWay, got)) };
        if (owed.segments >= ACKNOWLEDGE_EVERY) acknowledge();
        break;
      case 'serverSent': {
        owed = { at, segments: 0 };
        const segments = event.segments.map(({ payload, arrival }) => ({ payload, ...(arrival ?? { at: way.passes(event.arrivesAt), index: Infinity, unread: true }) }));
        next = pushData(packets, next, got, segments);
        break;
      }
      case 'serverClosed':
        close(at);
        break;
      case 'clientClosed':
        closeClient(at, index);
        break;
      case 'clientCut':
        push(at, RST | ACK, got, index);
        break;
      case 'serverCut':
        break;
      default:
        return unreachable(event);
    }
  }
  acknowledge();
  return inOrder(packets);
}

/** Takes off what ends at or before `got`. @returns how many */
function settled(underWay: { readonly end: number }[], got: number): number {
  const first = underWay.findIndex(({ end }) => end > got);
  return underWay.splice(0, first < 0 ? underWay.length : first).length;
}

/** Of an acknowledgement only the likely moment is known: it is never later than what was sent after it. */
function inOrder(packets: readonly Placed[]): Placed[] {
  const ordered = [...packets];
  for (let index = ordered.length - 2; index >= 0; index--) {
    const next = ordered[index + 1]!;
    if (ordered[index]!.at > next.at) ordered[index] = { ...ordered[index]!, at: next.at };
  }
  return ordered;
}

/** The shortest way that anything took. */
function latencyOf({ entries }: TracedLine): Millis {
  let opening: Instant | null = null;
  let latency: Millis = Infinity;
  for (const { entry } of entries) {
    if (entry.kind === 'sent') latency = Math.min(latency, entry.arrivesAt - entry.at);
    if (entry.kind !== 'connection') continue;
    if (entry.event === 'opening') opening = entry.at;
    if (entry.event === 'opened' && opening !== null) latency = Math.min(latency, (entry.at - opening) / 2);
  }
  return latency === Infinity ? 0 : latency;
}
