import { base64Decode, type Octets } from '../octets';
import { append, type AppendProgress } from './append-arguments';
import { argument, mailbox, pattern, reference, unless } from './arguments';
import type { ImapCommand, InvalidCommand, TaggedCommand } from './command';
import { fetchArguments } from './fetch-item';
import { list, statusItems } from './list-arguments';
import { acceptWord, astring, atEnd, atom, Awaited, end, Invalid, invalid, more, nstring, number64, parenthesisedOrEmpty, peek, readerOf, sequenceSet, space, string, tag as tagOf, type Reader, type ReaderOptions } from './reader';
import { searchArguments } from './search-key';
import { create, select } from './select-arguments';
import { sortArguments } from './sort';
import { store } from './store-arguments';
import { threadArguments } from './thread';

/** A command's tag and name are read; its arguments are not yet. */
export interface Opening {
  readonly tag: string;
  /** In capitals, with `UID ` before it where it was given so, e.g. `UID FETCH`; also names that no RFC knows. */
  readonly name: string;
  readonly reader: Reader;
}

/**
 * Reads how a command begins.
 *
 *     command = tag SP (command-any / command-auth / command-nonauth / command-select) CRLF
 *
 * @returns `InvalidCommand` where there is no tag, or nothing that could be a name behind it.
 */
export function open(text: Octets, options?: ReaderOptions): Opening | InvalidCommand {
  const reader = readerOf(text, options);
  let tag: string | null = null;
  try {
    const given = tagOf(reader);
    if (!atEnd(reader) && peek(reader) !== ' ') invalid('Invalid tag');
    tag = given;
    space(reader);
    let name = atom(reader).toUpperCase();
    if (name === 'UID' && more(reader)) name = `UID ${atom(reader).toUpperCase()}`;
    return { tag, name, reader };
  } catch (error) {
    if (error instanceof Invalid) return { invalid: error.message, tag, name: null };
    throw error;
  }
}

/** Is the name one of a command that this decoder reads? */
export function isKnown(name: string): boolean {
  return parsers.has(name);
}

/**
 * Reads the arguments of a command that was opened.
 *
 * @returns `InvalidCommand` where they do not follow the grammar; `awaiting` where the reader is partial and everything up to
 *   the announced literal does, with what an APPEND brought so far.
 */
export function decodeArguments({ tag, name, reader }: Opening): TaggedCommand | InvalidCommand | Awaiting {
  const parse = parsers.get(name);
  if (!parse) return { invalid: 'Unknown command', tag, name };
  const append: AppendProgress = { mailbox: null, messages: [] };
  try {
    const command = parse(reader, append);
    end(reader);
    return { tag, command };
  } catch (error) {
    if (error instanceof Invalid) return { invalid: error.message, tag, name };
    if (error instanceof Awaited) return { tag, awaiting: name === 'APPEND' && append.mailbox !== null ? append : null };
    throw error;
  }
}

/** The head of a command that goes on with a literal. */
export interface Awaiting {
  readonly tag: string;
  /** What an APPEND brought before it; null for other commands, and where the literal is the mailbox's name. */
  readonly awaiting: AppendProgress | null;
}

/** One whole command: `open` and `decodeArguments`. Total: any octets give a command or an `InvalidCommand`. */
export function decode(text: Octets, options: Omit<ReaderOptions, 'partial'> = {}): TaggedCommand | InvalidCommand {
  const opening = open(text, options);
  if ('invalid' in opening) return opening;
  const decoded = decodeArguments(opening);
  return 'awaiting' in decoded ? { invalid: 'A literal is cut short', tag: opening.tag, name: opening.name } : decoded;
}

type Parser = (r: Reader, append: AppendProgress) => ImapCommand;

