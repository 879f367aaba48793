import { words } from '@/content/words/stage/view/wire';
import type { ConnectionId, DeviceId, Protocol } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Direction } from '@/simulators/network/connection';
import type { Film } from './film';
import type { Token } from './grammar/token';
import { YOU } from './places';
import { readOctets, UNREAD, type Part, type Reading, type Said } from './reading';

export type { Token, TokenKind } from './grammar/token';

type Happened = Extract<TraceEntry, { kind: 'connection' }>;

/** One line on the wire, or something that happened to the connection. */
export interface WireLine {
  readonly id: string;
  readonly at: Instant;
  readonly direction: Direction;
  readonly secured: boolean;
  /** Octets on the wire of the transmission that it came with: all that an eavesdropper has under TLS. */
  readonly length: number;
  /** Octets that were sent in that transmission, without what TLS adds; 0 for a flight of a handshake. */
  readonly content: number;
  /** The first line of its transmission. */
  readonly first: boolean;
  readonly tokens: readonly Token[];
  readonly kind: 'text' | 'event';
  /** What it is in its conversation; `flight` is one of a TLS handshake. */
  readonly part: Part | 'event' | 'flight';
  /** The command that it is, or that it answers; null where there is none. */
  readonly said: Said | null;
  /** Octets of this line, with the CRLF that ends it. */
  readonly octets: number;
  readonly ended: boolean;
  /** What happened to the connection; null for what was said. */
  readonly event: Happened['event'] | null;
}

export interface WireTalk {
  readonly connection: ConnectionId;
  readonly device: DeviceId;
  readonly protocol: Protocol;
  readonly port: number;
  readonly openedAt: Instant;
  readonly lines: readonly WireLine[];
}

const talks = new WeakMap<Film, WireTalk[]>();

/** All conversations of a film, by the moment at which they began. */
export function talksOf(film: Film): WireTalk[] {
  const known = talks.get(film);
  if (known) return known;
  const byConnection = new Map<ConnectionId, { talk: Omit<WireTalk, 'lines'>; lines: WireLine[]; reading: Reading }>();
  for (const [index, entry] of film.trace.entries()) {
    if (entry.kind !== 'connection' && entry.kind !== 'sent') continue;
    let open = byConnection.get(entry.connection);
    if (!open) {
      const { connection, device, protocol, port, at } = { port: 0, ...entry };
      open = { talk: { connection, device, protocol, port, openedAt: at }, lines: [], reading: UNREAD };
      byConnection.set(entry.connection, open);
    }
    const { lines, to } = linesOnce(entry, index, open.reading);
    for (const line of lines) open.lines.push(line);
    open.reading = to;
  }
  const result = [...byConnection.values()].map(({ talk, lines }) => ({ ...talk, lines }));
  talks.set(film, result);
  return result;
}

type Heard = Extract<TraceEntry, { kind: 'connection' | 'sent' }>;
interface Lines {
  readonly lines: readonly WireLine[];
  readonly to: Reading;
}

const read = new WeakMap<Heard, { readonly index: number; readonly from: Reading; readonly lines: Lines }>();

/** A film that grows holds the same entries again, and they are the same lines. */
function linesOnce(entry: Heard, index: number, from: Reading): Lines {
  const known = read.get(entry);
  if (known?.index === index && known.from === from) return known.lines;
  const lines = linesOf(entry, index, from);
  read.set(entry, { index, from, lines });
  return lines;
}

function linesOf(entry: Heard, index: number, from: Reading): Lines {
  const base = { id: `${index}`, at: entry.at, length: 0, content: 0, first: true, secured: false, said: null, octets: 0, ended: false, event: null };
  if (entry.kind === 'connection') {
    const text = entry.event === 'closed' ? words.closed[entry.side === 'server' ? 'server' : entry.device === YOU ? 'terminal' : 'device'] : words.events[entry.event];
    const direction: Direction = entry.side === 'server' ? 'toClient' : 'toServer';
    return { lines: [{ ...base, kind: 'event', part: 'event', event: entry.event, direction, tokens: [{ kind: 'plain', text }] }], to: from };
  }
  const { direction, length, secured, octets, label } = entry;
  const sent = { ...base, kind: 'text', direction, length, content: octets.length, secured } as const;
  if (octets === '') return { lines: [{ ...sent, part: 'flight', secured: true, octets: length, tokens: [{ kind: 'literal', text: label }] }], to: from };
  const { lines, to } = readOctets(octets, entry.protocol, direction, from);
  return { lines: lines.map((line, number) => ({ ...sent, ...line, id: `${index}.${number}`, first: number === 0 })), to };
}

/** The conversation that is selected, or else the one in which something was sent last; none before the first. */
export function talkAt(talks: readonly WireTalk[], moment: Instant, selected: ConnectionId | null): WireTalk | undefined {
  const begun = talks.filter((talk) => talk.openedAt <= moment);
  return begun.find((talk) => talk.connection === selected) ?? lastSpoken(begun, moment);
}

function lastSpoken(talks: readonly WireTalk[], moment: Instant): WireTalk | undefined {
  let best: WireTalk | undefined;
  let at = -Infinity;
  for (const talk of talks) {
    const last = talk.lines.findLast((line) => line.at <= moment);
    if (last && last.at >= at) {
      best = talk;
      at = last.at;
    }
  }
  return best;
}

/** The lines of several conversations as they were said, one after the other. */
export function interleaved(talks: readonly WireTalk[]): { readonly talk: WireTalk; readonly line: WireLine }[] {
  return talks.flatMap((talk) => talk.lines.map((line) => ({ talk, line }))).sort((a, b) => a.line.at - b.line.at || Number.parseInt(a.line.id, 10) - Number.parseInt(b.line.id, 10));
}
