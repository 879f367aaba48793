import type { Log } from '../log';
import type { Instant, Mailbox, MailboxName, Message, Millis, Removal, UidValidity } from './mailbox';

/** What the provider does with a message that POP3 deleted: belief 17 of the curriculum. */
export type DelePolicy = 'obey' | 'ignore' | 'archive' | 'trash';

/** A removal in a mailbox that is itself gone, or whose UIDs are void by now. */
export interface BuriedRemoval extends Removal {
  readonly mailbox: MailboxName;
}

export interface Account {
  readonly user: string;
  readonly password: string;
  /** The address that mail for this account is sent to. */
  readonly address: string;
  readonly mailboxes: Readonly<Record<MailboxName, Mailbox>>;
  readonly subscriptions: readonly MailboxName[];
  /** The next UIDVALIDITY to give: ascends over the account, so that a name that is used again never gets an old value. */
  readonly nextUidValidity: UidValidity;
  /** The UIDVALIDITY under which a name was last used that no mailbox has now: a mailbox renamed to it may not have a lower one. */
  readonly retiredNames: Readonly<Record<MailboxName, UidValidity>>;
  /** The ledger of deleted and restored mailboxes: no removal is ever forgotten. */
  readonly graveyard: Log<BuriedRemoval>;
  /** What a failure took and the provider can still bring back, by mailbox; null where nothing was lost, or all of it came back. */
  readonly backup: Readonly<Record<MailboxName, readonly Message[]>> | null;
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

/** A provider that offers TLS and does not insist on it, takes messages of up to 10 MiB, and leaves the filing of sent mail to clients. */
export const defaultConfig: HostConfig = {
  requireTls: false,
  offerStartTls: true,
  expire: null,
  pop3Autologout: 10 * 60_000,
  imapAutologout: 30 * 60_000,
  appendLimit: 10 * 1024 * 1024,
  filesSentMail: false,
  withhold: [],
};

/** A provider of `accounts`, each under its user name; what `config` leaves out is as in `defaultConfig`. */
export function newHost(name: string, accounts: readonly Account[], config: Partial<HostConfig> = {}): Host {
  return { name, config: { ...defaultConfig, ...config }, accounts: Object.fromEntries(accounts.map((account) => [account.user, account])) };
}

/** The host with `account` in place of what its user had. */
export function withAccount(host: Host, account: Account): Host {
  return accountOf(host, account.user) === account ? host : { ...host, accounts: { ...host.accounts, [account.user]: account } };
}

/** The account of `user`, whose name is compared octet by octet. */
export function accountOf(host: Host, user: string): Account | undefined {
  return Object.hasOwn(host.accounts, user) ? host.accounts[user] : undefined;
}

/** The account that mail for `address` goes to. Case is not told apart: RFC 5321 §2.4 lets the receiving host decide so. */
export function accountByAddress(host: Host, address: string): Account | undefined {
  const wanted = address.toLowerCase();
  return Object.values(host.accounts).find((account) => account.address.toLowerCase() === wanted);
}
