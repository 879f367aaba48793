import { canonicalName, findMailbox, INBOX, renameMailbox } from '../../mail/account';
import type { ImapCommand } from '../command';
import { mailboxName } from '../mailbox-name';
import { untagged, type Untagged } from '../response';
import { isRev2, no, ok, speaksUtf8, type CommandContext, type CommandResult } from '../session';
import { deselected } from './close';
import { refusalOf } from './create';
import { listed } from './list';

/**
 * RENAME (RFC 3501 §6.3.5): a mailbox and its inferiors; of INBOX only the messages go. With IMAP4rev2 a LIST with OLDNAME tells the new
 * name (RFC 9051 §6.3.9.7). A client that has the mailbox selected keeps it under the new name, unless that brought a new UIDVALIDITY.
 */
export function rename({ from, to }: Extract<ImapCommand, { name: 'RENAME' }>, context: CommandContext): CommandResult {
  const { account, refused } = renameMailbox(context.account, from, to, { by: context.peer, command: 'RENAME', at: context.now });
  if (!account) return no(context, ...refusalOf(refused));
  const old = canonicalName(from);
  const name = canonicalName(to.endsWith('/') ? to.slice(0, -1) : to);
  const told: Untagged[] = [];
  if (isRev2(context.session)) {
    const utf8 = speaksUtf8(context.session);
    told.push(listed([], mailboxName(name, utf8), old === INBOX ? '' : ` ("OLDNAME" (${mailboxName(old, utf8)}))`));
  }
  const { view } = context.session;
  if (!view || old === INBOX || (view.name !== old && !view.name.startsWith(`${old}/`))) return ok(context, 'RENAME completed.', { account, untagged: told });
  const renamed = findMailbox(account, name + view.name.slice(old.length))!;
  if (renamed.uidValidity === view.uidValidity) {
    return ok(context, 'RENAME completed.', { account, untagged: told, session: { ...context.session, view: { ...view, name: renamed.name } } });
  }
  told.push(untagged('OK [CLOSED] The selected mailbox has new UIDs.'));
  return ok(context, 'RENAME completed.', { account, untagged: told, session: deselected(context.session), event: 'mailbox.closed' });
}
