import type { Millis } from '../mail/mailbox';
import type { Security } from '../security';

export type DeviceKind = 'phone' | 'laptop' | 'tablet' | 'desktop';

export type { Security };

/** Whose mail it is, and how the line is protected. */
export interface AccountSettings {
  readonly user: string;
  readonly password: string;
  /** The address that this device sends from. */
  readonly address: string;
  /** The person's name in From. */
  readonly name: string;
  readonly security: Security;
}

/** When a POP3 client sends DELE: its own policy, not the protocol's (RFC 1939 §8). */
export type Pop3Removal =
  | { readonly when: 'afterDownload' }
  | { readonly when: 'never' }
  | { readonly when: 'afterDays'; readonly days: number };

export interface Pop3Settings extends AccountSettings {
  readonly protocol: 'pop3';
  readonly removal: Pop3Removal;
  /** Send DELE for messages that were deleted here. */
  readonly deleteWhenRemovedLocally: boolean;
  /** Check by itself every so often; null checks only when asked. */
  readonly pollEvery: Millis | null;
}

export interface ImapSettings extends AccountSettings {
  readonly protocol: 'imap';
  /** What a synchronisation fetches: headers, and bodies when a message is opened; or everything. */
  readonly download: 'headers' | 'full';
  /** Learn of changes by IDLE, by polling, or only when asked (null). */
  readonly watch: 'idle' | { readonly pollEvery: Millis } | null;
  /** What "delete" does: move to the Trash folder, or set `\Deleted` and expunge, or only set the flag. */
  readonly deletion: 'trash' | 'expunge' | 'flag';
  /** File a copy of what was sent by APPEND into `\Sent`. */
  readonly savesSent: boolean;
  /** Resynchronise with QRESYNC where the server offers it, else compare UIDs and flags. */
  readonly useQresync: boolean;
}

export type Settings = Pop3Settings | ImapSettings;

export const MINUTE: Millis = 60_000;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** What most mail programs do unless told otherwise: POP3 takes the mail away, IMAP fetches headers and moves what is deleted to Trash. */
export const POP3_DEFAULTS: Omit<Pop3Settings, keyof AccountSettings> = {
  protocol: 'pop3',
  removal: { when: 'afterDownload' },
  deleteWhenRemovedLocally: false,
  pollEvery: null,
};

export const IMAP_DEFAULTS: Omit<ImapSettings, keyof AccountSettings> = {
  protocol: 'imap',
  download: 'headers',
  watch: null,
  deletion: 'trash',
  savesSent: true,
  useQresync: true,
};

/** Settings of a device that looks for mail by itself: IMAP waits for news, POP3 checks every minute. */
export function watchfulSettings(protocol: Settings['protocol'], account: AccountSettings): Settings {
  return protocol === 'imap' ? { ...IMAP_DEFAULTS, ...account, watch: 'idle' } : { ...POP3_DEFAULTS, ...account, pollEvery: MINUTE };
}
