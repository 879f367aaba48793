import { findMailbox } from '../../mail/account';
import { hasFlag } from '../../mail/flag';
import type { HostConfig } from '../../mail/host';
import { storageOf, type Mailbox, type Message } from '../../mail/mailbox';
import type { ImapCommand, StatusItem } from '../command';
import { mailboxName } from '../mailbox-name';
import { untagged, type Untagged } from '../response';
import { bad, enable, isRev2, no, ok, speaksUtf8, type CommandContext, type CommandResult, type ImapSession } from '../session';
import { mailboxOf } from '../sync';
import { becomeCondstoreAware } from './fetch';

/** STATUS (RFC 3501 §6.3.10): what a mailbox holds, without selecting it. Asking for HIGHESTMODSEQ makes a client CONDSTORE-aware (RFC 7162 §3.1). */
export function status({ mailbox: name, items }: Extract<ImapCommand, { name: 'STATUS' }>, context: CommandContext): CommandResult {
  if (asksRecent(items, context.session)) return bad(context, 'IMAP4rev2 has no RECENT.');
  const mailbox = findMailbox(context.account, name);
  if (!mailbox) return no(context, 'There is no such mailbox.', 'NONEXISTENT');
  if (mailbox.noSelect) return no(context, 'This name is no mailbox, it only has inferiors.', 'CANNOT');
  const aware = awareOf(items, context);
  return ok(context, 'STATUS completed.', {
    session: aware.session,
    untagged: [...aware.untagged, statusOf(mailbox, items, context.config, speaksUtf8(context.session))],
  });
}

export function asksRecent(items: readonly StatusItem[], session: ImapSession): boolean {
  return isRev2(session) && items.includes('RECENT');
}

/** Who asks for HIGHESTMODSEQ is CONDSTORE-aware from now on, and is told where a selected mailbox stands (RFC 7162 §3.1). */
export function awareOf(items: readonly StatusItem[], { session, account }: CommandContext): { readonly session: ImapSession; readonly untagged: readonly Untagged[] } {
  if (!items.includes('HIGHESTMODSEQ')) return { session, untagged: [] };
  const selected = session.view && mailboxOf(account, session.view);
  return selected ? becomeCondstoreAware(session, selected) : { session: enable(session, 'CONDSTORE'), untagged: [] };
}

/** mailbox-data = "STATUS" SP mailbox SP "(" [status-att-list] ")" */
export function statusOf(mailbox: Mailbox, items: readonly StatusItem[], config: HostConfig, utf8: boolean): Untagged {
  const values = items.map((item) => `${item} ${valueOf(item, mailbox, config)}`);
  return untagged(`STATUS ${mailboxName(mailbox.name, utf8)} (${values.join(' ')})`, `STATUS ${mailbox.name}`);
}

function valueOf(item: StatusItem, mailbox: Mailbox, config: HostConfig): number {
  const count = (wanted: (message: Message) => boolean) => mailbox.messages.reduce((sum, message) => sum + (wanted(message) ? 1 : 0), 0);
  switch (item) {
    case 'MESSAGES':
      return mailbox.messages.length;
    case 'RECENT':
      return count((message) => message.uid >= mailbox.firstRecent);
    case 'UIDNEXT':
      return mailbox.uidNext;
    case 'UIDVALIDITY':
      return mailbox.uidValidity;
    case 'UNSEEN':
      return count((message) => !hasFlag(message.flags, '\\Seen'));
    case 'SIZE':
      return storageOf(mailbox);
    case 'DELETED':
      return count((message) => hasFlag(message.flags, '\\Deleted'));
    // In octets, as the size of the messages that an EXPUNGE would free (RFC 9208 §4.1.4).
    case 'DELETED-STORAGE':
      return mailbox.messages.reduce((sum, { flags, content }) => sum + (hasFlag(flags, '\\Deleted') ? content.octets.length : 0), 0);
    case 'HIGHESTMODSEQ':
      return mailbox.highestModSeq;
    case 'APPENDLIMIT':
      return config.appendLimit;
  }
}
