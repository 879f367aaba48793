import type { Account, Host } from '../mail/host';
import type { Mailbox } from '../mail/mailbox';
import { items } from '../log';
import type { MailboxChange, Observer } from './trace';

/** Tells the observer what a step changed in the host's stores, by comparing the two values. */
export function observeChanges(before: Host, after: Host, at: number, observe: Observer): void {
  if (before.accounts === after.accounts) return;
  for (const [user, account] of Object.entries(after.accounts)) {
    const old = before.accounts[user];
    if (old !== account) for (const { mailbox, change } of accountChanges(old, account)) observe({ at, kind: 'mailbox', user, mailbox, change });
  }
}

function* accountChanges(before: Account | undefined, after: Account): Generator<{ mailbox: string; change: MailboxChange }> {
  for (const [name, mailbox] of Object.entries(after.mailboxes)) {
    const old = before?.mailboxes[name];
    if (old !== mailbox) for (const change of mailboxChanges(old, mailbox)) yield { mailbox: name, change };
  }
  for (const name of Object.keys(before?.mailboxes ?? {})) if (!after.mailboxes[name]) yield { mailbox: name, change: { kind: 'deleted' } };
}

function* mailboxChanges(before: Mailbox | undefined, after: Mailbox): Generator<MailboxChange> {
  if (!before) yield { kind: 'created' };
  else if (before.uidValidity !== after.uidValidity) yield { kind: 'revalidated' };
  const known = before && before.uidValidity === after.uidValidity ? before : undefined;
  for (const removal of items(after.removals, known?.removals.length ?? 0)) yield { kind: 'removed', removal };
  for (let index = 0; index < after.messages.length; index++) {
    const message = after.messages[index]!;
    // Most of a large mailbox is the same, and at the same place.
    if (message === known?.messages[index]) continue;
    const { uid, modSeq, flags, content } = message;
    if (!known || uid >= known.uidNext) yield { kind: 'added', uid, key: content.key };
    else if (modSeq > known.highestModSeq) yield { kind: 'flags', uid, key: content.key, flags };
  }
}
