import { createMailbox, findMailbox, INBOX, restoreWithNewUidValidity, withMailbox } from './account';
import type { Account } from './host';
import { removeMessages, type Cause, type Instant, type MailboxName, type Message, type Millis } from './mailbox';

/** What a provider does to an account, or what happens to it: no client is asked. */

/** Who the ledger names. */
const PROVIDER = 'provider';

/**
 * The server loses all mail of the account. Each mailbox is there again under a new UIDVALIDITY (RFC 3501 §2.3.1.1), with nothing in it; its ledger
 * tells what was lost, by UIDs of the new numbering, since the old ones are void. What was there is the account's backup, behind
 * what an earlier failure took and nobody brought back. A `\Noselect` name holds nothing and stays as it is.
 */
export function wipe(account: Account, now: Instant): Account {
  const cause: Cause = { by: PROVIDER, command: 'the server’s disk failed', at: now };
  const backup: Record<MailboxName, readonly Message[]> = { ...account.backup };
  let wiped = account;
  for (const { name, messages, noSelect } of Object.values(account.mailboxes)) {
    if (noSelect) continue;
    wiped = restoreWithNewUidValidity(wiped, name);
    const renumbered = findMailbox(wiped, name)!;
    wiped = withMailbox(wiped, removeMessages(renumbered, renumbered.messages.map(({ uid }) => uid), cause).mailbox);
    if (messages.length > 0) backup[name] = [...(backup[name] ?? []), ...messages];
  }
  return { ...wiped, backup: Object.keys(backup).length > 0 ? backup : null };
}

/**
 * What the backup holds comes back, in front of what has arrived since, under a new UIDVALIDITY (RFC 3501 §2.3.1.1); POP3's unique-ids change with it.
 * A mailbox that was deleted meanwhile is there again. No quota holds the provider back. Without a backup nothing happens.
 */
export function restoreBackup(account: Account): Account {
  if (!account.backup) return account;
  let restored: Account = { ...account, backup: null };
  for (const [name, messages] of Object.entries(account.backup)) {
    restored = createMailbox(restored, name).account ?? restored;
    restored = restoreWithNewUidValidity(restored, name, messages);
  }
  return restored;
}

/** Removes from INBOX what arrived longer ago than `olderThan`: the server's policy that EXPIRE announces (RFC 2449 §6.7). */
export function purge(account: Account, olderThan: Millis, now: Instant): Account {
  const inbox = account.mailboxes[INBOX]!;
  const old = inbox.messages.filter(({ internalDate }) => internalDate < now - olderThan).map(({ uid }) => uid);
  return withMailbox(account, removeMessages(inbox, old, { by: PROVIDER, command: 'EXPIRE', at: now }).mailbox);
}
