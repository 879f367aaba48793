import { withMailbox } from '../../mail/account';
import { hasFlag } from '../../mail/flag';
import { removeMessages } from '../../mail/mailbox';
import { hasQresync, ok, type CommandResult, type ImapSession, type SelectedContext } from '../session';

/**
 * CLOSE (RFC 3501 §6.4.2): removes what carries `\Deleted`, silently, and deselects; after EXAMINE nothing is removed and nothing is wrong.
 * With QRESYNC the tagged OK tells HIGHESTMODSEQ where something was removed (RFC 7162 §3.2.8).
 */
export function close(context: SelectedContext): CommandResult {
  const { view, mailbox, account, peer, now } = context;
  const doomed = view.readOnly ? [] : mailbox.messages.filter((message) => hasFlag(message.flags, '\\Deleted')).map((message) => message.uid);
  const { mailbox: next } = removeMessages(mailbox, doomed, { by: peer, command: 'CLOSE', at: now });
  const code = doomed.length > 0 && hasQresync(context.session) ? `HIGHESTMODSEQ ${next.highestModSeq}` : undefined;
  return ok(context, 'CLOSE completed.', { account: withMailbox(account, next), session: deselected(context.session), code, event: 'mailbox.closed' });
}

/** UNSELECT (RFC 3691 §2): deselects and removes nothing. */
export function unselect(context: SelectedContext): CommandResult {
  return ok(context, 'UNSELECT completed.', { session: deselected(context.session), event: 'mailbox.closed' });
}

/** The session with no mailbox selected; what `$` stood for is void (RFC 5182 §2.1). */
export function deselected(session: ImapSession): ImapSession {
  return { ...session, view: null, savedResult: [] };
}
