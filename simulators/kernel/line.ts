import type { Connection, Direction } from '../network/connection';
import { IMPLICIT_TLS_PORTS } from '../network/connection';
import { withoutStartTls } from '../network/tamper';
import { journey, segmentLengths, TLS_FLIGHTS, wireLength, type TlsFlight } from '../network/transmit';
import type { Octets } from '../octets';
import { linkOf, schedule, setConnection, setLink, type Draft } from './draft';
import type { Carried, ConnectionId, DeviceId, Protocol } from './process';
import type { Scheduled, Side } from './queue';
import type { TraceEntry } from './trace';

/** What the kernel does with lines: open, send, secure, close, cut, stall. */

export function openConnection<State>(draft: Draft<State>, device: DeviceId, id: ConnectionId, protocol: Protocol, port: number): void {
  const link = linkOf(draft, device);
  const connection = newConnection(draft, device, id, protocol, port);
  observeConnection(draft, connection, 'opening', 'client');
  const after = draft.now + 2 * link.latency;
  if (link.state === 'up') schedule(draft, after, { kind: 'connected', connection: id, side: 'client' });
  else schedule(draft, after, { kind: 'closed', connection: id, side: 'client', reason: 'refused' });
}

/** Enters a connection that is being opened into the world. */
export function newConnection<State>(draft: Draft<State>, device: DeviceId, id: ConnectionId, protocol: Protocol, port: number): Connection {
  const connection: Connection = {
    id,
    device,
    protocol,
    port,
    openedAt: draft.now,
    status: 'opening',
    closedBy: null,
    security: 'clear',
    inFlight: [],
    clearAt: { toServer: draft.now, toClient: draft.now },
    carried: { toServer: 0, toClient: 0 },
  };
  draft.connections.set(id, connection);
  return connection;
}

export function isImplicitTls(connection: Connection): boolean {
  return IMPLICIT_TLS_PORTS.includes(connection.port);
}

/** Puts octets on the line behind all that was sent before, split into segments. On a line that is not open they are lost. */
export function send<State>(draft: Draft<State>, id: ConnectionId, direction: Direction, said: Octets, label: string, carries: readonly Carried[] = []): void {
  const connection = draft.connections.get(id);
  if (!connection || connection.status !== 'open' || said === '') return;
  const secured = connection.security === 'tls';
  const transmission = draft.seq++;
  const { device, protocol } = connection;
  const isOpenToAll = direction === 'toClient' && !secured && carries.length === 0;
  const octets = isOpenToAll && linkOf(draft, device).strips ? withoutStartTls(protocol, said) : said;
  if (octets !== said) draft.observe?.({ at: draft.now, kind: 'tampered', connection: id, device, protocol, octets: said, transmission });
  if (!draft.devices.has(connection.device)) return handOver(draft, connection, { transmission, octets, label, carries, secured });
  const [lengths, rng] = segmentLengths(octets.length, draft.rng);
  draft.rng = rng;
  let start = 0;
  let length = 0;
  let arrivesAt = draft.now;
  for (const [index, part] of lengths.entries()) {
    const onWire = wireLength(part, secured);
    arrivesAt = arrivalOf(draft, connection, direction, onWire);
    const last = index === lengths.length - 1;
    schedule(draft, arrivesAt, { kind: 'segment', connection: id, direction, octets: octets.slice(start, start + part), transmission, last });
    start += part;
    length += onWire;
  }
  depart(draft, connection, { id: transmission, direction, sentAt: draft.now, arrivesAt, octets, length, label, carries, secured });
}

type HandedOver = Pick<Extract<TraceEntry, { kind: 'sent' }>, 'transmission' | 'octets' | 'label' | 'carries' | 'secured'>;

/** To a visitor: whoever brought it carries the octets on, and the real network cuts them into segments. */
function handOver<State>(draft: Draft<State>, { id, device, protocol, carried }: Connection, sent: HandedOver): void {
  const length = wireLength(sent.octets.length, sent.secured);
  setConnection(draft, id, { carried: { ...carried, toClient: carried.toClient + length } });
  const { now: at, observe } = draft;
  observe?.({ at, kind: 'sent', connection: id, device, protocol, direction: 'toClient', length, arrivesAt: at, ...sent });
  observe?.({ at, kind: 'arrived', connection: id, direction: 'toClient', octets: sent.octets, transmission: sent.transmission, last: true });
}

/** Sends one flight of a TLS handshake. Its octets are not modelled, only their length, which is all that an eavesdropper has of them. */
export function sendFlight<State>(draft: Draft<State>, id: ConnectionId, flight: TlsFlight): void {
  const connection = draft.connections.get(id);
  if (!connection || connection.status !== 'open') return;
  const direction: Direction = flight === 'serverFlight' ? 'toClient' : 'toServer';
  const transmission = draft.seq++;
  const length = TLS_FLIGHTS[flight];
  const arrivesAt = arrivalOf(draft, connection, direction, length);
  schedule(draft, arrivesAt, { kind: 'flight', connection: id, flight, transmission });
  depart(draft, connection, { id: transmission, direction, sentAt: draft.now, arrivesAt, octets: '', length, label: FLIGHT_LABELS[flight], carries: [], secured: true });
  if (flight === 'clientHello') {
    setConnection(draft, id, { security: 'handshake' });
    observeConnection(draft, connection, 'handshake', 'client');
  }
}

