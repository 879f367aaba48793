import type { Protocol } from '@/simulators/kernel/process';
import type { Direction } from '@/simulators/network/connection';
import { CRLF, octetsToText, type Octets } from '@/simulators/octets';
import { argumentTokens, imapTokens } from './grammar/imap';
import { messageTokens, partOf, type MessagePart } from './grammar/message';
import { listingTokens, pop3Tokens } from './grammar/pop3';
import { smtpTokens } from './grammar/smtp';
import { behind, LOOKED_AT, type Token } from './grammar/token';

/** What a line is in its conversation. */
export type Part = 'command' | 'answer' | 'listing' | 'credentials' | MessagePart | 'end';

/** A command that was said: what answers it is understood by it. */
export interface Said {
  /** IMAP’s tag; empty in the other protocols. */
  readonly tag: string;
  /** In capitals: `RETR`, `UID FETCH`. */
  readonly name: string;
  /** The command as it was written. */
  readonly text: string;
}

export interface ReadLine {
  readonly part: Part;
  readonly tokens: readonly Token[];
  /** The command that it is, goes on with, or answers; null where there is none. */
  readonly said: Said | null;
  /** Octets of the line as they were sent, with the CRLF that ends it. */
  readonly octets: number;
  /** CRLF ends it. */
  readonly ended: boolean;
}

/** Octets that are not commands and answers: a literal by its count, a long answer or SMTP’s message by its dot, credentials by their turn. */
type Inside =
  | { readonly kind: 'literal'; readonly left: number; readonly holds: 'message' | 'body' | 'secret' | 'text'; readonly part: MessagePart; readonly said: Said | null; readonly waits: boolean }
  | { readonly kind: 'message' | 'listing'; readonly part: MessagePart; readonly said: Said | null }
  | { readonly kind: 'credentials'; readonly said: Said | null };

interface Half {
  /** What was said of a line that has not ended. */
  readonly begun: Octets;
  readonly inside: Inside | null;
  /** The IMAP command or response that a literal is in the midst of. */
  readonly open: Said | null;
}

/** How far a conversation was read: what the next octets mean depends on it. Never changed, so that it can be compared as it is. */
export interface Reading {
  /** Commands that have no answer yet, the oldest first. */
  readonly waiting: readonly Said[];
  readonly toServer: Half;
  readonly toClient: Half;
}

const NOTHING: Half = { begun: '', inside: null, open: null };
export const UNREAD: Reading = { waiting: [], toServer: NOTHING, toClient: NOTHING };

/**
 * Reads what was sent in one breath, line by line. Total: any octets are lines of something, split anywhere, and no character is lost.
 *
 * @returns the lines, and how far the conversation was read
 */
export function readOctets(octets: Octets, protocol: Protocol, direction: Direction, from: Reading): { readonly lines: ReadLine[]; readonly to: Reading } {
  const lines: ReadLine[] = [];
  let reading = from;
  for (let at = 0; at < octets.length; ) {
    const end = octets.indexOf(CRLF, at);
    const ended = end >= 0;
    const raw = octets.slice(at, ended ? end : octets.length);
    const { line, to } = readLine(raw, ended, protocol, direction, reading);
    lines.push(line);
    reading = to;
    at += raw.length + (ended ? CRLF.length : 0);
  }
  return { lines, to: reading };
}

type Read = { readonly line: ReadLine; readonly to: Reading };

function readLine(raw: Octets, ended: boolean, protocol: Protocol, direction: Direction, from: Reading): Read {
  const half = from[direction];
  const octets = raw.length + (ended ? CRLF.length : 0);
  const turn: Turn = { raw, whole: half.begun + raw, ended, octets, protocol, direction, from, half };
  switch (half.inside?.kind) {
    case 'literal':
      return inLiteral(turn, half.inside);
    case 'message':
    case 'listing':
      return inLongAnswer(turn, half.inside);
    case 'credentials':
      return done(turn, 'credentials', [{ kind: turn.whole === '*' ? 'keyword' : 'secret', text: octetsToText(raw) }], half.inside.said, { inside: ended ? null : half.inside });
    default:
      return direction === 'toServer' ? command(turn) : answer(turn);
  }
}

