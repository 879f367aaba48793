import type { ChartState } from '../chart';
import type { ImapClientState } from '../imap/client';
import type { ConnectionId } from '../kernel/process';
import type { Flag } from '../mail/flag';
import type { Instant, MailboxName, SpecialUse, Uid, UidValidity } from '../mail/mailbox';
import type { MessageKey } from '../mail/message';
import type { Octets } from '../octets';
import type { Deed } from '../remark';
import type { Pop3ClientState } from '../pop3/client';
import type { SmtpClientState } from '../smtp/client';
import type { LocalMessage, LocalStore } from './local-store';
import type { Settings } from './settings';

/** What a change asks of the server; what it did on the device can be taken back where the server refuses. */
export type PendingChange =
  | { readonly kind: 'flags'; readonly add: readonly Flag[]; readonly remove: readonly Flag[]; readonly before: readonly Flag[] }
  | { readonly kind: 'move'; readonly to: MailboxName; readonly before: LocalMessage }
  /** `copy`: the row of the copy. */
  | { readonly kind: 'copy'; readonly to: MailboxName; readonly copy: number }
  /** `\Deleted` and gone, e.g. what is deleted in Trash. */
  | { readonly kind: 'remove'; readonly before: readonly LocalMessage[] }
  /** EXPUNGE of what is marked. */
  | { readonly kind: 'expunge'; readonly before: readonly LocalMessage[] }
  | { readonly kind: 'append'; readonly flags: readonly Flag[]; readonly date: Instant; readonly octets: Octets }
  /** Fetches the body to put a copy on the device; then, unless it `keeps` the server's, that one is removed. */
  | { readonly kind: 'take'; readonly to: MailboxName; readonly keeps: boolean }
  | { readonly kind: 'create' | 'deleteFolder' };

/** Something done on an IMAP device that its server has yet to hear. Done in order, one after the other. */
export interface PendingAction {
  readonly id: number;
  /** What it is to the person who did it. */
  readonly deed: Deed;
  readonly folder: MailboxName;
  /** Which numbering `uid` belongs to (RFC 3501 §2.3.1.1). */
  readonly uidValidity: UidValidity | null;
  /** The message acted on, by its row, wherever that is by now; null for acts on a folder. */
  readonly row: number | null;
  /** Null while the server has not told where the message is. */
  readonly uid: Uid | null;
  readonly key: MessageKey | null;
  readonly change: PendingChange;
  /** Made without a line: the folder is brought up to date first, so that nothing is done to what others removed. */
  readonly madeOffline: boolean;
  /** The missing target folder was already created once. */
  readonly retried: boolean;
}

/** A letter that waits to be sent. */
export interface OutgoingMail {
  readonly id: number;
  readonly key: MessageKey;
  readonly octets: Octets;
  readonly from: string;
  readonly to: readonly string[];
  /** `failed`: the server refused it for good; it waits for a person. */
  readonly status: 'waiting' | 'sending' | 'failed';
}

/** A POP3 unique-id that this device has downloaded (RFC 1939 §7). */
export interface SeenMessage {
  readonly uniqueId: string;
  readonly firstSeen: Instant;
  /** Deleted here; with `deleteWhenRemovedLocally` the next check says DELE. */
  readonly removedHere: boolean;
}

/** Messages whose bodies somebody waits for. */
export interface WantedBodies {
  readonly folder: MailboxName;
  readonly rows: readonly number[];
}

/** What an IMAP device means to do at the server, beside its pending actions. */
export interface ImapPlans {
  readonly list: boolean;
  /** The folders that changed since are synchronised once LIST has told which there are. */
  readonly all: boolean;
  readonly bodies: readonly WantedBodies[];
  readonly sync: readonly MailboxName[];
}

export type MailLine =
  | { readonly protocol: 'pop3'; readonly connection: ConnectionId; readonly session: Pop3ClientState; readonly downloaded: readonly SeenMessage[]; readonly listed: readonly string[] | null; readonly deleted: readonly string[] }
  | {
      readonly protocol: 'imap';
      readonly connection: ConnectionId;
      readonly session: ImapClientState;
      /** Folders that this session has brought up to date. */
      readonly synced: readonly MailboxName[];
      /** The pending action that the session is carrying out. */
      readonly acting: number | null;
      /** Something went wrong that would go wrong again: leave it at that. */
      readonly gaveUp: boolean;
    };

export interface SubmissionLine {
  readonly connection: ConnectionId;
  readonly session: SmtpClientState;
  readonly mail: number;
}

/** A device as plain JSON: its settings, what it stores, what it still has to tell, and the lines it has open. */
export interface DeviceState {
  readonly chart: ChartState;
  readonly settings: Settings;
  readonly local: LocalStore;
  readonly pending: readonly PendingAction[];
  readonly outbox: readonly OutgoingMail[];
  /** POP3's list of unique-ids. Written when QUIT is answered. */
  readonly seen: readonly SeenMessage[];
  readonly mail: MailLine | null;
  readonly submission: SubmissionLine | null;
  readonly plans: ImapPlans;
  /** IMAP's special-use folders as the server last listed them (RFC 6154). */
  readonly specials: Readonly<Partial<Record<SpecialUse, MailboxName>>>;
  /** The server offers no IDLE: the device polls instead. */
  readonly idleMissing: boolean;
  /** The last session failed: what is left to do waits for the next occasion. */
  readonly stuck: boolean;
  /** How many connections, letters and actions there have been: each gets a number of its own. */
  readonly connections: number;
  readonly letters: number;
  readonly actions: number;
}

export const NO_PLANS: ImapPlans = { list: false, all: false, bodies: [], sync: [] };
