import type { ConnectionId, DeviceId, Protocol } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Direction } from '@/simulators/network/connection';
import { octetsToText } from '@/simulators/octets';
import type { Film } from './film';
import { YOU } from './places';

export type TokenKind = 'tag' | 'keyword' | 'ok' | 'bad' | 'literal' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** One line on the wire; of a long message's body, the lines in one. */
export interface WireLine {
  readonly id: string;
  readonly at: Instant;
  readonly direction: Direction;
  readonly secured: boolean;
  /** Octets on the wire of the transmission that it came with: all that an eavesdropper has under TLS. */
  readonly length: number;
  /** The first line of its transmission. */
  readonly first: boolean;
  readonly tokens: readonly Token[];
  readonly kind: 'text' | 'event';
}

export interface WireTalk {
  readonly connection: ConnectionId;
  readonly device: DeviceId;
  readonly protocol: Protocol;
  readonly port: number;
  readonly openedAt: Instant;
  readonly lines: readonly WireLine[];
}

const EVENT_TEXT: Record<Exclude<Extract<TraceEntry, { kind: 'connection' }>['event'], 'closed'>, string> = {
  opening: 'connecting',
  refused: 'connection refused',
  opened: 'connected',
  handshake: 'TLS handshake',
  secured: 'TLS is up',
  cut: 'cut: the line broke',
};

const talks = new WeakMap<Film, WireTalk[]>();

/** All conversations of a film, by the moment at which they began. */
export function talksOf(film: Film): WireTalk[] {
  const known = talks.get(film);
  if (known) return known;
  const byConnection = new Map<ConnectionId, { talk: Omit<WireTalk, 'lines'>; lines: WireLine[]; inside: Inside }>();
  for (const [index, entry] of film.trace.entries()) {
    if (entry.kind !== 'connection' && entry.kind !== 'sent') continue;
    let open = byConnection.get(entry.connection);
    if (!open) {
      const { connection, device, protocol, port, at } = { port: 0, ...entry };
      open = { talk: { connection, device, protocol, port, openedAt: at }, lines: [], inside: NOTHING };
      byConnection.set(entry.connection, open);
    }
    const base = { at: entry.at, length: 0, first: true, secured: false, direction: 'toServer' as Direction };
    if (entry.kind === 'connection') {
      const text = entry.event === 'closed' ? `closed at the ${entry.side === 'server' ? 'server' : entry.device === YOU ? 'terminal' : 'device'}` : EVENT_TEXT[entry.event];
      open.lines.push({ ...base, id: `${index}`, kind: 'event', tokens: [{ kind: 'plain', text }], direction: entry.side === 'server' ? 'toClient' : 'toServer' });
    } else if (entry.octets === '') {
      open.lines.push({ ...base, id: `${index}`, kind: 'text', direction: entry.direction, length: entry.length, secured: true, tokens: [{ kind: 'literal', text: entry.label }] });
    } else {
      const read = readOnce(entry, entry.direction === 'toServer' ? open.inside : NOTHING);
      open.inside = entry.direction === 'toServer' ? read.inside : heard(open.inside, entry.octets);
      for (const [number, tokens] of read.lines.entries()) {
        open.lines.push({ ...base, id: `${index}.${number}`, kind: 'text', direction: entry.direction, length: entry.length, secured: entry.secured, first: number === 0, tokens });
      }
    }
  }
  const result = [...byConnection.values()].map(({ talk, lines }) => ({ ...talk, lines }));
  talks.set(film, result);
  return result;
}

/** What the client is in the midst of, from one transmission to the next: an IMAP literal, of which so many octets are to come, or SMTP's content. */
interface Inside {
  readonly literal: number;
  readonly content: boolean;
}

const NOTHING: Inside = { literal: 0, content: false };

/** An answer that is no continuation ends the literal that was announced; 354 asks for content (RFC 5321 §4.2.3). */
function heard(inside: Inside, octets: string): Inside {
  return { literal: octets.startsWith('+') ? inside.literal : 0, content: inside.content || octets.startsWith('354') };
}

type Sent = Extract<TraceEntry, { kind: 'sent' }>;

const reads = new WeakMap<Sent, { readonly from: Inside; readonly read: ReturnType<typeof linesIn> }>();

/** A film that grows holds the same entries again. */
function readOnce(entry: Sent, from: Inside): ReturnType<typeof linesIn> {
  const known = reads.get(entry);
  if (known?.from.literal === from.literal && known.from.content === from.content) return known.read;
  const read = linesIn(entry.octets, entry.protocol, entry.direction, from);
  reads.set(entry, { from, read });
  return read;
}

/** Splits what was sent into lines with their tokens: IMAP literals by their count, POP3's long answers and SMTP's content by their form. */
export function linesIn(octets: string, protocol: Protocol, direction: Direction, inside: Inside): { lines: Token[][]; inside: Inside } {
  const out: Token[][] = [];
  let at = 0;
  let { literal, content } = inside;
  while (at < octets.length) {
    const end = octets.indexOf('\r\n', at);
    const stop = end < 0 ? octets.length : end + 2;
    const raw = octets.slice(at, end < 0 ? octets.length : end);
    const rest = raw.slice(literal);
    if (literal > 0) {
      out.push([{ kind: 'literal', text: octetsToText(raw.slice(0, literal)) }, ...(rest ? tail(rest) : [])]);
      literal -= Math.min(stop - at, literal);
    } else if (content || (out.length > 0 && protocol === 'pop3' && direction === 'toClient' && !/^(\+OK|-ERR)/.test(raw))) {
      content = content && raw !== '.';
      out.push([{ kind: raw === '.' ? 'keyword' : 'literal', text: octetsToText(raw) }]);
    } else {
      out.push(tokensOf(octetsToText(raw), protocol, direction));
    }
    const announced = protocol === 'imap' ? /\{(\d{1,9})\+?\}$/.exec(rest) : null;
    if (announced && literal === 0) literal = Number(announced[1]);
    at = stop;
  }
  return { lines: out, inside: { literal, content } };
}

function tail(text: string): Token[] {
  return [{ kind: 'plain', text: octetsToText(text) }];
}

const STATUS = /^(OK|PREAUTH)$/i;
const TROUBLE = /^(NO|BAD)$/i;

function tokensOf(text: string, protocol: Protocol, direction: Direction): Token[] {
  if (protocol === 'imap') {
    const match = /^(\S+)( ?)(.*)$/s.exec(text);
    if (!match) return [{ kind: 'plain', text }];
    const [, tag, gap, rest] = match;
    if (direction === 'toServer' && rest === '') return [{ kind: 'keyword', text }];
    const word = /^(UID \S+|\d+ \S+|\S+)(.*)$/s.exec(rest!);
    if (!word) return [{ kind: 'tag', text }];
    const kind: TokenKind = STATUS.test(word[1]!) ? 'ok' : TROUBLE.test(word[1]!) ? 'bad' : 'keyword';
    return [{ kind: 'tag', text: `${tag}${gap}` }, { kind: tag === '+' ? 'plain' : kind, text: word[1]! }, { kind: 'plain', text: word[2]! }];
  }
  const [, first, rest] = /^(\S*)(.*)$/s.exec(text)!;
  const kind: TokenKind = direction === 'toServer' ? 'keyword' : /^(\+|[23]\d\d)/.test(first!) ? 'ok' : /^(-ERR|[45]\d\d)/.test(first!) ? 'bad' : 'literal';
  return [{ kind, text: first! }, { kind: 'plain', text: rest! }];
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
