import { unreachable } from '../../assert';
import type { Carried } from '../../kernel/process';
import { newestFirst } from '../../log';
import { withMailbox } from '../../mail/account';
import { formatDateTime } from '../../mail/date';
import { addFlags } from '../../mail/flag';
import { changeFlags, firstIndexFrom, indexOfUid, type Mailbox, type Message, type ModSeq } from '../../mail/mailbox';
import { isRecent, withMessages, type SessionView } from '../../mail/session-view';
import type { Octets } from '../../octets';
import { bodyStructure, envelope, NO_BODY, NO_ENVELOPE } from '../body-structure';
import type { FetchCommand, FetchItem, Partial } from '../fetch-item';
import { literal8Of, literalOf, untagged, type Untagged } from '../response';
import { binaryName, decodedPart, partialOf, sectionName, sectionOctets } from '../section';
import { formatSet, inRanges, resolveSet, type NumberRange } from '../sequence-set';
import { bad, enable, hasQresync, indexesOf, isCondstoreAware, isRev2, no, ok, type CommandResult, type ImapSession, type SelectedContext } from '../session';

/** Gives an item's text for a message. `alive` is false for a message that is gone but not told yet. */
type Render = (message: Message, alive: boolean) => Octets | null;

/** What went wrong while the items were written. */
interface Failures {
  expunged: boolean;
  unknownEncoding: boolean;
}

/**
 * FETCH and UID FETCH (RFC 3501 §6.4.5, §6.4.8; BINARY: RFC 3516; CHANGEDSINCE and VANISHED: RFC 7162 §3.1.4.1, §3.2.6).
 *
 * Reading a body without PEEK sets `\Seen`, and the new flags come in the same response, unless the mailbox is open for reading only.
 * A message that another session expunged, and that this client was not told of yet, has metadata but no octets:
 * NIL, and the answer is `OK [EXPUNGEISSUED]` (RFC 5530, RFC 2180 §4.1.4).
 *
 * @returns BAD for a sequence number that names no message; NO [UNKNOWN-CTE] where BINARY meets a transfer encoding it does not know.
 */
export function fetch(command: FetchCommand, context: SelectedContext): CommandResult {
  const { changedSince } = command;
  const indexes = indexesOf(context.session, context.view, command.set, command.uid);
  if (indexes === null) return bad(context, 'There is no message with such a number');
  if (command.vanished && !hasQresync(context.session)) return bad(context, 'VANISHED needs QRESYNC to be enabled');

  const items = itemsOf(command);
  const modSeqs = items.some(({ name }) => name === 'MODSEQ');
  const aware = modSeqs ? becomeCondstoreAware(context.session, context.mailbox) : { session: context.session, untagged: [] };
  const answered: Untagged[] = [...aware.untagged];
  if (command.vanished) answered.push(...vanishedEarlier(command, context));

  const { view } = context;
  const before = context.mailbox.messages;
  const { mailbox, seen } = items.some(setsSeen) ? markSeen(context, indexes, changedSince) : { mailbox: context.mailbox, seen: [] };
  const told: Message[] = [];
  const failures: Failures = { expunged: false, unknownEncoding: false };
  const renders = items.map((item) => renderOf(item, context, failures));
  const flagsAsked = items.some(({ name }) => name === 'FLAGS');
  const renderFlags = flagsOf(context);
  const label = labelOf(items);
  const carries = carriedPart(items);

  let place = 0;
  let next = 0;
  for (const index of indexes) {
    const known = view.messages[index]!;
    place = firstIndexFrom(before, known.uid, place);
    const isAlive = before[place]?.uid === known.uid;
    if (changedSince !== null && (isAlive ? before[place]! : known).modSeq <= changedSince) continue;
    // Setting \Seen changes messages, but not their places.
    const message = isAlive ? mailbox.messages[place]! : known;
    const newlySeen = seen[next] === message;
    if (newlySeen) next += 1;
    let text = newlySeen && !flagsAsked ? renderFlags(message) : '';
    for (const render of renders) {
      const rendered = render(message, isAlive);
      if (rendered !== null) text += text === '' ? rendered : ` ${rendered}`;
    }
    if (message.modSeq !== known.modSeq && (flagsAsked || newlySeen)) {
      told.push(message);
      // A change of flags is told with its mod-sequence (RFC 7162 §3.2.4).
      if (!modSeqs && isCondstoreAware(aware.session)) text += ` ${modSeqOf(message)}`;
    }
    if (text !== '') answered.push(response(index + 1, text, label, isAlive && carries !== null ? carries(message) : undefined));
  }

  const account = mailbox === context.mailbox ? context.account : withMailbox(context.account, mailbox);
  const newView = viewAfter(view, told);
  const session = newView === view ? aware.session : { ...aware.session, view: newView };
  const result = { session, account, untagged: answered };
  if (failures.unknownEncoding) return no(context, 'A part has a transfer encoding that is not known', 'UNKNOWN-CTE', result);
  return ok(context, failures.expunged ? 'Some messages are expunged already' : 'FETCH completed', failures.expunged ? { ...result, code: 'EXPUNGEISSUED' } : result);
}