interface Turn {
  readonly raw: Octets;
  /** With what was said of the line before. */
  readonly whole: Octets;
  readonly ended: boolean;
  readonly octets: number;
  readonly protocol: Protocol;
  readonly direction: Direction;
  readonly from: Reading;
  readonly half: Half;
}

/** The line as it was read, and how far that is: `next` is of this direction, `other` of the conversation. */
function done(turn: Turn, part: Part, tokens: readonly Token[], said: Said | null, next: Partial<Half> = {}, other: Partial<Reading> = {}): Read {
  const { ended, octets, whole, from, direction, half } = turn;
  const begun = ended ? '' : whole.slice(0, LOOKED_AT);
  return { line: { part, tokens: tokens.filter(({ text }) => text !== ''), said, octets, ended }, to: { ...from, ...other, [direction]: { ...half, ...next, begun } } };
}

/** The tokens of what is new of a line, as the whole of it tells. A very long line is not looked at to its end. */
function tokensOf({ raw, half }: Turn, cutUp: (text: string) => Token[]): Token[] {
  const before = octetsToText(half.begun);
  const text = octetsToText(raw);
  if (before.length >= LOOKED_AT) return [{ kind: 'plain', text }];
  const seen = (before + text).slice(0, LOOKED_AT);
  return [...behind(cutUp(seen), before.length), { kind: 'plain', text: (before + text).slice(Math.max(LOOKED_AT, before.length)) }];
}

function command(turn: Turn): Read {
  const { protocol, whole, ended, from, half } = turn;
  // Behind a literal the command goes on.
  const goesOn = half.open;
  const said = goesOn ?? saidIn(octetsToText(whole.slice(0, LOOKED_AT)), protocol);
  const tokens = tokensOf(turn, (text) => (goesOn ? argumentTokens(text, goesOn.name, 1) : protocol === 'imap' ? imapTokens(text, 'toServer') : protocol === 'pop3' ? pop3Tokens(text, 'toServer') : smtpTokens(text, 'toServer', '')));
  if (!ended) return done(turn, 'command', tokens, said);
  const literal = protocol === 'imap' ? announcedIn(whole) : null;
  const waiting = goesOn || !said.name || said.name === 'DONE' ? from.waiting : [...from.waiting, said];
  if (literal === null) return done(turn, 'command', tokens, said, { open: null }, { waiting });
  return done(turn, 'command', tokens, said, { open: said, inside: announced(whole, literal, said) }, { waiting });
}

