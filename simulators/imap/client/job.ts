import type { Flag } from '../../mail/flag';
import type { Instant, MailboxName, ModSeq, SpecialUse, Uid, UidValidity } from '../../mail/mailbox';
import type { MessageKey } from '../../mail/message';
import type { Octets } from '../../octets';
import type { NumberRange } from '../sequence-set';

/** What a device remembers of a mailbox from earlier sessions (RFC 4549 §2, RFC 7162 §3.2.5). */
export interface Cached {
  readonly uidValidity: UidValidity;
  readonly uidNext: Uid | null;
  readonly highestModSeq: ModSeq | null;
  /** Ascending. */
  readonly uids: readonly Uid[];
}

interface OnMailbox {
  readonly folder: MailboxName;
  readonly cached: Cached | null;
}

/** Messages named by UID: good only under this UIDVALIDITY, which is checked before a command goes out (RFC 4549 §4.1). */
interface OnMessages extends OnMailbox {
  readonly uidValidity: UidValidity;
  /** Ascending. */
  readonly uids: readonly Uid[];
}

/** What a device asks of its IMAP session: what a person would call one thing, however many commands it takes. */
export type ImapJob =
  /** All folders with their special uses (RFC 6154). */
  | { readonly kind: 'list' }
  /** Brings the cache up to date: what vanished, which flags changed, what is new. */
  | ({ readonly kind: 'sync'; readonly fetch: 'header' | 'whole' } & OnMailbox)
  /** Whole messages, without setting `\Seen` (BODY.PEEK[]). */
  | ({ readonly kind: 'fetch' } & OnMessages)
  | ({ readonly kind: 'store'; readonly add: readonly Flag[]; readonly remove: readonly Flag[] } & OnMessages)
  | ({ readonly kind: 'copy' | 'move'; readonly to: MailboxName } & OnMessages)
  /** `\Deleted` and UID EXPUNGE for these messages; without UIDPLUS an EXPUNGE of all that is marked. */
  | ({ readonly kind: 'remove' } & OnMessages)
  /** EXPUNGE: all that is marked. */
  | ({ readonly kind: 'expunge'; readonly uidValidity: UidValidity } & OnMailbox)
  | { readonly kind: 'append'; readonly folder: MailboxName; readonly flags: readonly Flag[]; /** When it came to whoever has it: its date there, too. */ readonly date: Instant; readonly octets: Octets; readonly key: MessageKey }
  | { readonly kind: 'create' | 'delete'; readonly folder: MailboxName }
  /** Waits for news of the selected mailbox until the next job comes (RFC 2177). */
  | { readonly kind: 'idle' }
  | { readonly kind: 'logout' };

export interface ListedFolder {
  readonly name: MailboxName;
  readonly specialUse: SpecialUse | null;
  readonly noSelect: boolean;
  /** Where the server tells it with LIST (LIST-STATUS, RFC 5819): whether the cache needs a SELECT at all. */
  readonly status: MailboxStatus | null;
}

export interface MailboxStatus {
  readonly messages: number;
  readonly uidNext: Uid;
  readonly uidValidity: UidValidity;
  /** Null without CONDSTORE: then flags may have changed unseen. */
  readonly highestModSeq: ModSeq | null;
}

export interface FetchedMessage {
  readonly uid: Uid;
  /** Without `\Recent`; null where FETCH did not tell. */
  readonly flags: readonly Flag[] | null;
  readonly internalDate: Instant | null;
  readonly size: number | null;
  readonly part: 'header' | 'whole';
  readonly octets: Octets;
}

/** COPYUID or APPENDUID (RFC 4315 §3): the UIDs there, in the order of those here. */
export interface NewUids {
  readonly uidValidity: UidValidity;
  readonly from: readonly NumberRange[];
  readonly to: readonly NumberRange[];
}

/** What the session tells its device. */
export type ImapReport =
  /** Logged in, or done with all jobs: give more, or let it idle or log out. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'idling' }
  | { readonly kind: 'folders'; readonly folders: readonly ListedFolder[] }
  /** The cache was made under another UIDVALIDITY: nothing of it holds (RFC 3501 §2.3.1.1). */
  | { readonly kind: 'voided'; readonly folder: MailboxName; readonly uidValidity: UidValidity }
  | { readonly kind: 'messages'; readonly folder: MailboxName; readonly uidValidity: UidValidity; readonly messages: readonly FetchedMessage[] }
  | { readonly kind: 'flags'; readonly folder: MailboxName; readonly changes: readonly { readonly uid: Uid; readonly flags: readonly Flag[] }[] }
  /** `command`: the own command that did it, or null where somebody else did. */
  | { readonly kind: 'vanished'; readonly folder: MailboxName; readonly uids: readonly NumberRange[]; readonly command: string | null }
  /** All changes up to here have been told. `uidNext` only after new messages were fetched. */
  | { readonly kind: 'mailbox'; readonly folder: MailboxName; readonly uidValidity: UidValidity; readonly uidNext: Uid | null; readonly highestModSeq: ModSeq | null; readonly exists: number }
  /** There is mail in the selected mailbox that was not fetched. */
  | { readonly kind: 'news'; readonly folder: MailboxName }
  | { readonly kind: 'done'; readonly job: ImapJob; readonly newUids: NewUids | null; /** How this server tells UIDs. */ readonly uidPlus: boolean }
  /** `code`: the response code, or UIDVALIDITY where the mailbox is not the one that the job meant. Then the server was not asked, and said nothing. */
  | { readonly kind: 'refused'; readonly job: ImapJob; readonly code: string | null; readonly text: Octets | null }
  | { readonly kind: 'alert'; readonly text: Octets }
  /** The session's end. `ok` after LOGOUT. */
  | { readonly kind: 'over'; readonly ok: boolean; readonly reason: OverReason; readonly text: Octets };

/** `login`: the server took no login; `loginInClear`: it takes none on a line without TLS; `tls`: no protection where it was asked for; `protocol`: nothing that a client could read; `lost`: the line went. */
export type OverReason = 'logout' | 'login' | 'loginInClear' | 'tls' | 'protocol' | 'bye' | 'refused' | 'lost';