const FLIGHT_LABELS: Record<TlsFlight, string> = { clientHello: 'TLS ClientHello', serverFlight: 'TLS ServerHello … Finished', clientFinished: 'TLS Finished' };

function arrivalOf<State>(draft: Draft<State>, connection: Connection, direction: Direction, length: number): number {
  const link = linkOf(draft, connection.device);
  const { sent, arrives } = journey(link, direction, length, draft.now);
  setLink(draft, connection.device, { busyUntil: { ...link.busyUntil, [direction]: sent } });
  return Math.max(arrives, draft.connections.get(connection.id)!.clearAt[direction]);
}

function depart<State>(draft: Draft<State>, { id, device, protocol }: Connection, transmission: Connection['inFlight'][number]): void {
  const { inFlight, clearAt, carried } = draft.connections.get(id)!;
  const { direction, length, id: number, sentAt, arrivesAt, ...rest } = transmission;
  setConnection(draft, id, {
    inFlight: [...inFlight, transmission],
    clearAt: { ...clearAt, [direction]: arrivesAt },
    carried: { ...carried, [direction]: carried[direction] + length },
  });
  draft.observe?.({ at: sentAt, kind: 'sent', connection: id, device, protocol, direction, length, transmission: number, arrivesAt, ...rest });
}

/** Takes a transmission off the line once its last octet has arrived. */
export function arrive<State>(draft: Draft<State>, id: ConnectionId, transmission: number): void {
  const { inFlight } = draft.connections.get(id)!;
  setConnection(draft, id, { inFlight: inFlight.filter((other) => other.id !== transmission) });
}

/**
 * One side closes. The other hears of it after all that was sent; of a device that vanished, only when the server
 * gives its silence up.
 */
export function closeConnection<State>(draft: Draft<State>, id: ConnectionId, side: Side, vanish = false): void {
  const connection = draft.connections.get(id);
  if (!connection || connection.closedBy === side) return;
  observeConnection(draft, connection, 'closed', side);
  if (connection.closedBy !== null || connection.status === 'opening') {
    draft.connections.delete(id);
    return;
  }
  const link = linkOf(draft, connection.device);
  const direction = side === 'client' ? 'toServer' : 'toClient';
  const heard = vanish ? draft.now + link.deadPeerTimeout : Math.max(connection.clearAt[direction], draft.now + link.latency);
  setConnection(draft, id, { status: 'closing', closedBy: side });
  schedule(draft, heard, { kind: 'closed', connection: id, side: side === 'client' ? 'server' : 'client', reason: vanish ? 'cut' : 'closed' });
}

/** Breaks the connection for both sides now. What was on the way is lost. */
export function cutConnection<State>(draft: Draft<State>, id: ConnectionId): void {
  const connection = draft.connections.get(id)!;
  for (const { direction, length } of connection.inFlight) draft.observe?.({ at: draft.now, kind: 'lost', connection: id, direction, length });
  setConnection(draft, id, { inFlight: [] });
  if (connection.closedBy !== 'client') schedule(draft, draft.now, { kind: 'closed', connection: id, side: 'client', reason: 'cut' });
  if (connection.closedBy !== 'server') schedule(draft, draft.now, { kind: 'closed', connection: id, side: 'server', reason: 'cut' });
  setConnection(draft, id, { status: 'cut' });
}

/** While a link is not up, what reaches its far end waits there. @returns true when the event was held back. */
export function holdBack<State>(draft: Draft<State>, event: Scheduled): boolean {
  if (event.kind === 'timer' || event.kind === 'changed') return false;
  const connection = draft.connections.get(event.connection);
  const device = connection && draft.devices.get(connection.device);
  if (!device || device.link.state === 'up' || (event.kind === 'closed' && event.reason !== 'closed')) return false;
  draft.devices.set(device.id, { ...device, held: [...device.held, event] });
  return true;
}

/** The link is up again: what waited arrives at once, in its order. */
export function resumeLink<State>(draft: Draft<State>, id: DeviceId): void {
  const device = draft.devices.get(id)!;
  draft.devices.set(id, { ...device, link: { ...device.link, state: 'up' }, held: [] });
  for (const { at: _at, seq: _seq, ...occurrence } of device.held) schedule(draft, draft.now, occurrence);
}

export function connectionsOf<State>(draft: Draft<State>, device: DeviceId): Connection[] {
  return [...draft.connections.values()].filter((connection) => connection.device === device);
}

export function observeConnection<State>(draft: Draft<State>, connection: Connection, event: ConnectionEvent, side: Side): void {
  const { id, device, protocol, port } = connection;
  draft.observe?.({ at: draft.now, kind: 'connection', connection: id, device, protocol, port, event, side });
}

type ConnectionEvent = Extract<TraceEntry, { kind: 'connection' }>['event'];
