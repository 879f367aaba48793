import type { MailboxName, UidValidity } from '../mail/mailbox';
import { base64Decode, type Octets } from '../octets';
import type {
  AppendCommand,
  AppendedMessage,
  ImapCommand,
  InvalidCommand,
  ListCommand,
  ListReturn,
  ListSelection,
  QresyncParameter,
  SelectCommand,
  StatusItem,
  StoreCommand,
  TaggedCommand,
} from './command';
import { fetchArguments } from './fetch-item';
import { decodeMailboxName } from './mailbox-name';
import {
  accept,
  acceptWord,
  astring,
  atEnd,
  atom,
  Awaited,
  dateTime,
  end,
  expect,
  flag,
  flagList,
  Invalid,
  invalid,
  listMailbox,
  literal8,
  modSeqValue,
  modSeqValzer,
  more,
  nstring,
  number64,
  nzNumber,
  parenthesised,
  parenthesisedOrEmpty,
  peek,
  readerOf,
  sequenceSet,
  space,
  string,
  tag as tagOf,
  type Reader,
  type ReaderOptions,
} from './reader';
import { searchArguments } from './search-key';
import { sortArguments } from './sort';
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

/** An APPEND up to the message that comes next. */
export interface AppendProgress {
  mailbox: MailboxName | null;
  messages: AppendedMessage[];
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

/** SP argument */
function argument<T>(r: Reader, read: (r: Reader) => T): T {
  space(r);
  return read(r);
}

function unless(offered: boolean, what: string): void {
  if (!offered) invalid(`${what} is not offered here`);
}

/** mailbox = "INBOX" / astring → Unicode */
function mailbox(r: Reader): MailboxName {
  return nameOf(r, astring(r));
}

function nameOf(r: Reader, octets: Octets): MailboxName {
  return decodeMailboxName(octets, r.utf8) ?? invalid(r.utf8 ? 'Mailbox name is not UTF-8' : 'Mailbox name is not modified UTF-7');
}

/** LIST's reference and patterns are names with wildcards: one that is no well-formed name stays as it is, and matches nothing. */
function reference(r: Reader): string {
  const octets = astring(r);
  return decodeMailboxName(octets, r.utf8) ?? octets;
}

function pattern(r: Reader): string {
  const octets = listMailbox(r);
  return decodeMailboxName(octets, r.utf8) ?? octets;
}

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

/**
 *     select       = "SELECT" SP mailbox [SP "(" select-param *(SP select-param) ")"]   ; RFC 4466 §2.1
 *     select-param = "CONDSTORE" / "QRESYNC" SP "(" … ")"                               ; RFC 7162 §7
 */
function select(r: Reader, name: 'SELECT' | 'EXAMINE'): SelectCommand {
  const wanted = argument(r, mailbox);
  let condstore = false;
  let qresync: QresyncParameter | null = null;
  if (more(r)) {
    parenthesised(r, () => {
      if (r.offers('CONDSTORE') && acceptWord(r, 'CONDSTORE')) condstore = true;
      else if (r.offers('QRESYNC') && acceptWord(r, 'QRESYNC') && !qresync) qresync = argument(r, qresyncParameter);
      else invalid('Unknown parameter');
    });
  }
  return { name, mailbox: wanted, condstore, qresync };
}

/** "(" uidvalidity SP mod-sequence-value [SP known-uids] [SP "(" known-sequence-set SP known-uid-set ")"] ")" */
function qresyncParameter(r: Reader): QresyncParameter {
  expect(r, '(');
  const uidValidity = nzNumber(r) as UidValidity;
  const modSeq = argument(r, modSeqValue);
  let knownUids: QresyncParameter['knownUids'] = null;
  let matches: QresyncParameter['matches'] = null;
  let follows = more(r);
  if (follows && peek(r) !== '(') {
    knownUids = plainSet(r);
    follows = more(r);
  }
  if (follows) {
    expect(r, '(');
    matches = { numbers: plainSet(r), uids: argument(r, plainSet) };
    expect(r, ')');
  }
  expect(r, ')');
  return { uidValidity, modSeq, knownUids, matches };
}

/** A set without `*` and `$`, which §3.2.5 forbids here. */
function plainSet(r: Reader) {
  const set = sequenceSet(r);
  return set === '$' || set.some(({ from, to }) => from === '*' || to === '*') ? invalid('* cannot be used here') : set;
}

/** create = "CREATE" SP mailbox [SP "(" "USE" SP "(" [use-attr *(SP use-attr)] ")" ")"] (RFC 6154 §6) */
function create(r: Reader): ImapCommand {
  const wanted = argument(r, mailbox);
  let use: string[] = [];
  if (more(r)) {
    unless(r.offers('CREATE-SPECIAL-USE'), 'USE');
    expect(r, '(');
    if (!acceptWord(r, 'USE')) invalid('Unknown parameter');
    use = argument(r, () => parenthesisedOrEmpty(r, attribute));
    expect(r, ')');
  }
  return { name: 'CREATE', mailbox: wanted, hierarchyOnly: wanted.endsWith('/'), use };
}

function attribute(r: Reader): string {
  expect(r, '\\');
  return `\\${atom(r)}`;
}

const SELECTIONS: readonly ListSelection[] = ['SUBSCRIBED', 'REMOTE', 'RECURSIVEMATCH', 'SPECIAL-USE'];
const RETURNS: readonly ListReturn[] = ['SUBSCRIBED', 'CHILDREN', 'SPECIAL-USE'];
const MAX_PATTERNS = 100;

/**
 *     list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat [SP "RETURN" SP "(" [return-option *(SP return-option)] ")"]   ; RFC 5258 §6
 */
function list(r: Reader): ListCommand {
  space(r);
  const extensible = r.offers('LIST-EXTENDED');
  let extended = false;
  let selection: ListSelection[] = [];
  if (extensible && peek(r) === '(') {
    extended = true;
    selection = parenthesisedOrEmpty(r, () => option(r, SELECTIONS));
    // RECURSIVEMATCH says how another option selects: it cannot stand alone (RFC 5258 §3.1).
    if (selection.includes('RECURSIVEMATCH') && !selection.some((each) => each === 'SUBSCRIBED' || each === 'SPECIAL-USE')) invalid('RECURSIVEMATCH needs another option');
    space(r);
  }
  const wanted = reference(r);
  space(r);
  let patterns: string[];
  if (extensible && peek(r) === '(') {
    extended = true;
    patterns = parenthesised(r, pattern);
    if (patterns.length > MAX_PATTERNS) invalid('Too many patterns');
  } else patterns = [pattern(r)];
  let returns: ListReturn[] | null = null;
  let status: readonly StatusItem[] | null = null;
  if (extensible && more(r)) {
    extended = true;
    if (!acceptWord(r, 'RETURN')) invalid('Expected RETURN');
    space(r);
    const asked: ListReturn[] = [];
    parenthesisedOrEmpty(r, () => {
      if (r.offers('LIST-STATUS') && acceptWord(r, 'STATUS')) status = argument(r, statusItems);
      else asked.push(option(r, RETURNS));
    });
    returns = asked;
  }
  return { name: 'LIST', selection, reference: wanted, patterns, returns, status, extended };
}

function option<T extends string>(r: Reader, options: readonly T[]): T {
  const name = atom(r).toUpperCase();
  const found = options.find((each) => each === name);
  if (found === undefined || (name === 'SPECIAL-USE' && !r.offers('SPECIAL-USE'))) invalid(`Unknown option ${name}`);
  return found!;
}

/** Which capability brings an item of STATUS, where RFC 3501 §6.3.10 does not know it. */
const STATUS_ITEMS = new Map<StatusItem, string | null>([
  ['MESSAGES', null],
  ['RECENT', null],
  ['UIDNEXT', null],
  ['UIDVALIDITY', null],
  ['UNSEEN', null],
  ['SIZE', 'STATUS=SIZE'],
  ['DELETED', null],
  ['DELETED-STORAGE', 'QUOTA=RES-STORAGE'],
  ['HIGHESTMODSEQ', 'CONDSTORE'],
  ['APPENDLIMIT', 'APPENDLIMIT'],
]);

/** "(" status-att *(SP status-att) ")" */
function statusItems(r: Reader): StatusItem[] {
  return parenthesised(r, () => {
    const name = atom(r).toUpperCase() as StatusItem;
    const capability = STATUS_ITEMS.get(name);
    return capability === null || (capability !== undefined && r.offers(capability)) ? name : invalid(`Unknown item ${name}`);
  });
}

/**
 *     append         = "APPEND" SP mailbox 1*append-message                          ; more than one: RFC 3502 §6
 *     append-message = [SP flag-list] [SP date-time] SP (literal / literal8 / "UTF8" SP "(" literal8 ")")   ; RFC 3516 §7, RFC 6855 §4
 */
function append(r: Reader, progress: AppendProgress): AppendCommand {
  progress.mailbox = argument(r, mailbox);
  const { messages } = progress;
  do {
    space(r);
    let flags: AppendedMessage['flags'] = [];
    let date: AppendedMessage['date'] = null;
    if (peek(r) === '(') {
      flags = flagList(r);
      space(r);
    }
    if (peek(r) === '"') {
      date = dateTime(r);
      space(r);
    }
    messages.push({ flags, date, octets: messageOctets(r) });
  } while (r.offers('MULTIAPPEND') && peek(r) === ' ');
  return { name: 'APPEND', mailbox: progress.mailbox, messages };
}

function messageOctets(r: Reader): Octets {
  if (r.utf8 && acceptWord(r, 'UTF8')) {
    space(r);
    expect(r, '(');
    if (peek(r) !== '~') invalid('Expected a literal8');
    const octets = literal8(r);
    expect(r, ')');
    return octets;
  }
  if (peek(r) === '{' || (peek(r) === '~' && r.offers('BINARY'))) return literal8(r);
  return invalid('Expected a literal');
}

/** setquota = "SETQUOTA" SP quota-root-name SP "(" [resource-name SP number64 *(…)] ")" (RFC 9208 §6) */
function setQuota(r: Reader): ImapCommand {
  const root = argument(r, astring);
  space(r);
  parenthesisedOrEmpty(r, () => [atom(r), argument(r, number64)]);
  return { name: 'SETQUOTA', root };
}

/**
 *     store           = "STORE" SP sequence-set [SP "(" "UNCHANGEDSINCE" SP mod-sequence-valzer ")"] SP store-att-flags   ; RFC 7162 §7
 *     store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP (flag-list / (flag *(SP flag)))
 */
function store(r: Reader, uid: boolean): StoreCommand {
  const set = argument(r, sequenceSet);
  space(r);
  let unchangedSince: StoreCommand['unchangedSince'] = null;
  if (r.offers('CONDSTORE') && accept(r, '(')) {
    if (!acceptWord(r, 'UNCHANGEDSINCE')) invalid('Unknown modifier');
    unchangedSince = argument(r, modSeqValzer);
    expect(r, ')');
    space(r);
  }
  const operation = accept(r, '+') ? 'add' : accept(r, '-') ? 'remove' : 'replace';
  const item = atom(r).toUpperCase();
  if (item !== 'FLAGS' && item !== 'FLAGS.SILENT') invalid(`Unknown item ${item}`);
  space(r);
  let flags: StoreCommand['flags'];
  if (peek(r) === '(') flags = flagList(r);
  else {
    const given = [flag(r)];
    while (more(r)) given.push(flag(r));
    flags = given;
  }
  return { name: 'STORE', uid, set, operation, silent: item === 'FLAGS.SILENT', flags, unchangedSince };
}
