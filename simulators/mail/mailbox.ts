import type { Log } from '../log';
import type { Flag } from './flag';
import type { Content, MessageKey } from './message';

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