/**
 * A command that shows mod-sequences makes the session CONDSTORE-aware; the first time its client is told where the mailbox stands
 * (RFC 7162 §3.1).
 */
export function becomeCondstoreAware(session: ImapSession, mailbox: Mailbox): { readonly session: ImapSession; readonly untagged: readonly Untagged[] } {
  if (isCondstoreAware(session)) return { session, untagged: [] };
  return { session: enable(session, 'CONDSTORE'), untagged: [untagged(`OK [HIGHESTMODSEQ ${mailbox.highestModSeq}] Highest`)] };
}

/** UID is always among the items of UID FETCH (RFC 3501 §6.4.8), and MODSEQ with CHANGEDSINCE (RFC 7162 §3.1.4.1). */
function itemsOf({ items, uid, changedSince }: FetchCommand): readonly FetchItem[] {
  const all = [...items];
  if (uid && !items.some(({ name }) => name === 'UID')) all.unshift({ name: 'UID' });
  if (changedSince !== null && !items.some(({ name }) => name === 'MODSEQ')) all.push({ name: 'MODSEQ' });
  return all;
}

function setsSeen(item: FetchItem): boolean {
  switch (item.name) {
    case 'BODY[]':
    case 'BINARY[]':
      return !item.peek;
    default:
      return item.name === 'RFC822' || item.name === 'RFC822.TEXT';
  }
}

/** The mailbox with `\Seen` on what is read, and the messages that have it newly, by ascending UID. Nothing under EXAMINE (RFC 3501 §6.3.2). */
function markSeen(
  { view, mailbox }: SelectedContext,
  indexes: readonly number[],
  changedSince: ModSeq | null,
): { readonly mailbox: Mailbox; readonly seen: readonly Message[] } {
  if (view.readOnly) return { mailbox, seen: [] };
  const uids = indexes.map((index) => view.messages[index]!.uid);
  const { mailbox: marked, changed } = changeFlags(mailbox, uids, (flags, { modSeq }) =>
    changedSince !== null && modSeq <= changedSince ? flags : addFlags(flags, ['\\Seen']),
  );
  return { mailbox: marked, seen: changed };
}

/**
 * The view after these messages' flags were told. Where a keyword among them is new to the client, the view stays as it is, and the
 * synchronisation behind the command tells them once more, with the FLAGS response that new keywords need.
 */
function viewAfter(view: SessionView, told: readonly Message[]): SessionView {
  const after = withMessages(view, told);
  return after.keywords === view.keywords ? after : view;
}

/** UIDs of the set that are gone since `changedSince`. Those that the view still counts are told as they leave it. */
function vanishedEarlier({ set, changedSince }: FetchCommand, { session, view, mailbox }: SelectedContext): Untagged[] {
  const ranges: readonly NumberRange[] = set === '$' ? session.savedResult : resolveSet(set, { max: mailbox.uidNext - 1 });
  const gone: number[] = [];
  for (const { uid, modSeq } of newestFirst(mailbox.removals)) {
    if (modSeq <= changedSince!) break;
    if (inRanges(ranges, uid) && indexOfUid(view.messages, uid) < 0) gone.push(uid);
  }
  if (gone.length === 0) return [];
  return [untagged(`VANISHED (EARLIER) ${formatSet(gone.sort((a, b) => a - b))}`, 'VANISHED (EARLIER)')];
}

function response(seq: number, text: Octets, label: string, carries: readonly Carried[] | undefined): Untagged {
  const it = { text: `${seq} FETCH (${text})`, label: `* ${seq} FETCH ${label}` };
  return carries ? { ...it, carries } : it;
}

/** What the pill says: the item that tells most of what was asked for. */
function labelOf(items: readonly FetchItem[]): string {
  const names = items.map((item) => (item.name === 'BODY[]' ? sectionName(item.section, item.partial) : item.name)).filter((name) => name !== 'UID');
  return names.length === 0 ? 'UID' : names.length === 1 ? names[0]! : `${names[0]} …`;
}

/** What of the letter a response carries: all of it, or its header, or neither. */
function carriedPart(items: readonly FetchItem[]): ((message: Message) => readonly Carried[] | undefined) | null {
  const whole = items.filter(isBody);
  const header = items.some(isHeader);
  if (whole.length === 0 && !header) return null;
  return ({ content: { key, octets } }) => {
    const complete = whole.some((item) => !('partial' in item) || covers(item.partial, octets.length));
    return complete ? [{ key, part: 'whole' }] : header ? [{ key, part: 'header' }] : undefined;
  };
}

