import type { ConnectionId, DeviceId, Protocol } from '../kernel/process';
import type { Stimulus } from '../kernel/stimulus';
import type { TraceEntry } from '../kernel/trace';
import type { Instant, Millis } from '../mail/mailbox';
import type { Connection } from '../network/connection';

export type Entry<Kind extends TraceEntry['kind']> = Extract<TraceEntry, { kind: Kind }>;
export type LineEntry = Entry<'connection' | 'sent' | 'arrived' | 'lost'>;

/** A connection that was open already when a trace begins: what its entries alone do not tell. */
export type OpenBefore = Pick<Connection, 'id' | 'device' | 'protocol' | 'port' | 'security' | 'openedAt'>;

/** All that a trace tells of one connection, in order; each entry with its place in the trace. */
export interface TracedLine {
  readonly connection: ConnectionId;
  readonly device: DeviceId;
  readonly protocol: Protocol;
  readonly port: number;
  /** The trace begins when the connection was open already. */
  readonly begun: boolean;
  /** Was it under TLS at the first entry? */
  readonly secured: boolean;
  readonly entries: readonly { readonly index: number; readonly entry: LineEntry }[];
}

const PORTS: Readonly<Record<Protocol, { clear: number; secured: number }>> = {
  pop3: { clear: 110, secured: 995 },
  imap: { clear: 143, secured: 993 },
  smtp: { clear: 587, secured: 465 },
};

/** The port on which a protocol is spoken in clear. */
export const clearPort = (protocol: Protocol): number => PORTS[protocol].clear;

/** Sorts a trace by connections, in the order of their first entries. A name that is opened anew is another connection. */
export function linesOf(trace: readonly TraceEntry[], before: readonly OpenBefore[] = []): TracedLine[] {
  const known = new Map(before.map((connection) => [connection.id, connection]));
  const lines: { connection: ConnectionId; opened: boolean; entries: { index: number; entry: LineEntry }[] }[] = [];
  const current = new Map<ConnectionId, (typeof lines)[number]>();
  for (const [index, entry] of trace.entries()) {
    if (entry.kind !== 'connection' && entry.kind !== 'sent' && entry.kind !== 'arrived' && entry.kind !== 'lost') continue;
    const opened = entry.kind === 'connection' && entry.event === 'opening';
    let line = current.get(entry.connection);
    if (!line || opened) {
      line = { connection: entry.connection, opened, entries: [] };
      lines.push(line);
      current.set(entry.connection, line);
    }
    line.entries.push({ index, entry });
  }
  return lines.flatMap(({ connection, opened, entries }) => {
    const named = entries.find(({ entry }) => entry.kind === 'connection')?.entry as Entry<'connection'> | undefined;
    const sent = entries.find(({ entry }) => entry.kind === 'sent')?.entry as Entry<'sent'> | undefined;
    const open = opened ? undefined : known.get(connection);
    const source = open ?? named ?? sent;
    // Octets that arrived on a line of which nothing else is known: nobody can say between whom.
    if (!source) return [];
    const { device, protocol } = source;
    const secured = !opened && (open ? open.security === 'tls' : (sent?.secured ?? false));
    const port = open?.port ?? named?.port ?? PORTS[protocol][secured ? 'secured' : 'clear'];
    const line = { connection, device, protocol, port, secured };
    if (!open || (named?.event !== 'opened' && named?.event !== 'refused')) return [{ ...line, begun: !opened, entries }];
    // The trace begins while the connection is being opened: its first entry would have been this.
    const opening: Entry<'connection'> = { at: open.openedAt, kind: 'connection', connection, device, protocol, port, event: 'opening', side: 'client' };
    return [{ ...line, begun: false, entries: [{ index: entries[0]!.index - 0.5, entry: opening }, ...entries] }];
  });
}

/** What one device's way to the host was like, as far as a trace tells. */
export interface DeviceLine {
  /** When that which would get to the far end at `at` gets there: later where the line stalls, never (Infinity) where it does not come back. */
  passes(at: Instant): Instant;
  /** How long one way takes at `at`, given what it took at `since`. */
  latency(at: Instant, before: Millis, since: Instant): Millis;
  /** Did the device leave at this moment without a word to anybody? */
  vanished(at: Instant): boolean;
}

interface Told {
  readonly stalls: { readonly from: Instant; to: Instant }[];
  readonly latencies: { readonly at: Instant; readonly latency: Millis }[];
  readonly departures: Set<Instant>;
}

/** @returns for any device what the trace tells of its line */
export function deviceLines(trace: readonly TraceEntry[]): (device: DeviceId) => DeviceLine {
  const told = new Map<DeviceId, Told>();
  for (const entry of trace) {
    if (entry.kind !== 'stimulus' || !('device' in entry.stimulus) || typeof entry.stimulus.device !== 'string') continue;
    const { device } = entry.stimulus;
    if (!told.has(device)) told.set(device, { stalls: [], latencies: [], departures: new Set() });
    note(told.get(device)!, entry.at, entry.stimulus);
  }
  return (device) => {
    const { stalls, latencies, departures } = told.get(device) ?? { stalls: [], latencies: [], departures: new Set<Instant>() };
    return {
      passes: (at) => stalls.find(({ from, to }) => from <= at && at < to)?.to ?? at,
      latency: (at, before, since) => latencies.findLast((change) => since < change.at && change.at <= at)?.latency ?? before,
      vanished: (at) => departures.has(at),
    };
  };
}

function note({ stalls, latencies, departures }: Told, at: Instant, stimulus: Stimulus): void {
  if (stimulus.kind === 'loseDevice' || (stimulus.kind === 'intent' && stimulus.intent.do === 'goOffline')) departures.add(at);
  if (stimulus.kind !== 'fault') return;
  const { fault } = stimulus;
  const last = stalls.at(-1);
  const stalled = last?.to === Infinity;
  if ((fault.do === 'stall' || fault.do === 'linkDown') && !stalled) stalls.push({ from: at, to: Infinity });
  else if ((fault.do === 'resume' || fault.do === 'linkUp') && stalled) last!.to = at;
  else if (fault.do === 'quality' && fault.latency !== undefined) latencies.push({ at, latency: fault.latency });
}