/** What the literal at the end of a command’s line is: APPEND’s message, LOGIN’s password, or text. */
function announced(line: Octets, left: number, said: Said): Inside {
  const holds = said.name === 'APPEND' ? 'message' : said.name === 'LOGIN' && !/login +\{/i.test(line) ? 'secret' : 'text';
  return { kind: 'literal', left, holds, part: 'header', said, waits: !line.endsWith('+}') };
}

function saidIn(text: string, protocol: Protocol): Said {
  if (protocol !== 'imap') return { tag: '', name: (/^\S*/.exec(text)?.[0] ?? '').toUpperCase(), text };
  if (/^done$/i.test(text)) return { tag: '', name: 'DONE', text };
  const [, tag = '', name = ''] = /^(\S*) +(uid +\S+|\S+)/i.exec(text) ?? [];
  return { tag, name: name.toUpperCase().replace(/ +/g, ' '), text };
}

function answer(turn: Turn): Read {
  const { protocol, half } = turn;
  if (protocol === 'imap') return half.open ? restOfResponse(turn, half.open) : response(turn);
  return protocol === 'pop3' ? pop3Answer(turn) : reply(turn);
}

/** The line of an IMAP response; with a literal it goes on behind it. */
function response(turn: Turn): Read {
  const { whole, ended, from } = turn;
  const tokens = tokensOf(turn, (text) => imapTokens(text, 'toClient'));
  const tag = /^\S*/.exec(whole)![0];
  if (tag === '+') {
    const asked = from.waiting.at(-1) ?? null;
    const toServer: Half = ended && asked?.name === 'AUTHENTICATE' ? { ...from.toServer, inside: { kind: 'credentials', said: asked } } : from.toServer;
    return done(turn, 'answer', tokens, asked, {}, { toServer });
  }
  if (tag !== '*') {
    const asked = from.waiting.find((one) => one.tag === tag) ?? null;
    if (!ended || !asked) return done(turn, 'answer', tokens, asked);
    // An answer ends the literal that was announced and has not been asked for, and an exchange.
    const { inside } = from.toServer;
    const ends = inside?.said === asked && (inside.kind !== 'literal' || inside.waits);
    return done(turn, 'answer', tokens, asked, {}, { waiting: from.waiting.filter((one) => one !== asked), toServer: ends ? { ...from.toServer, inside: null, open: null } : from.toServer });
  }
  const asked = from.waiting.at(0) ?? null;
  const literal = ended ? announcedIn(whole) : null;
  const open = { tag, name: /^\* \d+ FETCH/i.test(whole) ? 'FETCH' : '', text: octetsToText(whole.slice(0, LOOKED_AT)) };
  return literal === null ? done(turn, 'answer', tokens, asked) : done(turn, 'answer', tokens, asked, { open, inside: fetched(whole, literal, open) });
}

function restOfResponse(turn: Turn, open: Said): Read {
  const tokens = tokensOf(turn, (text) => argumentTokens(text, open.name, 1));
  const literal = turn.ended ? announcedIn(turn.whole) : null;
  if (literal !== null) return done(turn, 'answer', tokens, open, { inside: fetched(turn.whole, literal, open) });
  return done(turn, 'answer', tokens, open, { open: turn.ended ? null : open });
}

/** What the literal at the end of a FETCH response is: a message, a header, or text. */
function fetched(line: Octets, left: number, said: Said): Inside {
  const item = /(BODY|BINARY|RFC822)(\.[A-Z]+)?(\[[^\]]*\])?(<\d+>)? ~?\{\d+\}$/i.exec(line)?.[0].toUpperCase() ?? '';
  const message = /^(BODY\[(HEADER[^\]]*|[\d.]+\.MIME)?\](<0>)?|RFC822(\.HEADER)?) /.test(item);
  return { kind: 'literal', left, holds: message ? 'message' : item ? 'body' : 'text', part: message ? 'header' : 'body', said, waits: false };
}

/** How many octets follow the line, where it ends with a literal’s length (RFC 3501 §4.3, RFC 7888 §3). */
function announcedIn(line: Octets): number | null {
  const [, count] = /\{(\d{1,9})[+-]?\}$/.exec(line.slice(-14)) ?? [];
  return count === undefined ? null : Number(count);
}

function inLiteral(turn: Turn, inside: Extract<Inside, { kind: 'literal' }>): Read {
  const { raw, ended, octets, half, direction } = turn;
  const { left, holds, said } = inside;
  const held = raw.slice(0, left);
  const part = holds === 'message' ? partOf(octetsToText(half.begun + held), inside.part) : 'body';
  const tokens = tokensOf({ ...turn, raw: held }, (text) => (holds === 'message' || holds === 'body' ? messageTokens(text, part, false) : [{ kind: holds === 'secret' ? 'secret' : 'literal', text }]));
  const own: Part = holds === 'secret' ? 'credentials' : holds !== 'text' && (held !== '' || left > raw.length) ? part : direction === 'toServer' ? 'command' : 'answer';
  if (octets < left) return done(turn, own, tokens, said, { inside: { ...inside, left: left - octets, part: ended ? part : inside.part } });
  // The literal is complete. What stands behind it on this line is the command or the response again.
  const rest = raw.slice(left);
  const { open } = half;
  const next = ended ? announcedIn(rest) : null;
  const after: Partial<Half> = next === null ? { inside: null, open: ended && octets > left ? null : open } : { inside: direction === 'toServer' ? announced(rest, next, open!) : fetched(rest, next, open!) };
  const read = done(turn, own, [...tokens, ...argumentTokens(octetsToText(rest.slice(0, LOOKED_AT)), open?.name ?? '', 1), { kind: 'plain', text: octetsToText(rest.slice(LOOKED_AT)) }], said, after);
  return ended ? read : { ...read, to: { ...read.to, [direction]: { ...read.to[direction], begun: rest.slice(0, LOOKED_AT) } } };
}

