import type { Octets } from '../octets';
import type { Flag } from '../mail/flag';
import type { Instant, MailboxName, ModSeq, UidValidity } from '../mail/mailbox';
import type { FetchCommand } from './fetch-item';
import type { SearchCommand } from './search-key';
import type { SequenceSet } from './sequence-set';
import type { SortCommand } from './sort';
import type { ThreadCommand } from './thread';

/**
 * Every command that can be decoded, by its RFC name. `uid` says that it was given behind `UID` (RFC 3501 §6.4.8).
 *
 * Their arguments are read by `decode.ts`; those of FETCH, SEARCH, SORT and THREAD by functions in the files of those
 * names: `fetchArguments(reader, uid)`, `searchArguments(reader, uid)`, `sortArguments(reader, uid)`,
 * `threadArguments(reader, uid)`, each called at the octet behind the command's name and before its first SP.
 */
export type ImapCommand =
  | { readonly name: 'CAPABILITY' | 'NOOP' | 'LOGOUT' | 'STARTTLS' | 'CHECK' | 'CLOSE' | 'UNSELECT' | 'IDLE' | 'NAMESPACE' }
  | { readonly name: 'ID'; readonly fields: readonly (readonly [Octets, Octets | null])[] | null }
  | { readonly name: 'LOGIN'; readonly user: Octets; readonly password: Octets }
  | { readonly name: 'AUTHENTICATE'; readonly mechanism: string; readonly initialResponse: string | null }
  | { readonly name: 'ENABLE'; readonly capabilities: readonly string[] }
  | SelectCommand
  | { readonly name: 'CREATE'; readonly mailbox: MailboxName; readonly hierarchyOnly: boolean; readonly use: readonly string[] }
  | { readonly name: 'DELETE' | 'SUBSCRIBE' | 'UNSUBSCRIBE' | 'GETQUOTAROOT'; readonly mailbox: MailboxName }
  | { readonly name: 'RENAME'; readonly from: MailboxName; readonly to: MailboxName }
  | ListCommand
  | { readonly name: 'LSUB'; readonly reference: string; readonly pattern: string }
  | { readonly name: 'STATUS'; readonly mailbox: MailboxName; readonly items: readonly StatusItem[] }
  | AppendCommand
  | { readonly name: 'GETQUOTA'; readonly root: Octets }
  | { readonly name: 'SETQUOTA'; readonly root: Octets }
  | { readonly name: 'EXPUNGE'; readonly uid: false }
  | { readonly name: 'EXPUNGE'; readonly uid: true; readonly set: SequenceSet }
  | StoreCommand
  | { readonly name: 'COPY' | 'MOVE'; readonly uid: boolean; readonly set: SequenceSet; readonly mailbox: MailboxName }
  | FetchCommand
  | SearchCommand
  | SortCommand
  | ThreadCommand;

export interface SelectCommand {
  readonly name: 'SELECT' | 'EXAMINE';
  readonly mailbox: MailboxName;
  readonly condstore: boolean;
  readonly qresync: QresyncParameter | null;
}

/** What a client knows from before (RFC 7162 §3.2.5). */
export interface QresyncParameter {
  readonly uidValidity: UidValidity;
  readonly modSeq: ModSeq;
  readonly knownUids: SequenceSet | null;
  /** Known sequence numbers and their UIDs, pairwise. */
  readonly matches: { readonly numbers: SequenceSet; readonly uids: SequenceSet } | null;
}

export interface ListCommand {
  readonly name: 'LIST';
  readonly selection: readonly ListSelection[];
  readonly reference: string;
  readonly patterns: readonly string[];
  /** Null for the plain LIST of RFC 3501, which has no RETURN. */
  readonly returns: readonly ListReturn[] | null;
  readonly status: readonly StatusItem[] | null;
  /** Given in the extended syntax of RFC 5258 §3? */
  readonly extended: boolean;
}
export type ListSelection = 'SUBSCRIBED' | 'REMOTE' | 'RECURSIVEMATCH' | 'SPECIAL-USE';
export type ListReturn = 'SUBSCRIBED' | 'CHILDREN' | 'SPECIAL-USE';

export type StatusItem =
  | 'MESSAGES'
  | 'RECENT'
  | 'UIDNEXT'
  | 'UIDVALIDITY'
  | 'UNSEEN'
  | 'SIZE'
  | 'DELETED'
  | 'DELETED-STORAGE'
  | 'HIGHESTMODSEQ'
  | 'APPENDLIMIT';

export interface AppendCommand {
  readonly name: 'APPEND';
  readonly mailbox: MailboxName;
  /** More than one with MULTIAPPEND (RFC 3502). */
  readonly messages: readonly AppendedMessage[];
}
export interface AppendedMessage {
  readonly flags: readonly Flag[];
  readonly date: { readonly instant: Instant; readonly zone: number } | null;
  readonly octets: Octets;
}

export interface StoreCommand {
  readonly name: 'STORE';
  readonly uid: boolean;
  readonly set: SequenceSet;
  readonly operation: 'replace' | 'add' | 'remove';
  readonly silent: boolean;
  readonly flags: readonly Flag[];
  readonly unchangedSince: ModSeq | null;
}

/** A command with the tag that its answer repeats (RFC 3501 §2.2.1). */
export interface TaggedCommand {
  readonly tag: string;
  readonly command: ImapCommand;
}

/** What did not parse: told as `BAD`, tagged where a tag could be read. */
export interface InvalidCommand {
  readonly invalid: string;
  readonly tag: string | null;
  /** The command's name where that much could be read, e.g. `UID FETCH`. */
  readonly name: string | null;
}
