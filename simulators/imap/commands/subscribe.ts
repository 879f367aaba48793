import { findMailbox, subscribe as withSubscription, unsubscribe as withoutSubscription } from '../../mail/account';
import type { ImapCommand } from '../command';
import { no, ok, type CommandContext, type CommandResult } from '../session';

type NamedCommand = Extract<ImapCommand, { name: 'DELETE' | 'SUBSCRIBE' | 'UNSUBSCRIBE' | 'GETQUOTAROOT' }>;

/** SUBSCRIBE (RFC 3501 §6.3.6): only to a name that is there, as a server may insist; it stays subscribed when the mailbox goes. */
export function subscribe({ mailbox }: NamedCommand, context: CommandContext): CommandResult {
  if (!findMailbox(context.account, mailbox)) return no(context, 'There is no such mailbox.', 'NONEXISTENT');
  return ok(context, 'SUBSCRIBE completed.', { account: withSubscription(context.account, mailbox) });
}

/** UNSUBSCRIBE (RFC 3501 §6.3.7): nothing happens to what was not subscribed. */
export function unsubscribe({ mailbox }: NamedCommand, context: CommandContext): CommandResult {
  return ok(context, 'UNSUBSCRIBE completed.', { account: withoutSubscription(context.account, mailbox) });
}
