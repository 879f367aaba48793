import type { ConnectionId } from '../kernel/process';
import type { Account, Host } from '../mail/host';
import type { Instant } from '../mail/mailbox';
import type { Reply } from './reply';

/** The data of one submission session, beside its chart's state and its unread octets. Plain JSON. */
export interface SmtpSession {
  /** As the client named itself in EHLO, or null before. */
  readonly client: string | null;
  readonly user: string | null;
  /** The mail transaction's envelope (RFC 5321 §3.3). */
  readonly from: string | null;
  readonly to: readonly string[];
}

export interface CommandContext {
  readonly session: SmtpSession;
  readonly host: Host;
  readonly account: Account | undefined;
  readonly connection: ConnectionId;
  readonly now: Instant;
  readonly secured: boolean;
}

/** What a command function gives: the reply, what changes, and for the chart the decision that the data made. */
export interface CommandResult {
  readonly reply: Reply;
  readonly session?: Partial<SmtpSession>;
  readonly event?: string;
}

/** May this connection log in? Without TLS only where the site allows clear text (RFC 4954 §4, RFC 8314 §4.1). */
export function mayLogIn({ host, secured }: Pick<CommandContext, 'host' | 'secured'>): boolean {
  return secured || !host.config.requireTls;
}

export function mayStartTls({ host, secured }: Pick<CommandContext, 'host' | 'secured'>): boolean {
  return !secured && host.config.offerStartTls && !host.config.withhold.includes('STARTTLS');
}
