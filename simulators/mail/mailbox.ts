import { assert } from '../assert';
import { appendAll, emptyLog, type Log } from '../log';
import { normaliseFlags, sameFlags, type Flag } from './flag';
import type { Content, MessageKey } from './content';

declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** Unique identifier: ascends in a mailbox and is never given twice under one UIDVALIDITY (RFC 3501 §2.3.1.1). */
export type Uid = Unit<'Uid'>;
/** Place in one session's view, from 1, without gaps (RFC 3501 §2.3.1.2). */
export type SeqNum = Unit<'SeqNum'>;
/** Voids every cache of a mailbox when it changes (RFC 3501 §2.3.1.1). */
export type UidValidity = Unit<'UidValidity'>;
/** Modification sequence: grows with every change of a mailbox (RFC 7162 §3). */
export type ModSeq = Unit<'ModSeq'>;

/** Milliseconds since 1970-01-01T00:00Z on the world's virtual clock. */
export type Instant = number;
/** A span in milliseconds. */
export type Millis = number;

/** A mailbox's name in Unicode, levels separated by `/`. INBOX is always spelt so. */
export type MailboxName = string;

export type SpecialUse = '\\All' | '\\Archive' | '\\Drafts' | '\\Flagged' | '\\Junk' | '\\Sent' | '\\Trash';

/** One stored copy of a message in a mailbox. */
export interface Message {
  readonly uid: Uid;
  readonly content: Content;
  /** Sorted, without `\Recent`. */
  readonly flags: readonly Flag[];
  readonly internalDate: Instant;
  /** Minutes east of UTC in which the internal date was given (APPEND may say); it is shown in the same zone. */
  readonly internalZone: number;
  readonly modSeq: ModSeq;
}

/** Who did something, and with which words: what a ghost and the ledger tell. */
export interface Cause {
  /** A device's id, or the name of the outside party ("provider", "sender"). */
  readonly by: string;
  /** The command as the RFC names it, e.g. `UID EXPUNGE`, `QUIT (UPDATE)`, `MOVE`. */
  readonly command: string;
  readonly at: Instant;
}

/** What is left of a copy that was removed. */
export interface Removal extends Cause {
  readonly key: MessageKey;
  readonly uid: Uid;
  readonly modSeq: ModSeq;
  /** Where the same command put another copy (MOVE; a provider that archives or trashes what POP3 deletes). */
  readonly movedTo?: MailboxName;
}

export interface Mailbox {
  readonly name: MailboxName;
  readonly uidValidity: UidValidity;
  readonly uidNext: Uid;
  readonly highestModSeq: ModSeq;
  /** By ascending UID. */
  readonly messages: readonly Message[];
  /** By ascending mod-sequence; never forgotten, so that QRESYNC can always tell (RFC 7162 §3.2.7). */
  readonly removals: Log<Removal>;
  /** UIDs from here on have not been shown as `\Recent` to any session yet. */
  readonly firstRecent: Uid;
  readonly specialUse?: SpecialUse;
  /** RFC 9051 and 8474-like stable identity is not offered; a deleted parent with children stays as `\Noselect`. */
  readonly noSelect?: boolean;
}

/** A new mailbox: no message, UIDs from 1, mod-sequences from 1 (RFC 7162 §3.1.2.1 allows no 0). */
export function emptyMailbox(name: MailboxName, uidValidity: UidValidity, specialUse?: SpecialUse): Mailbox {
  return {
    name,
    uidValidity,
    uidNext: 1 as Uid,
    highestModSeq: 1 as ModSeq,
    messages: [],
    removals: emptyLog,
    firstRecent: 1 as Uid,
    ...(specialUse && { specialUse }),
  };
}

/** A message before its mailbox gives it a UID. */
export type NewMessage = Pick<Message, 'content' | 'flags' | 'internalDate' | 'internalZone'>;

/** Total octets by list of messages: lists are immutable, so that a sum holds for as long as its list. */
const storage = new WeakMap<readonly Message[], number>();

/** The octets that a mailbox's messages take (STATUS=SIZE, RFC 8438; QUOTA's STORAGE counts them too). */
export function storageOf(mailbox: Mailbox): number {
  let octets = storage.get(mailbox.messages);
  if (octets === undefined) {
    octets = mailbox.messages.reduce((sum, message) => sum + message.content.octets.length, 0);
    storage.set(mailbox.messages, octets);
  }
  return octets;
}

