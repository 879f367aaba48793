import { deleteMailbox } from '../../mail/account';
import type { ImapCommand } from '../command';
import { untagged } from '../response';
import { no, ok, type CommandContext, type CommandResult } from '../session';
import { mailboxOf } from '../sync';
import { deselected } from './close';
import { refusalOf } from './create';

/**
 * DELETE (RFC 3501 §6.3.4). Who deletes the mailbox that they have selected have none selected then, and are told so by CLOSED;
 * other sessions that have it selected are ended with BYE.
 */
export function deleteCommand({ mailbox }: Extract<ImapCommand, { name: 'DELETE' | 'SUBSCRIBE' | 'UNSUBSCRIBE' | 'GETQUOTAROOT' }>, context: CommandContext): CommandResult {
  const { account, refused } = deleteMailbox(context.account, mailbox, { by: context.peer, command: 'DELETE', at: context.now });
  if (!account) return no(context, ...refusalOf(refused));
  const { view } = context.session;
  if (!view || mailboxOf(account, view)) return ok(context, 'DELETE completed.', { account });
  return ok(context, 'DELETE completed.', {
    account,
    session: deselected(context.session),
    untagged: [untagged('OK [CLOSED] The selected mailbox was deleted.')],
    event: 'mailbox.closed',
  });
}
