import { findMailbox, INBOX } from '../../mail/account';
import type { MaildropMessage } from '../../mail/maildrop';
import { indexOfUid } from '../../mail/mailbox';
import { isMarked } from '../marks';
import { err, type Answer } from '../response';
import type { TransactionContext } from '../session';

/** The message of a number, or the answer why there is none: out of range, or marked as deleted (RFC 1939 §5). */
export function findMessage({ maildrop, session }: TransactionContext, number: number): { place: number; message: MaildropMessage } | { refusal: Answer } {
  const message = maildrop.messages[number - 1];
  if (!message) return { refusal: err(`There's no message ${number > 0xffffffff ? 'with such a high number' : number}.`) };
  if (isMarked(session.deleted, number - 1)) return { refusal: err('Message is deleted.') };
  return { place: number - 1, message };
}

/**
 * Was the message taken away over IMAP while this session is open? POP3 has no words for it: numbers and sizes stay as
 * they were at login, and only its octets are gone (RFC 1939 §4 asks for a lock that keeps other POP3 sessions out; IMAP's stay in).
 */
export function isExpunged({ account, maildrop }: TransactionContext, message: MaildropMessage): boolean {
  const inbox = account && findMailbox(account, INBOX);
  return !inbox || inbox.uidValidity !== maildrop.uidValidity || indexOfUid(inbox.messages, message.uid) < 0;
}
