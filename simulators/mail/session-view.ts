import { items } from '../log';
import { addFlags, hasFlag, type Flag } from './flag';
import { indexOfUid, type MailboxName, type Mailbox, type Message, type ModSeq, type SeqNum, type Uid, type UidValidity } from './mailbox';

/**
 * What one session knows of its selected mailbox (RFC 3501 §2.3.1.2, §7.4.1).
 *
 * Messages are immutable values, so a view that lags behind is simply the old list: `messages` is what the client
 * was last told, in the order of its sequence numbers, messages included that are gone but not yet told.
 */
export interface SessionView {
  readonly name: MailboxName;
  readonly uidValidity: UidValidity;
  readonly readOnly: boolean;
  /** By ascending UID. The message with sequence number n is at n - 1, with the flags that the client was told. */
  readonly messages: readonly Message[];
  /** All changes of flags and all arrivals up to here were told. */
  readonly modSeq: ModSeq;
  /** How many of the mailbox's removals were told. */
  readonly removalsSeen: number;
  /** UIDs that are `\Recent` to this session: ascending, disjoint. */
  readonly recent: readonly UidRange[];
  /** Keywords that the client was told of in FLAGS (RFC 3501 §7.2.6). */
  readonly keywords: readonly Flag[];
}

export interface UidRange {
  readonly from: number;
  readonly to: number;
}

/** What a session has to be told. Sequence numbers of `changed` and `expunged` are those before the expunges. */
export interface SyncReport {
  /** Messages whose flags changed. */
  readonly changed: readonly { readonly seq: SeqNum; readonly message: Message }[];
  /** Messages that are gone, by ascending number: tell them in descending order, and no number shifts. */
  readonly expunged: readonly { readonly seq: SeqNum; readonly message: Message }[];
  /** How many messages there are now, or null where no new one came. */
  readonly exists: number | null;
  /** All keywords, or null where no new one came. */
  readonly keywords: readonly Flag[] | null;
}

const NOTHING: SyncReport = { changed: [], expunged: [], exists: null, keywords: null };

/**
 * Opens a mailbox. What nobody saw as `\Recent` yet is recent to this session; one that may write claims it for itself
 * (RFC 3501 §2.3.2), which is why the mailbox comes back too.
 */
export function openView(mailbox: Mailbox, readOnly: boolean): { view: SessionView; mailbox: Mailbox } {
  return {
    view: {
      name: mailbox.name,
      uidValidity: mailbox.uidValidity,
      readOnly,
      messages: mailbox.messages,
      modSeq: mailbox.highestModSeq,
      removalsSeen: mailbox.removals.length,
      recent: joinRecent([], mailbox.firstRecent, mailbox.uidNext),
      keywords: keywordsOf(mailbox.messages, []),
    },
    mailbox: claimRecent(mailbox, readOnly),
  };
}

/**
 * Brings a view up to its mailbox. Expunges are told only where `expunges` says that they may be (RFC 3501 §7.4.1);
 * else the dead keep their numbers. Answers the same references where nothing is new.
 */
export function applySync(
  view: SessionView,
  mailbox: Mailbox,
  { expunges }: { readonly expunges: boolean },
): { view: SessionView; mailbox: Mailbox; report: SyncReport } {
  const untoldRemovals = view.removalsSeen < mailbox.removals.length;
  if (view.modSeq === mailbox.highestModSeq && !(expunges && untoldRemovals)) return { view, mailbox, report: NOTHING };

  const { messages, changed, expunged, arrived } = compare(view, mailbox, expunges);
  const keywords = keywordsOf(arrived, keywordsOf(changed.map(({ message }) => message), view.keywords));
  const next: SessionView = {
    ...view,
    messages,
    modSeq: mailbox.highestModSeq,
    removalsSeen: expunges ? mailbox.removals.length : view.removalsSeen,
    recent: arrived.length > 0 ? joinRecent(view.recent, mailbox.firstRecent, mailbox.uidNext) : view.recent,
    keywords,
  };
  return {
    view: next,
    mailbox: arrived.length > 0 ? claimRecent(mailbox, view.readOnly) : mailbox,
    report: { changed, expunged, exists: arrived.length > 0 ? messages.length : null, keywords: keywords === view.keywords ? null : keywords },
  };
}

