import { findMailbox, overQuota, withMailbox } from '../../mail/account';
import { appendMessages } from '../../mail/mailbox';
import { contentOf } from '../../mail/message';
import type { AppendProgress } from '../append-arguments';
import { offers } from '../capability';
import type { AppendCommand } from '../command';
import { formatSet } from '../sequence-set';
import { no, ok, type CommandContext, type CommandResult } from '../session';

/**
 * APPEND (RFC 3501 §6.3.11), also of many at once, all or none (RFC 3502 §3). APPENDUID tells the new UIDs (RFC 4315 §3).
 * Without a date the message is of now; `\Recent` follows from its newness.
 */
export function append(command: AppendCommand, context: CommandContext): CommandResult {
  const lengths = command.messages.map(({ octets }) => octets.length);
  const refused = appendRefusal(context, command.mailbox, lengths);
  if (refused) return refused;
  const messages = command.messages.map(({ octets, flags, date }) => ({
    content: contentOf(octets),
    flags,
    internalDate: date?.instant ?? context.now,
    internalZone: date?.zone ?? 0,
  }));
  const { mailbox, uids } = appendMessages(findMailbox(context.account, command.mailbox)!, messages);
  const code = offers(context.config, 'UIDPLUS') ? `APPENDUID ${mailbox.uidValidity} ${formatSet(uids)}` : undefined;
  return ok(context, 'APPEND completed.', { account: withMailbox(context.account, mailbox), code });
}

/** Decides on an APPEND before its next message is taken: a client that waits is spared sending it. Null where nothing speaks against it. */
export function refuseLiteral(progress: AppendProgress, length: number, context: CommandContext): CommandResult | null {
  return appendRefusal(context, progress.mailbox!, [...progress.messages.map(({ octets }) => octets.length), length]);
}

/** Why messages of such lengths cannot be appended: TRYCREATE (RFC 3501 §7.1), an empty message, TOOBIG (RFC 4469 §4.2, RFC 7889 §4), OVERQUOTA (RFC 9208 §4.3). */
function appendRefusal(context: CommandContext, name: string, lengths: readonly number[]): CommandResult | null {
  const { account, config } = context;
  const mailbox = findMailbox(account, name);
  if (!mailbox || mailbox.noSelect) return no(context, 'There is no such mailbox; it can be created.', 'TRYCREATE');
  if (lengths.includes(0)) return no(context, 'A message of no octets cannot be stored.');
  if (lengths.some((length) => length > config.appendLimit)) return no(context, `A message may have ${config.appendLimit} octets.`, 'TOOBIG');
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return overQuota(account, total) ? no(context, 'There is no room for it within the quota.', 'OVERQUOTA') : null;
}
