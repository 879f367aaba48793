import type { Account } from '../../mail/host';
import { openMaildrop } from '../../mail/maildrop';
import { noMarks } from '../marks';
import { err, ok } from '../response';
import { mayStartTls, type CommandContext, type CommandResult } from '../session';

/**
 * Enters the TRANSACTION state: takes the exclusive lock and numbers the messages (RFC 1939 §4).
 * A maildrop that another session holds answers `[IN-USE]` (RFC 2449 §8.1.2); wrong credentials `[AUTH]` (RFC 3206 §4).
 */
export function logIn(context: CommandContext, account: Account | undefined): CommandResult {
  if (!account) return { answer: err('Authentication failed.', 'AUTH'), event: 'login.refused' };
  const lock = account.maildropLock;
  if (lock && lock.session !== context.connection) {
    return { answer: err('Mailbox is locked by another POP3 session.', 'IN-USE'), event: 'maildrop.inUse' };
  }
  return {
    answer: ok('Logged in.'),
    account: { ...account, maildropLock: { session: context.connection, since: context.now } },
    session: { named: null, user: account.user, maildrop: openMaildrop(account), deleted: noMarks, retrieved: noMarks },
    event: 'login.accepted',
  };
}

/** The refusal of any login in clear text, with what to do instead (RFC 2595 §4, RFC 8314 §3.1). */
export function needsTls(context: CommandContext): CommandResult {
  const way = mayStartTls(context) ? 'send STLS first, or connect to port 995' : 'connect to port 995';
  return { answer: err(`Logging in is not allowed without TLS: ${way}.`, 'AUTH'), event: 'login.refused' };
}
