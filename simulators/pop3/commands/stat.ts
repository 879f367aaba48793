import { isMarked } from '../marks';
import { ok } from '../response';
import type { CommandResult, TransactionContext } from '../session';

/** STAT (RFC 1939 §5): the drop listing, how many messages and octets are not marked as deleted. */
export function stat({ maildrop, session }: TransactionContext): CommandResult {
  const left = maildrop.messages.filter((_, place) => !isMarked(session.deleted, place));
  const listing = `${left.length} ${left.reduce((sum, message) => sum + message.size, 0)}`;
  return { answer: ok(listing, { label: `+OK ${listing}` }) };
}