/** What differs between a view and its mailbox, and the list that the view is to hold. */
function compare(
  view: SessionView,
  mailbox: Mailbox,
  expunges: boolean,
): { messages: readonly Message[]; changed: { seq: SeqNum; message: Message }[]; expunged: { seq: SeqNum; message: Message }[]; arrived: readonly Message[] } {
  const known = view.messages;
  const now = mailbox.messages;
  const changed: { seq: SeqNum; message: Message }[] = [];
  const expunged: { seq: SeqNum; message: Message }[] = [];
  let alike = 0;
  for (; alike < known.length && now[alike]?.uid === known[alike]!.uid; alike++) {
    if (now[alike]!.modSeq !== known[alike]!.modSeq) changed.push({ seq: (alike + 1) as SeqNum, message: now[alike]! });
  }
  // Mostly nothing was removed: then the view holds the mailbox's own list.
  if (alike === known.length) return { messages: now, changed, expunged, arrived: now.slice(alike) };

  const messages: Message[] = now.slice(0, alike);
  let doomed: ReadonlySet<number> | undefined;
  let at = alike;
  for (let index = alike; index < known.length; index++) {
    const old = known[index]!;
    while (at < now.length && now[at]!.uid < old.uid) at++;
    const current = now[at];
    if (current?.uid !== old.uid) {
      const seq = (index + 1) as SeqNum;
      if (expunges) {
        expunged.push({ seq, message: old });
        continue;
      }
      doomed ??= expungedUids(view, mailbox);
      const message = doomed.has(old.uid) && !hasFlag(old.flags, '\\Deleted') ? { ...old, flags: addFlags(old.flags, ['\\Deleted']) } : old;
      if (message !== old) changed.push({ seq, message });
      messages.push(message);
      continue;
    }
    if (current.modSeq !== old.modSeq) changed.push({ seq: (index + 1) as SeqNum, message: current });
    messages.push(current);
  }
  const lastKnown = known.at(-1)!.uid;
  let firstNew = now.length;
  while (firstNew > 0 && now[firstNew - 1]!.uid > lastKnown) firstNew--;
  const arrived = now.slice(firstNew);
  for (const message of arrived) messages.push(message);
  return { messages, changed, expunged, arrived };
}

/** UIDs of untold removals that were expunges: whatever else a client knows of such a message, it carried `\Deleted` in the end. */
function expungedUids(view: SessionView, mailbox: Mailbox): ReadonlySet<number> {
  const uids = new Set<number>();
  for (const { uid, command } of items(mailbox.removals, view.removalsSeen)) if (command.endsWith('EXPUNGE') || command === 'CLOSE') uids.add(uid);
  return uids;
}

function claimRecent(mailbox: Mailbox, readOnly: boolean): Mailbox {
  return readOnly || mailbox.firstRecent === mailbox.uidNext ? mailbox : { ...mailbox, firstRecent: mailbox.uidNext };
}

function joinRecent(recent: readonly UidRange[], from: Uid, next: Uid): readonly UidRange[] {
  const last = recent.at(-1);
  const start = last && from <= last.to + 1 ? last.from : from;
  if (start >= next || (last && next - 1 <= last.to)) return recent;
  return [...(start === last?.from ? recent.slice(0, -1) : recent), { from: start, to: next - 1 }];
}

/** `known` and the keywords of `messages` that it lacks (compared without case); the same reference where it lacks none. */
function keywordsOf(messages: readonly Message[], known: readonly Flag[]): readonly Flag[] {
  const seen = new Set(known.map((keyword) => keyword.toLowerCase()));
  const fresh: Flag[] = [];
  let lastFlags: readonly Flag[] | undefined;
  for (const { flags } of messages) {
    if (flags === lastFlags) continue;
    lastFlags = flags;
    for (const flag of flags) {
      if (flag.charCodeAt(0) === 0x5c || seen.has(flag.toLowerCase())) continue;
      seen.add(flag.toLowerCase());
      fresh.push(flag);
    }
  }
  return fresh.length > 0 ? [...known, ...fresh].sort() : known;
}

/** Is the message `\Recent` to this session? */
export function isRecent(view: SessionView, uid: Uid): boolean {
  for (let at = view.recent.length - 1; at >= 0; at--) {
    const range = view.recent[at]!;
    if (uid > range.to) return false;
    if (uid >= range.from) return true;
  }
  return false;
}

/** How many messages of the view are `\Recent` (RFC 3501 §7.3.2). */
export function countRecent(view: SessionView): number {
  let count = 0;
  for (let at = view.messages.length - 1; at >= 0; at--) {
    const { uid } = view.messages[at]!;
    if (view.recent.length === 0 || uid < view.recent[0]!.from) break;
    if (isRecent(view, uid)) count++;
  }
  return count;
}

/** The UID that has the sequence number, or null. */
export function uidOfSeq(view: SessionView, seq: SeqNum): Uid | null {
  return view.messages[seq - 1]?.uid ?? null;
}

/** The sequence number of a UID, or null where the view has no such message. */
export function seqOfUid(view: SessionView, uid: Uid): SeqNum | null {
  const index = indexOfUid(view.messages, uid);
  return index < 0 ? null : ((index + 1) as SeqNum);
}

/** The view after its client was told these messages' new flags by a command's own answer. `changed` ascends by UID. */
export function withMessages(view: SessionView, changed: readonly Message[]): SessionView {
  if (changed.length === 0) return view;
  const messages = view.messages.slice();
  for (const message of changed) {
    const index = indexOfUid(messages, message.uid);
    if (index >= 0) messages[index] = message;
  }
  return { ...view, messages, keywords: keywordsOf(changed, view.keywords) };
}
