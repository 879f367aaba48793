import type { Instant } from '../mail/mailbox';
import { MAXIMUM_SEGMENT, TLS_FLIGHTS, wireLength } from '../network/transmit';
import type { Octets } from '../octets';
import { clientFinished, clientHello, sealed, serverFlight } from './tls';
import type { Entry, TracedLine } from './traced-line';

/** When the device saw it, and where the trace says so: what stands at one moment happened in the trace's order. */
interface Moment {
  readonly at: Instant;
  readonly index: number;
}

/** What happened on one connection, in TCP's terms, with payloads as they are on the wire. In the trace's order. */
export type WireEvent = Moment &
  (
    | { readonly kind: 'opening' | 'opened' | 'refused' | 'clientClosed' | 'clientVanished' | 'serverClosed' | 'clientCut' | 'serverCut' }
    | { readonly kind: 'clientSent'; readonly payloads: readonly Octets[]; readonly arrivesAt: Instant }
    /** A segment reached the server. `early`: it was sent before the trace begins. */
    | { readonly kind: 'serverGot'; readonly length: number; readonly early: boolean }
    | { readonly kind: 'serverSent'; readonly segments: readonly Segment[]; readonly arrivesAt: Instant }
  );

export interface Segment {
  readonly payload: Octets;
  /** Null where the trace does not see it arrive. */
  readonly arrival: Moment | null;
}

export interface WireOptions {
  /** Leave TLS out, and with it the exchange that starts it: what was sealed is in clear. */
  readonly reveal: boolean;
  /** The host's name, which a TLS client tells the server. */
  readonly host: string;
  readonly vanished: (at: Instant) => boolean;
}

/** Reads what happened on the wire out of one connection's trace. */
export function wireEvents(line: TracedLine, { reveal, host, vanished }: WireOptions): WireEvent[] {
  const { entries, connection } = line;
  const seed = `${connection} ${entries[0]!.entry.at}`;
  const arrivals = arrivalsOf(line);
  const sent = new Map(entries.flatMap(({ entry }) => (entry.kind === 'sent' ? [[entry.transmission, entry] as const] : [])));
  const left = reveal ? startOfTls(line) : new Set<number>();
  /** Handshake flights of the client that the server has not got yet. */
  const flights: number[] = [];

  const seal = (octets: Octets, secured: boolean, name: string): Octets => (secured ? sealed(`${seed} ${name}`, octets.length) : octets);

  function segmentsOf(entry: Entry<'sent'>): Segment[] {
    const secured = entry.secured && !reveal;
    const arrived = arrivals.get(entry.transmission) ?? [];
    const parts = arrived.map((arrival) => ({ octets: arrival.entry.octets, arrival: { at: arrival.entry.at, index: arrival.index } }));
    const reached = parts.reduce((sum, { octets }) => sum + octets.length, 0);
    const whole = line.protocol !== 'imap' && !secured ? inFullSegments(parts) : parts;
    const rest = fitted(entry.octets.slice(reached)).map((octets) => ({ octets, arrival: null }));
    return [...whole, ...rest].flatMap(({ octets, arrival }, part) => fitted(seal(octets, secured, `${entry.transmission} ${part}`)).map((payload) => ({ payload, arrival })));
  }

  /** The server has the flight when it answers it, or when the line is secured; the device when it goes on with its own. */
  function flight(entry: Entry<'sent'>, moment: Moment): WireEvent[] {
    if (entry.direction === 'toServer') {
      const octets = entry.length === TLS_FLIGHTS.clientHello ? clientHello(seed, host) : clientFinished(seed);
      flights.push(octets.length);
      return [{ ...moment, kind: 'clientSent', payloads: fitted(octets), arrivesAt: entry.arrivesAt }];
    }
    const answer = entries.find((other) => other.index > moment.index && other.entry.kind === 'sent' && other.entry.direction === 'toServer' && other.entry.octets === '');
    const arrival = answer ? { at: answer.entry.at, index: answer.index } : null;
    return [...gotFlight(moment), { ...moment, kind: 'serverSent', segments: fitted(serverFlight(seed)).map((payload) => ({ payload, arrival })), arrivesAt: entry.arrivesAt }];
  }

  function gotFlight(moment: Moment): WireEvent[] {
    const length = flights.shift();
    return length === undefined ? [] : [{ ...moment, kind: 'serverGot', length, early: false }];
  }

  return entries.flatMap(({ entry, index }): WireEvent[] => {
    const moment = { at: entry.at, index };
    if (entry.kind === 'lost') return [];
    if (entry.kind === 'connection') {
      const { event, side } = entry;
      if (event === 'secured') return gotFlight(moment);
      if (event === 'handshake') return [];
      if (event === 'closed') return [{ ...moment, kind: side === 'server' ? 'serverClosed' : vanished(entry.at) ? 'clientVanished' : 'clientClosed' }];
      if (event === 'cut') return [{ ...moment, kind: side === 'server' ? 'serverCut' : 'clientCut' }];
      return [{ ...moment, kind: event }];
    }
    if (left.has(entry.transmission)) return [];
    if (entry.kind === 'sent') {
      if (entry.octets === '') return reveal ? [] : flight(entry, moment);
      const segments = segmentsOf(entry);
      if (entry.direction === 'toClient') return [{ ...moment, kind: 'serverSent', segments, arrivesAt: entry.arrivesAt }];
      return [{ ...moment, kind: 'clientSent', payloads: segments.map(({ payload }) => payload), arrivesAt: entry.arrivesAt }];
    }
    const origin = sent.get(entry.transmission);
    const secured = (origin?.secured ?? line.secured) && !reveal;
    if (entry.direction === 'toServer') return [{ ...moment, kind: 'serverGot', length: wireLength(entry.octets.length, secured), early: !origin }];
    if (origin) return [];
    const segments = fitted(seal(entry.octets, secured, `${entry.transmission} ${index}`)).map((payload) => ({ payload, arrival: moment }));
    return [{ ...moment, kind: 'serverSent', segments, arrivesAt: entry.at }];
  });
}

