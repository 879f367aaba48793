import type { ConnectionId, DeviceId, Protocol } from '../kernel/process';
import type { TraceEntry } from '../kernel/trace';
import type { Instant, Millis } from '../mail/mailbox';
import type { Connection } from '../network/connection';

export type Entry<Kind extends TraceEntry['kind']> = Extract<TraceEntry, { kind: Kind }>;
export type LineEntry = Entry<'connection' | 'sent' | 'arrived' | 'lost'>;

/** A connection that was open already when a trace begins: what its entries alone do not tell. */
export type OpenBefore = Pick<Connection, 'id' | 'device' | 'protocol' | 'port' | 'security'>;

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
    const secured = !opened && (open ? open.security === 'tls' : (sent?.secured ?? false));
    const port = open?.port ?? named?.port ?? PORTS[source.protocol][secured ? 'secured' : 'clear'];
    return [{ connection, device: source.device, protocol: source.protocol, port, begun: !opened, secured, entries }];
  });
}

/** What a device's own line did, as far as a trace tells: when it let nothing through, how long a way took, when the device vanished. */
export interface DeviceLine {
  /** The moment at which what would reach the far end at `at` gets there: later, where the line stalls; never, where it does not come back. */
  passes(at: Instant): Instant;
  /** One way at `at`, given what it was before the trace told of any change. */
  latency(at: Instant, base: Millis, since: Instant): Millis;
  /** Did the device leave at this moment without a word to anybody? */
  vanished(at: Instant): boolean;
}

export function deviceLine(trace: readonly TraceEntry[], device: DeviceId): DeviceLine {
  const stalls: { from: Instant; to: Instant }[] = [];
  const latencies: { at: Instant; latency: Millis }[] = [];
  const departures = new Set<Instant>();
  for (const entry of trace) {
    if (entry.kind !== 'stimulus') continue;
    const { at, stimulus } = entry;
    if (!('device' in stimulus) || stimulus.device !== device) continue;
    if (stimulus.kind === 'loseDevice' || (stimulus.kind === 'intent' && stimulus.intent.do === 'goOffline')) departures.add(at);
    if (stimulus.kind !== 'fault') continue;
    const { fault } = stimulus;
    const open = stalls.at(-1)?.to === Infinity ? stalls.at(-1) : undefined;
    if (fault.do === 'stall' || fault.do === 'linkDown') {
      if (!open) stalls.push({ from: at, to: Infinity });
    } else if (fault.do === 'resume' || fault.do === 'linkUp') {
      if (open) open.to = at;
    } else if (fault.do === 'quality' && fault.latency !== undefined) {
      latencies.push({ at, latency: fault.latency });
    }
  }
  return {
    passes: (at) => stalls.find(({ from, to }) => from <= at && at < to)?.to ?? at,
    latency: (at, base, since) => latencies.findLast((change) => since < change.at && change.at <= at)?.latency ?? base,
    vanished: (at) => departures.has(at),
  };
}
