import type { Flag } from '../mail/flag';
import type { Instant, MailboxName, Removal, Uid } from '../mail/mailbox';
import type { MessageKey } from '../mail/message';
import type { Direction } from '../network/connection';
import type { Octets } from '../octets';
import type { Carried, ConnectionId, DeviceId, Note, Protocol } from './process';
import type { Side } from './queue';
import type { Stimulus } from './stimulus';

/**
 * What happened, derived by playing the stimuli: never stored as truth, always the same for the same world.
 * `at` is the moment; entries of one moment stand in the order in which they happened.
 */
export type TraceEntry = { readonly at: Instant } & (
  | { readonly kind: 'stimulus'; readonly stimulus: Stimulus }
  | {
      readonly kind: 'connection';
      readonly connection: ConnectionId;
      readonly device: DeviceId;
      readonly protocol: Protocol;
      readonly port: number;
      readonly event: 'opening' | 'refused' | 'opened' | 'handshake' | 'secured' | 'closed' | 'cut';
      readonly side: Side;
    }
  | {
      readonly kind: 'sent';
      readonly connection: ConnectionId;
      readonly device: DeviceId;
      readonly protocol: Protocol;
      readonly direction: Direction;
      /** Empty for a TLS handshake flight. */
      readonly octets: Octets;
      /** Octets on the wire. */
      readonly length: number;
      readonly label: string;
      readonly carries: readonly Carried[];
      readonly secured: boolean;
      readonly transmission: number;
      readonly arrivesAt: Instant;
    }
  | { readonly kind: 'arrived'; readonly connection: ConnectionId; readonly direction: Direction; readonly octets: Octets; readonly transmission: number; readonly last: boolean }
  /** Of a transmission that was tampered with: what the server had said. `sent` and `arrived` tell what went on to the client. */
  | { readonly kind: 'tampered'; readonly connection: ConnectionId; readonly device: DeviceId; readonly protocol: Protocol; readonly octets: Octets; readonly transmission: number }
  /** Octets that were on the way when the line was cut, or that nobody was there to read. */
  | { readonly kind: 'lost'; readonly connection: ConnectionId; readonly direction: Direction; readonly length: number }
  | { readonly kind: 'mailbox'; readonly user: string; readonly mailbox: MailboxName; readonly change: MailboxChange }
  /** Handed on: into a mailbox of this host, or out of the world. */
  | { readonly kind: 'relayed'; readonly from: string; readonly to: string; readonly delivered: boolean }
  /**
   * A message that its recipient's mailbox had no room for. Nothing was stored; whoever brought it is answered 552 and tells the
   * sender (RFC 5321 §3.6.3, §4.2.3). `from` is null for what came from outside the world.
   */
  | { readonly kind: 'bounced'; readonly from: string | null; readonly to: string; readonly key: MessageKey; readonly reason: 'overQuota' }
  | Note
);

export type MailboxChange =
  | { readonly kind: 'created' | 'deleted' | 'revalidated' }
  | { readonly kind: 'added'; readonly uid: Uid; readonly key: MessageKey }
  | { readonly kind: 'flags'; readonly uid: Uid; readonly key: MessageKey; readonly flags: readonly Flag[] }
  | { readonly kind: 'removed'; readonly removal: Removal };

/** Is told what happens, as it happens. */
export type Observer = (entry: TraceEntry) => void;