function arrivalsOf({ entries }: TracedLine): Map<number, { entry: Entry<'arrived'>; index: number }[]> {
  const arrivals = new Map<number, { entry: Entry<'arrived'>; index: number }[]>();
  for (const { entry, index } of entries) {
    if (entry.kind !== 'arrived') continue;
    const others = arrivals.get(entry.transmission);
    if (others) others.push({ entry, index });
    else arrivals.set(entry.transmission, [{ entry, index }]);
  }
  return arrivals;
}

/** A full segment that is sealed is longer than one: the rest goes into the next. */
function fitted(octets: Octets): Octets[] {
  const payloads: Octets[] = [];
  for (let from = 0; from < octets.length; from += MAXIMUM_SEGMENT) payloads.push(octets.slice(from, from + MAXIMUM_SEGMENT));
  return payloads;
}

/**
 * Wireshark's dissectors of POP and SMTP take the lines of each segment for whole ones, where those of IMAP and TLS put together what
 * belongs together. So POP3 and SMTP in clear go in full segments, as a TCP would send them, each there when its last octet was.
 */
function inFullSegments(parts: readonly { octets: Octets; arrival: Moment }[]): { octets: Octets; arrival: Moment }[] {
  const ends: number[] = [];
  for (const { octets } of parts) ends.push((ends.at(-1) ?? 0) + octets.length);
  let end = 0;
  let part = 0;
  return fitted(parts.map(({ octets }) => octets).join('')).map((octets) => {
    end += octets.length;
    while (ends[part]! < end) part += 1;
    return { octets, arrival: parts[part]!.arrival };
  });
}

/** STLS or STARTTLS and its answer, the last that was said in clear before a handshake: who reads on in clear would take it for the start of TLS. */
function startOfTls({ entries }: TracedLine): Set<number> {
  const left = new Set<number>();
  const last: Record<Entry<'sent'>['direction'], Entry<'sent'> | null> = { toServer: null, toClient: null };
  for (const { entry } of entries) {
    if (entry.kind !== 'sent') continue;
    if (entry.octets !== '' && !entry.secured) last[entry.direction] = entry;
    if (entry.octets !== '' || !last.toServer || !last.toClient) continue;
    if (/^(\S+ )?(STLS|STARTTLS)\r\n$/i.test(last.toServer.octets)) left.add(last.toServer.transmission).add(last.toClient.transmission);
    break;
  }
  return left;
}
