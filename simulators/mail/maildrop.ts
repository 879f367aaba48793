import type { Octets } from '../octets';
import { createMailbox, INBOX, moveMessages, specialMailbox, withMailbox } from './account';
import type { Account } from './host';
import { removeMessages, type Cause, type Mailbox, type Uid, type UidValidity } from './mailbox';
import type { Content } from './content';

/** One message of a maildrop; its number is its place, from 1. */
export interface MaildropMessage {
  readonly uid: Uid;
  /** Octets, each line end counted as two (RFC 1939 §11). */
  readonly size: number;
  readonly uniqueId: Octets;
  readonly content: Content;
}

/** INBOX as a POP3 session found it when it entered the TRANSACTION state: it never changes under the session (RFC 1939 §4, §8). */
export interface Maildrop {
  readonly uidValidity: UidValidity;
  readonly messages: readonly MaildropMessage[];
}

/** A snapshot of INBOX. The lock is not taken here: it is the session's. */
export function openMaildrop(account: Account): Maildrop {
  const inbox = account.mailboxes[INBOX]!;
  return {
    uidValidity: inbox.uidValidity,
    messages: inbox.messages.map(({ uid, content }) => ({ uid, size: content.octets.length, uniqueId: uniqueIdOf(inbox, uid), content })),
  };
}

/**
 * The unique-id of a message (UIDL, RFC 1939 §7): 16 characters of 0x21–0x7E from UID and UIDVALIDITY, so that it persists over
 * sessions, is never used again, and becomes another one only when IMAP's identifiers become void too.
 */
export function uniqueIdOf(mailbox: Mailbox, uid: number): Octets {
  return hex(uid) + hex(mailbox.uidValidity);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/**
 * The UPDATE state (RFC 1939 §6): removes the messages marked as deleted, or does with them what the provider does instead.
 * What is no longer in INBOX (expunged over IMAP meanwhile) is passed over; so is everything if INBOX was restored under new UIDs.
 *
 * @param deleted places in `maildrop.messages`, from 0, in any order.
 */
export function updateMaildrop(account: Account, maildrop: Maildrop, deleted: readonly number[], cause: Cause): Account {
  const inbox = account.mailboxes[INBOX]!;
  if (inbox.uidValidity !== maildrop.uidValidity) return account;
  const uids = deleted.flatMap((place) => maildrop.messages[place]?.uid ?? []).sort((a, b) => a - b);
  switch (account.delePolicy) {
    case 'obey':
      return withMailbox(account, removeMessages(inbox, uids, cause).mailbox);
    case 'ignore':
      return account;
    case 'archive':
      return fileAway(account, uids, '\\Archive', 'Archive', cause);
    case 'trash':
      return fileAway(account, uids, '\\Trash', 'Trash', cause);
  }
}

/** Moves to the mailbox of a special use. One that the user deleted comes back under its usual name. */
function fileAway(account: Account, uids: readonly number[], use: '\\Archive' | '\\Trash', usualName: string, cause: Cause): Account {
  if (uids.length === 0) return account;
  const there = specialMailbox(account, use);
  if (there) return moveMessages(account, INBOX, uids, there.name, cause).account;
  // A plain mailbox of the usual name may be there: then it serves.
  return moveMessages(createMailbox(account, usualName, use).account ?? account, INBOX, uids, usualName, cause).account;
}