/** The place of the first message at `from` or later whose UID is `uid` or greater; the list's length where there is none. */
export function firstIndexFrom(messages: readonly Message[], uid: number, from = 0): number {
  let low = from;
  let high = from;
  // Gallops, so that a walk over many ascending UIDs costs one pass over the list, and a single UID a few steps.
  for (let step = 1; high < messages.length && messages[high]!.uid < uid; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, messages.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (messages[middle]!.uid < uid) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the message with this UID, or -1. */
export function indexOfUid(messages: readonly Message[], uid: number): number {
  const index = firstIndexFrom(messages, uid);
  return messages[index]?.uid === uid ? index : -1;
}

/** Places in `messages` of those of `uids`, which must ascend, that are there. */
function* placesOf(messages: readonly Message[], uids: readonly number[]): Generator<number> {
  let place = 0;
  let previous = 0;
  for (const uid of uids) {
    assert(uid >= previous, 'UIDs are given in ascending order');
    if (uid > previous) {
      place = firstIndexFrom(messages, uid, place);
      if (place === messages.length) return;
      if (messages[place]!.uid === uid) yield place;
    }
    previous = uid;
  }
}

/**
 * Puts messages at the end, in order. All of one call share one new mod-sequence, as the one change that it is (RFC 7162 §3.1).
 *
 * @returns the mailbox and the UIDs given, ascending.
 */
export function appendMessages(mailbox: Mailbox, additions: readonly NewMessage[]): { readonly mailbox: Mailbox; readonly uids: readonly Uid[] } {
  if (additions.length === 0) return { mailbox, uids: [] };
  const modSeq = (mailbox.highestModSeq + 1) as ModSeq;
  let octets = storageOf(mailbox);
  const added = additions.map(({ content, flags, internalDate, internalZone }, i): Message => {
    octets += content.octets.length;
    return { uid: (mailbox.uidNext + i) as Uid, content, flags: normaliseFlags(flags), internalDate, internalZone, modSeq };
  });
  const messages = mailbox.messages.concat(added);
  storage.set(messages, octets);
  return {
    mailbox: { ...mailbox, messages, uidNext: (mailbox.uidNext + added.length) as Uid, highestModSeq: modSeq },
    uids: added.map((message) => message.uid),
  };
}

/**
 * Changes the flags of the messages in `uids` (ascending; those that are not there are passed over).
 * Where flags really change the message gets a new mod-sequence, the same for all of one call (RFC 7162 §3.1); where none does, the mailbox is the same reference.
 *
 * @param change gives the new list of flags; it need not be sorted. The same list means no change.
 * @returns the mailbox, and the messages that changed as they are now, by ascending UID.
 */
export function changeFlags(
  mailbox: Mailbox,
  uids: readonly number[],
  change: (flags: readonly Flag[], message: Message) => readonly string[],
): { readonly mailbox: Mailbox; readonly changed: readonly Message[] } {
  const modSeq = (mailbox.highestModSeq + 1) as ModSeq;
  const changed: Message[] = [];
  let messages: Message[] | undefined;
  for (const place of placesOf(mailbox.messages, uids)) {
    const { uid, content, flags: before, internalDate, internalZone } = mailbox.messages[place]!;
    const given = change(before, mailbox.messages[place]!);
    if (given === before) continue;
    const flags = normaliseFlags(given);
    if (sameFlags(before, flags)) continue;
    const message: Message = { uid, content, flags, internalDate, internalZone, modSeq };
    messages ??= mailbox.messages.slice();
    messages[place] = message;
    changed.push(message);
  }
  if (!messages) return { mailbox, changed };
  const octets = storage.get(mailbox.messages);
  if (octets !== undefined) storage.set(messages, octets);
  return { mailbox: { ...mailbox, messages, highestModSeq: modSeq }, changed };
}

/**
 * Removes the messages in `uids` (ascending; those that are not there are passed over) and enters each into the ledger.
 * All removals of one call share one new mod-sequence (RFC 7162 §3.2.7).
 *
 * @param movedTo where the same command put another copy.
 * @returns the mailbox (the same reference where nothing was removed), and the removed messages by ascending UID.
 */
export function removeMessages(
  mailbox: Mailbox,
  uids: readonly number[],
  cause: Cause,
  movedTo?: MailboxName,
): { readonly mailbox: Mailbox; readonly removed: readonly Message[] } {
  const places = [...placesOf(mailbox.messages, uids)];
  if (places.length === 0) return { mailbox, removed: [] };
  const modSeq = (mailbox.highestModSeq + 1) as ModSeq;
  const removed = places.map((place) => mailbox.messages[place]!);
  const messages = mailbox.messages.slice();
  let kept = places[0]!;
  for (let place = kept, next = 0; place < messages.length; place++) {
    if (place === places[next]) next++;
    else messages[kept++] = messages[place]!;
  }
  messages.length = kept;
  const octets = storage.get(mailbox.messages);
  if (octets !== undefined) storage.set(messages, removed.reduce((rest, message) => rest - message.content.octets.length, octets));
  const removals = appendAll(mailbox.removals, removed.map((message) => removalOf(message, modSeq, cause, movedTo)));
  return { mailbox: { ...mailbox, messages, removals, highestModSeq: modSeq }, removed };
}

/** The ledger's entry for one removed copy. */
export function removalOf(message: Message, modSeq: ModSeq, cause: Cause, movedTo?: MailboxName): Removal {
  const { by, command, at } = cause;
  return { by, command, at, key: message.content.key, uid: message.uid, modSeq, ...(movedTo !== undefined && { movedTo }) };
}
