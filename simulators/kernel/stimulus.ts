import type { Intent } from '../device/intent';
import type { DeviceKind, Settings } from '../device/settings';
import type { DelePolicy, HostConfig } from '../mail/host';
import type { Instant, MailboxName, Millis } from '../mail/mailbox';
import type { Octets } from '../octets';
import type { ConnectionId, DeviceId, Protocol } from './process';

/** What comes into the world from outside, and when. With the first world and the seed, stimuli are the whole truth. */
export type Stimulus = { readonly at: Instant } & StimulusKind;

export type StimulusKind =
  /** A message reaches the host for one of its users. */
  | { readonly kind: 'deliver'; readonly to: string; readonly octets: Octets }
  /** A person does something on a device. */
  | { readonly kind: 'intent'; readonly device: DeviceId; readonly intent: Intent }
  | { readonly kind: 'fault'; readonly device: DeviceId; readonly fault: Fault }
  | { readonly kind: 'provider'; readonly act: ProviderAct }
  | { readonly kind: 'visit'; readonly connection: ConnectionId; readonly visit: Visit }
  | { readonly kind: 'addDevice'; readonly device: NewDevice }
  /** The device is lost: it stops in mid-word, and what it held is gone with it. */
  | { readonly kind: 'loseDevice'; readonly device: DeviceId };

/** What somebody who is no part of the simulation does on a connection: a real mail program at the bridge, a person who types. */
export type Visit =
  /** `visitor` names who it is: the ledger and the stage tell it. Under implicit TLS the connection is `secured` from the start. */
  | { readonly do: 'connect'; readonly visitor: string; readonly protocol: Protocol; readonly port: number; readonly secured: boolean }
  | { readonly do: 'say'; readonly octets: Octets }
  /** The TLS handshake that STLS or STARTTLS asked for is done. */
  | { readonly do: 'secure' }
  | { readonly do: 'leave' };

export interface NewDevice {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly label: string;
  readonly settings: Settings;
  readonly latency?: Millis;
}

export type Fault =
  /** All connections of the device break now; what was on the way is lost. */
  | { readonly do: 'cut' }
  /** They break after so many more octets have arrived, at either end. */
  | { readonly do: 'cutAfter'; readonly octets: number }
  | { readonly do: 'stall' }
  | { readonly do: 'resume' }
  | { readonly do: 'linkDown' }
  | { readonly do: 'linkUp' }
  /** Somebody on the way takes the offer of STARTTLS or STLS out of what servers say in clear, or no longer does. */
  | { readonly do: 'tamper'; readonly strips: boolean }
  | { readonly do: 'quality'; readonly latency?: Millis; readonly bandwidth?: number | null };

/** What the provider decides, and no client is asked. */
export type ProviderAct =
  | { readonly do: 'delePolicy'; readonly user: string; readonly policy: DelePolicy }
  | { readonly do: 'quota'; readonly user: string; readonly octets: number | null }
  /** The mailbox comes back from a backup: the same messages under a new UIDVALIDITY. */
  | { readonly do: 'restore'; readonly user: string; readonly mailbox: MailboxName }
  /** The server loses all mail of the account; what was there is its backup. */
  | { readonly do: 'wipe'; readonly user: string }
  /** What the backup holds comes back, under new UIDVALIDITYs. */
  | { readonly do: 'restoreBackup'; readonly user: string }
  /** INBOX is rid of what arrived longer ago than that. */
  | { readonly do: 'purge'; readonly user: string; readonly olderThan: Millis }
  | { readonly do: 'configure'; readonly config: Partial<HostConfig> };
