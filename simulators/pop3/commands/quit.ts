import { findMailbox, INBOX } from '../../mail/account';
import { updateMaildrop } from '../../mail/maildrop';
import { placesOf } from '../marks';
import { err, ok } from '../response';
import type { CommandResult, TransactionContext } from '../session';

/** QUIT in the AUTHORIZATION state (RFC 1939 §4). */
export function quit(): CommandResult {
  return { answer: ok('Logging out.') };
}

/**
 * QUIT in the TRANSACTION state: UPDATE (RFC 1939 §6). Removes what DELE marked, or does what the provider does instead,
 * and under EXPIRE 0 what was downloaded too (RFC 2449 §6.7). An account that is gone meanwhile has nothing to remove from, and in an INBOX
 * that a backup or a failure numbered anew nothing can be told by the numbers of this session.
 */
export function update({ account, host, maildrop, session, peer, now }: TransactionContext): CommandResult {
  const event = 'update.done';
  const expired = host.config.expire === 0 ? placesOf(session.retrieved) : [];
  const places = [...new Set([...placesOf(session.deleted), ...expired])];
  if (places.length === 0) return { answer: ok('Logging out.'), event };
  if (!account) return { answer: err('Deleted messages not removed: the mailbox is gone.', 'SYS/PERM'), event };
  if (findMailbox(account, INBOX)?.uidValidity !== maildrop.uidValidity) {
    return { answer: err('Deleted messages not removed: the mailbox was replaced meanwhile.', 'SYS/TEMP'), event };
  }
  return {
    answer: ok('Logging out, messages deleted.'),
    account: updateMaildrop(account, maildrop, places, { by: peer, command: 'QUIT (UPDATE)', at: now }),
    event,
  };
}