const parsers = new Map<string, Parser>([
  ...(['CAPABILITY', 'NOOP', 'LOGOUT', 'STARTTLS', 'CHECK', 'CLOSE', 'UNSELECT', 'IDLE', 'NAMESPACE'] as const).map(
    (name): [string, Parser] => [name, () => ({ name })],
  ),
  ['ID', id],
  ['LOGIN', login],
  ['AUTHENTICATE', authenticate],
  ['ENABLE', enable],
  ...(['SELECT', 'EXAMINE'] as const).map((name): [string, Parser] => [name, (r) => select(r, name)]),
  ['CREATE', create],
  ...(['DELETE', 'SUBSCRIBE', 'UNSUBSCRIBE', 'GETQUOTAROOT'] as const).map((name): [string, Parser] => [name, (r) => ({ name, mailbox: argument(r, mailbox) })]),
  ['RENAME', (r) => ({ name: 'RENAME', from: argument(r, mailbox), to: argument(r, mailbox) })],
  ['LIST', list],
  ['LSUB', (r) => ({ name: 'LSUB', reference: argument(r, reference), pattern: argument(r, pattern) })],
  ['STATUS', (r) => ({ name: 'STATUS', mailbox: argument(r, mailbox), items: argument(r, statusItems) })],
  ['APPEND', append],
  ['GETQUOTA', (r) => ({ name: 'GETQUOTA', root: argument(r, astring) })],
  ['SETQUOTA', setQuota],
  ['EXPUNGE', () => ({ name: 'EXPUNGE', uid: false })],
  ['UID EXPUNGE', (r) => ({ name: 'EXPUNGE', uid: true, set: argument(r, sequenceSet) })],
  ['STORE', (r) => store(r, false)],
  ['UID STORE', (r) => store(r, true)],
  ...(['COPY', 'MOVE'] as const).flatMap((name): [string, Parser][] => [
    [name, (r) => ({ name, uid: false, set: argument(r, sequenceSet), mailbox: argument(r, mailbox) })],
    [`UID ${name}`, (r) => ({ name, uid: true, set: argument(r, sequenceSet), mailbox: argument(r, mailbox) })],
  ]),
  ['FETCH', (r) => fetchArguments(r, false)],
  ['UID FETCH', (r) => fetchArguments(r, true)],
  ['SEARCH', (r) => searchArguments(r, false)],
  ['UID SEARCH', (r) => searchArguments(r, true)],
  ['SORT', (r) => sortArguments(r, false)],
  ['UID SORT', (r) => sortArguments(r, true)],
  ['THREAD', (r) => threadArguments(r, false)],
  ['UID THREAD', (r) => threadArguments(r, true)],
]);

/** id = "ID" SP (nil / "(" [string SP nstring *(SP string SP nstring)] ")"), at most 30 pairs, of 30 and 1024 octets (RFC 2971 §3.3) */
function id(r: Reader): ImapCommand {
  space(r);
  if (acceptWord(r, 'NIL')) return { name: 'ID', fields: null };
  const fields = parenthesisedOrEmpty(r, (): readonly [Octets, Octets | null] => {
    const field = string(r);
    const value = argument(r, nstring);
    if (field.length > 30 || (value?.length ?? 0) > 1024) invalid('ID field too long');
    return [field, value];
  });
  return fields.length > 30 ? invalid('Too many ID fields') : { name: 'ID', fields };
}

/** login = "LOGIN" SP userid SP password; both astring */
function login(r: Reader): ImapCommand {
  return { name: 'LOGIN', user: argument(r, astring), password: argument(r, astring) };
}

/** authenticate = "AUTHENTICATE" SP auth-type [SP initial-resp]; initial-resp = base64 / "=" (RFC 4959 §4) */
function authenticate(r: Reader): ImapCommand {
  const mechanism = argument(r, atom).toUpperCase();
  if (!more(r)) return { name: 'AUTHENTICATE', mechanism, initialResponse: null };
  unless(r.offers('SASL-IR'), 'An initial response');
  const response = r.text.slice(r.at);
  r.at = r.text.length;
  if (response !== '=' && (response === '' || base64Decode(response) === null)) invalid('The initial response is not base64');
  return { name: 'AUTHENTICATE', mechanism, initialResponse: response };
}

/** enable = "ENABLE" 1*(SP capability) (RFC 5161 §4) */
function enable(r: Reader): ImapCommand {
  const capabilities = [argument(r, atom).toUpperCase()];
  while (more(r)) capabilities.push(atom(r).toUpperCase());
  return { name: 'ENABLE', capabilities };
}

/** setquota = "SETQUOTA" SP quota-root-name SP "(" [resource-name SP number64 *(…)] ")" (RFC 9208 §6) */
function setQuota(r: Reader): ImapCommand {
  const root = argument(r, astring);
  space(r);
  parenthesisedOrEmpty(r, () => [atom(r), argument(r, number64)]);
  return { name: 'SETQUOTA', root };
}

