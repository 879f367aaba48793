import type { Instant, Mailbox, MailboxName, Millis, UidValidity } from './mailbox';

/** What the provider does with a message that POP3 deleted: belief 17 of the curriculum. */
export type DelePolicy = 'obey' | 'ignore' | 'archive' | 'trash';

export interface Account {
  readonly user: string;
  readonly password: string;
  /** The address that mail for this account is sent to. */
  readonly address: string;
  readonly mailboxes: Readonly<Record<MailboxName, Mailbox>>;
  readonly subscriptions: readonly MailboxName[];
  /** The next UIDVALIDITY to give: ascends over the account, so that a name that is used again never gets an old value. */
  readonly nextUidValidity: UidValidity;
  /** The storage limit in octets (RFC 9208), or null for none. */
  readonly quota: number | null;
  readonly delePolicy: DelePolicy;
  /** Which POP3 session holds the maildrop (RFC 1939 §4), if one does. */
  readonly maildropLock: { readonly session: string; readonly since: Instant } | null;
}

/** How the server is set up: what RFCs leave to the site. */
export interface HostConfig {
  /** Clear-text logins refused before TLS: LOGINDISABLED (RFC 3501 §6.2.3), no USER in CAPA (RFC 2595 §4). */
  readonly requireTls: boolean;
  /** Offers STARTTLS and STLS on 143, 110 and 587. */
  readonly offerStartTls: boolean;
  /** EXPIRE in CAPA (RFC 2449 §6.7): days, 'NEVER', or null to say nothing. */
  readonly expire: number | 'NEVER' | null;
  /** Inactivity before POP3 autologout, at least 10 minutes (RFC 1939 §3). */
  readonly pop3Autologout: Millis;
  /** Inactivity before IMAP autologout, at least 30 minutes (RFC 3501 §5.4). */
  readonly imapAutologout: Millis;
  /** The largest message that APPEND or SMTP may bring (RFC 7889), in octets. */
  readonly appendLimit: number;
  /** The provider files a copy of what it sends into `\Sent` itself. */
  readonly filesSentMail: boolean;
  /** Capabilities not to offer: `IDLE`, `QRESYNC`, `MOVE`… in lessons that show a plainer server. */
  readonly withhold: readonly string[];
}

/** One provider: its accounts and its settings. POP3, IMAP and submission serve the same stores. */
export interface Host {
  readonly name: string;
  readonly config: HostConfig;
  readonly accounts: Readonly<Record<string, Account>>;
}
