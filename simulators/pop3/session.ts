import type { ConnectionId } from '../kernel/process';
import type { Account, Host } from '../mail/host';
import type { Maildrop } from '../mail/maildrop';
import type { Instant } from '../mail/mailbox';
import type { Marks } from './marks';
import type { Answer } from './response';

/** The data of one POP3 session, beside its chart's state and its unread octets. Plain JSON. */
export interface Pop3Session {
  /** The msg-id of the greeting that APOP digests, or null where APOP is not offered (RFC 1939 §7). */
  readonly timestamp: string | null;
  /** Whom USER named, until PASS. */
  readonly named: string | null;
  /** Who is logged in. */
  readonly user: string | null;
  /** INBOX as it was at login; null before. */
  readonly maildrop: Maildrop | null;
  /** Messages marked by DELE. */
  readonly deleted: Marks;
  /** Messages that RETR brought: under EXPIRE 0 they go in UPDATE too (RFC 2449 §6.7). */
  readonly retrieved: Marks;
}

/** What a command function is given beside the command. */
export interface CommandContext {
  readonly session: Pop3Session;
  readonly host: Host;
  /** The account that is logged in, if it still exists. */
  readonly account: Account | undefined;
  readonly connection: ConnectionId;
  readonly now: Instant;
  /** Who is at the other end, for the ledger. */
  readonly peer: string;
  readonly secured: boolean;
}

/** The context in the TRANSACTION state, where there is a maildrop. */
export interface TransactionContext extends CommandContext {
  readonly maildrop: Maildrop;
}

/** What a command function gives: the answer, what changes, and for the chart the decision that the data made. */
export interface CommandResult {
  readonly answer: Answer;
  readonly session?: Partial<Pop3Session>;
  readonly account?: Account;
  readonly event?: string;
}

/** May this connection log in at all? Without TLS only where the site allows clear text (RFC 2595 §4, RFC 8314 §4.1). */
export function mayLogIn({ host, secured }: Pick<CommandContext, 'host' | 'secured'>): boolean {
  return secured || !host.config.requireTls;
}

/** May this connection be upgraded by STLS? */
export function mayStartTls({ host, secured }: Pick<CommandContext, 'host' | 'secured'>): boolean {
  return !secured && host.config.offerStartTls && !host.config.withhold.includes('STLS');
}
