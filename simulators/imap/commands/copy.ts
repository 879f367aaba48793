import { findMailbox, moveMessages, overQuota, withMailbox } from '../../mail/account';
import { appendMessages, firstIndexFrom, type Mailbox, type Message } from '../../mail/mailbox';
import { offers } from '../capability';
import type { ImapCommand } from '../command';
import { untagged } from '../response';
import { formatSet } from '../sequence-set';
import { bad, hasQresync, indexesOf, no, ok, type CommandResult, type SelectedContext } from '../session';

type TransferCommand = Extract<ImapCommand, { name: 'COPY' | 'MOVE' }>;

/**
 * COPY and UID COPY (RFC 3501 §6.4.7): all messages or none, with flags and internal date. COPYUID tells the UIDs of the copies (RFC 4315 §3).
 */
export function copy(command: TransferCommand, context: SelectedContext): CommandResult {
  const chosen = choose(command, context);
  if ('status' in chosen) return chosen;
  const { messages, target } = chosen;
  if (overQuota(context.account, messages.reduce((sum, { content }) => sum + content.octets.length, 0))) {
    return no(context, 'The copies would be more than the quota allows.', 'OVERQUOTA');
  }
  const { mailbox, uids } = appendMessages(target, messages);
  return ok(context, `${nameOf(command)} completed.`, {
    account: withMailbox(context.account, mailbox),
    code: copyUid(context, target, messages.map(({ uid }) => uid), uids),
  });
}

/**
 * MOVE and UID MOVE (RFC 6851 §3): the copies are there and the originals gone in one step. COPYUID comes untagged, before the EXPUNGEs that
 * end the command (§4.3).
 */
export function move(command: TransferCommand, context: SelectedContext): CommandResult {
  if (context.view.readOnly) return no(context, 'The mailbox was opened read-only.');
  const chosen = choose(command, context);
  if ('status' in chosen) return chosen;
  const { messages, target } = chosen;
  const { mailbox, account: before, peer, now } = context;
  const moved = moveMessages(before, mailbox.name, messages.map(({ uid }) => uid), target.name, { by: peer, command: nameOf(command), at: now });
  const code = copyUid(context, target, moved.sourceUids, moved.uids);
  return ok(context, `${nameOf(command)} completed.`, {
    account: moved.account,
    untagged: code ? [untagged(`OK [${code}] Moved.`)] : [],
    code: hasQresync(context.session) ? `HIGHESTMODSEQ ${findMailbox(moved.account, mailbox.name)!.highestModSeq}` : undefined,
  });
}

function nameOf(command: TransferCommand): string {
  return command.uid ? `UID ${command.name}` : command.name;
}

/** copyuid = "COPYUID" SP nz-number SP uid-set SP uid-set (RFC 4315 §4) */
function copyUid({ config }: SelectedContext, target: Mailbox, from: readonly number[], to: readonly number[]): string | undefined {
  return offers(config, 'UIDPLUS') ? `COPYUID ${target.uidValidity} ${formatSet(from)} ${formatSet(to)}` : undefined;
}

/**
 * The messages that are meant, as the mailbox has them now, and where they should go. What was expunged meanwhile refuses the whole where
 * it was named by number (RFC 2180 §4.4), and is passed over where it was named by UID.
 */
function choose(command: TransferCommand, context: SelectedContext): CommandResult | { readonly messages: readonly Message[]; readonly target: Mailbox } {
  const { session, view, mailbox, account } = context;
  const indexes = indexesOf(session, view, command.set, command.uid);
  if (!indexes) return bad(context, 'There is no message with such a number.');
  const target = findMailbox(account, command.mailbox);
  if (!target || target.noSelect) return no(context, 'There is no such mailbox; it can be created.', 'TRYCREATE');
  const messages: Message[] = [];
  let at = 0;
  for (const index of indexes) {
    const { uid } = view.messages[index]!;
    at = firstIndexFrom(mailbox.messages, uid, at);
    const message = mailbox.messages[at];
    if (message?.uid === uid) messages.push(message);
    else if (!command.uid && command.set !== '$') return no(context, 'Some of the messages no longer exist.', 'EXPUNGEISSUED');
  }
  return messages.length === 0 ? ok(context, 'No messages found.') : { messages, target };
}
