import type { ChartState } from '../../chart';
import type { Security } from '../../security';
import type { Carried, ConnectionId, Effect } from '../../kernel/process';
import type { MailboxName, ModSeq, Uid, UidValidity } from '../../mail/mailbox';
import type { Octets } from '../../octets';
import type { ResponseFramer } from './framer';
import type { ImapJob, ImapReport, ListedFolder, NewUids } from './job';

export interface ImapClientOptions {
  readonly connection: ConnectionId;
  readonly port: number;
  readonly security: Security;
  /** Unicode. */
  readonly user: string;
  readonly password: string;
  readonly useQresync: boolean;
}

export type ImapClientInput =
  | { readonly kind: 'connected' }
  | { readonly kind: 'secured' }
  | { readonly kind: 'octets'; readonly octets: Octets }
  | { readonly kind: 'closed'; readonly reason: 'refused' | 'closed' | 'cut' }
  /** The renewal of IDLE is due. */
  | { readonly kind: 'timer'; readonly name: string }
  | { readonly kind: 'job'; readonly job: ImapJob };

export interface ImapClientStep {
  readonly state: ImapClientState;
  readonly effects: Effect[];
  readonly reports: ImapReport[];
}

/** A command that is ready to go. */
export interface Command {
  /** Without tag and CRLF. */
  readonly text: Octets;
  readonly label: string;
  /** Goes behind `text` as a literal: at once with LITERAL+, else when the server asks for it. */
  readonly literal: Octets | null;
  readonly carries: readonly Carried[];
}

/** How far the job under way is; each value names the command that was sent last. */
export type Stage = 'start' | 'select' | 'noop' | 'flags' | 'new' | 'copy' | 'mark' | 'last';

export interface RunningJob {
  readonly job: ImapJob;
  readonly stage: Stage;
  /** Without QRESYNC: UIDs that the comparison of flags found. */
  readonly seen: readonly Uid[];
  readonly newUids: NewUids | null;
  /** Was everything between the cache and now told by SELECT (QRESYNC)? */
  readonly resynchronised: boolean;
}

/** The mailbox that is selected, as this session has heard of it. */
export interface SelectedMailbox {
  readonly name: MailboxName;
  readonly uidValidity: UidValidity | null;
  readonly uidNext: Uid | null;
  /** Null without CONDSTORE, or where the mailbox keeps none (NOMODSEQ, RFC 7162 §3.1.2.2). */
  readonly highestModSeq: ModSeq | null;
  /** The largest mod-sequence heard since; holds once a command is done. */
  readonly heardModSeq: number;
  readonly exists: number;
  /** UIDs by sequence number, 0 where not heard of; kept only without QRESYNC, whose answers name UIDs themselves. */
  readonly uids: readonly number[];
  /** Is the cache in step with this view, so that only news must be fetched? */
  readonly live: boolean;
  readonly news: boolean;
}

export interface ImapClientState {
  readonly chart: ChartState;
  readonly options: ImapClientOptions;
  readonly framer: ResponseFramer;
  readonly secured: boolean;
  /** In capitals; null while unknown. */
  readonly capabilities: readonly string[] | null;
  readonly qresync: boolean;
  /** Do not ask for QRESYNC again: the server refused it. */
  readonly enableTried: boolean;
  readonly tags: number;
  /** The tag of the command under way. */
  readonly tag: string | null;
  readonly command: Command | null;
  readonly running: RunningJob | null;
  readonly queue: readonly ImapJob[];
  readonly selected: SelectedMailbox | null;
  /** Folders that the LIST under way has named. */
  readonly listed: readonly ListedFolder[];
  readonly lastText: Octets;
  readonly lastCode: string | null;
}
