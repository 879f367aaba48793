import { withMailbox } from '../../mail/account';
import { hasFlag } from '../../mail/flag';
import { removeMessages } from '../../mail/mailbox';
import type { ImapCommand } from '../command';
import { hasQresync, indexesOf, no, ok, type CommandResult, type SelectedContext } from '../session';

/**
 * EXPUNGE (RFC 3501 §6.4.3) removes every message with `\Deleted`; UID EXPUNGE (RFC 4315 §2.1) those of them that the set names.
 * The untagged EXPUNGEs, or VANISHED, come with the news that end each command. With QRESYNC the tagged OK tells HIGHESTMODSEQ where
 * something was removed (RFC 7162 §3.2.7).
 */
export function expunge(command: Extract<ImapCommand, { name: 'EXPUNGE' }>, context: SelectedContext): CommandResult {
  const { session, view, mailbox, account, peer, now } = context;
  if (view.readOnly) return no(context, 'The mailbox was opened read-only.');
  const named = command.uid ? new Set(indexesOf(session, view, command.set, true)!.map((index) => view.messages[index]!.uid)) : null;
  const doomed = mailbox.messages.filter((message) => hasFlag(message.flags, '\\Deleted') && (!named || named.has(message.uid))).map((message) => message.uid);
  const name = command.uid ? 'UID EXPUNGE' : 'EXPUNGE';
  const { mailbox: next } = removeMessages(mailbox, doomed, { by: peer, command: name, at: now });
  const code = doomed.length > 0 && hasQresync(session) ? `HIGHESTMODSEQ ${next.highestModSeq}` : undefined;
  return ok(context, `${name} completed.`, { account: withMailbox(account, next), code });
}