function inLongAnswer(turn: Turn, inside: Extract<Inside, { kind: 'message' | 'listing' }>): Read {
  const { whole, ended } = turn;
  const { said } = inside;
  if (ended && whole === '.') return done(turn, 'end', tokensOf(turn, (text) => [{ kind: 'end', text }]), said, { inside: null });
  if (inside.kind === 'listing') return done(turn, 'listing', tokensOf(turn, (text) => listingTokens(text, said?.name ?? '')), said);
  const part = partOf(octetsToText(whole.slice(0, LOOKED_AT)), inside.part);
  return done(turn, part, tokensOf(turn, (text) => messageTokens(text, part, true)), said, { inside: ended ? { ...inside, part } : inside });
}

/** LIST and UIDL for all messages, CAPA, RETR and TOP answer with many lines (RFC 1939 §3). */
function isLong({ name, text }: Said): 'message' | 'listing' | null {
  if (name === 'RETR' || name === 'TOP') return 'message';
  return name === 'CAPA' || ((name === 'LIST' || name === 'UIDL') && !/\S\s+\S/.test(text)) ? 'listing' : null;
}

function pop3Answer(turn: Turn): Read {
  const { whole, ended, from } = turn;
  const [asked = null, ...later] = from.waiting;
  const tokens = tokensOf(turn, (text) => pop3Tokens(text, 'toClient'));
  if (!ended) return done(turn, 'answer', tokens, asked);
  if (/^\+( |$)/.test(whole)) return done(turn, 'answer', tokens, asked, {}, { toServer: { ...from.toServer, inside: { kind: 'credentials', said: asked } } });
  if (!/^(\+OK|-ERR)/.test(whole)) return done(turn, 'answer', tokens, asked);
  const long = asked && whole.startsWith('+OK') ? isLong(asked) : null;
  return done(turn, 'answer', tokens, asked, long ? { inside: { kind: long, part: 'header', said: asked } } : {}, { waiting: later, toServer: afterExchange(from.toServer) });
}

/** One line of a reply; the last has a space behind its code (RFC 5321 §4.2.1). */
function reply(turn: Turn): Read {
  const { whole, ended, from } = turn;
  const [asked = null, ...later] = from.waiting;
  const tokens = tokensOf(turn, (text) => smtpTokens(text, 'toClient', asked?.name ?? ''));
  if (!ended || !/^[2-5]\d\d( |$)/.test(whole)) return done(turn, 'answer', tokens, asked);
  if (whole.startsWith('334')) return done(turn, 'answer', tokens, asked, {}, { toServer: { ...from.toServer, inside: { kind: 'credentials', said: asked } } });
  // The message that 354 asks for has an answer of its own.
  if (whole.startsWith('354')) return done(turn, 'answer', tokens, asked, {}, { toServer: { ...from.toServer, inside: { kind: 'message', part: 'header', said: asked } } });
  return done(turn, 'answer', tokens, asked, {}, { waiting: later, toServer: afterExchange(from.toServer) });
}

/** An answer that is no challenge ends the exchange of credentials. */
function afterExchange(half: Half): Half {
  return half.inside?.kind === 'credentials' ? { ...half, inside: null } : half;
}
