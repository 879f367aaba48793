import type { Log } from '../log';
import type { Flag } from '../mail/flag';
import type { Cause, Instant, MailboxName, ModSeq, Uid, UidValidity } from '../mail/mailbox';
import type { MessageKey } from '../mail/message';
import type { Octets } from '../octets';

/** One message as a device holds it. What is not here was not downloaded. */
export interface LocalMessage {
  /** Unique on this device, so that two downloads of one letter stay two rows. */
  readonly id: number;
  readonly key: MessageKey;
  /** Header: only ENVELOPE-like fields are here, the body is still at the server. */
  readonly have: 'header' | 'whole';
  /** The header's octets, or the whole message's. */
  readonly octets: Octets;
  readonly size: number;
  /** IMAP: as last heard from the server, with own changes on top. POP3: local only. */
  readonly flags: readonly Flag[];
  readonly receivedAt: Instant;
  /** IMAP's place at the server; null for a local copy that the server doesn't know. */
  readonly uid: Uid | null;
  /** POP3's unique-id, or null where the server offers none. */
  readonly uniqueId: string | null;
  /** An own change waits to be told to the server. */
  readonly pending: boolean;
}

export interface LocalFolder {
  readonly name: MailboxName;
  /** `server`: a cache of an IMAP mailbox. `device`: exists here alone (all of POP3's folders; "On this computer"). */
  readonly keeps: 'server' | 'device';
  readonly messages: readonly LocalMessage[];
  /** What the cache is valid for; null before the first synchronisation, and for a device's own folders. */
  readonly uidValidity: UidValidity | null;
  readonly uidNext: Uid | null;
  readonly highestModSeq: ModSeq | null;
}

/** What is left of a local copy that went: a ghost on the stage. */
export interface LocalRemoval extends Cause {
  readonly key: MessageKey;
  readonly folder: MailboxName;
  /** Where on this device another copy took its place. */
  readonly movedTo?: MailboxName;
}

export interface LocalStore {
  readonly folders: Readonly<Record<MailboxName, LocalFolder>>;
  readonly removals: Log<LocalRemoval>;
  readonly nextId: number;
}