function isBody(item: FetchItem): boolean {
  if (item.name === 'BODY[]') return item.section.text === null || item.section.text === 'TEXT';
  return item.name === 'BINARY[]' || item.name === 'RFC822' || item.name === 'RFC822.TEXT';
}

function isHeader(item: FetchItem): boolean {
  return item.name === 'BODY[]' ? !isBody(item) : item.name === 'ENVELOPE' || item.name === 'RFC822.HEADER';
}

function covers(partial: Partial | null, length: number): boolean {
  return partial === null || (partial.offset === 0 && partial.count >= length);
}

function modSeqOf({ modSeq }: Message): Octets {
  return `MODSEQ (${modSeq})`;
}

function flagsOf({ session, view }: SelectedContext): (message: Message) => Octets {
  const withRecent = !isRev2(session) && view.recent.length > 0;
  return ({ uid, flags }) => {
    if (withRecent && isRecent(view, uid)) return flags.length === 0 ? 'FLAGS (\\Recent)' : `FLAGS (${flags.join(' ')} \\Recent)`;
    return flags.length === 0 ? 'FLAGS ()' : flags.length === 1 ? `FLAGS (${flags[0]!})` : `FLAGS (${flags.join(' ')})`;
  };
}

/** How one item is written (RFC 3501 §7.4.2). What cannot be told is noted in `failures`. */
function renderOf(item: FetchItem, context: SelectedContext, failures: Failures): Render {
  /** For what needs the message's octets: `dead` stands for those of a message that is gone. */
  const ofOctets =
    (dead: Octets | null, alive: (message: Message) => Octets | null): Render =>
    (message, isAlive) => {
      if (isAlive) return alive(message);
      failures.expunged = true;
      return dead;
    };
  switch (item.name) {
    case 'FLAGS':
      return flagsOf(context);
    case 'UID':
      return ({ uid }) => `UID ${uid}`;
    case 'MODSEQ':
      return modSeqOf;
    case 'INTERNALDATE':
      return ({ internalDate, internalZone }) => `INTERNALDATE "${formatDateTime(internalDate, internalZone)}"`;
    case 'RFC822.SIZE':
      return ({ content }) => `RFC822.SIZE ${content.octets.length}`;
    case 'ENVELOPE':
      return ofOctets(`ENVELOPE ${NO_ENVELOPE}`, ({ content }) => `ENVELOPE ${envelope(content)}`);
    case 'BODY':
      return ofOctets(`BODY ${NO_BODY}`, ({ content }) => `BODY ${bodyStructure(content, { extension: false })}`);
    case 'BODYSTRUCTURE':
      return ofOctets(`BODYSTRUCTURE ${NO_BODY}`, ({ content }) => `BODYSTRUCTURE ${bodyStructure(content, { extension: true })}`);
    case 'RFC822':
    case 'RFC822.HEADER':
    case 'RFC822.TEXT': {
      const { name } = item;
      const text = name === 'RFC822' ? null : name === 'RFC822.HEADER' ? 'HEADER' : 'TEXT';
      return ofOctets(`${name} NIL`, ({ content }) => `${name} ${literalOf(sectionOctets(content, { path: [], text, fields: [] })!)}`);
    }
    case 'BODY[]': {
      const { section, partial } = item;
      const name = sectionName(section, partial);
      return ofOctets(`${name} NIL`, ({ content }) => {
        const octets = sectionOctets(content, section);
        return octets === null ? `${name} NIL` : `${name} ${literalOf(partialOf(octets, partial))}`;
      });
    }
    case 'BINARY[]': {
      const { path, partial } = item;
      const name = binaryName(path, partial);
      return ofOctets(`${name} NIL`, ({ content }) => {
        const decoded = decodedPart(content, path);
        if (decoded === 'missing') return `${name} NIL`;
        if (decoded === 'unknown') {
          failures.unknownEncoding = true;
          return null;
        }
        const octets = partialOf(decoded.octets, partial);
        return `${name} ${octets.includes('\0') ? literal8Of(octets) : literalOf(octets)}`;
      });
    }
    case 'BINARY.SIZE[]': {
      const { path } = item;
      const name = `BINARY.SIZE[${path.join('.')}]`;
      return ofOctets(`${name} 0`, ({ content }) => {
        const decoded = decodedPart(content, path);
        if (decoded === 'unknown') failures.unknownEncoding = true;
        return decoded === 'unknown' ? null : `${name} ${decoded === 'missing' ? 0 : decoded.octets.length}`;
      });
    }
    default:
      return unreachable(item);
  }
}
