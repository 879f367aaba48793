import type { CommandNamed } from '../command';
import { isMarked } from '../marks';
import { ok, okLines } from '../response';
import type { CommandResult, TransactionContext } from '../session';
import { findMessage } from './find-message';

/** LIST (RFC 1939 §5): the scan listing, number and size in octets, of each message that is not marked, or of one. */
export function list(command: CommandNamed<'LIST' | 'UIDL'>, context: TransactionContext): CommandResult {
  if (command.message === null) {
    const lines = context.maildrop.messages.flatMap(({ size }, place) => (isMarked(context.session.deleted, place) ? [] : [`${place + 1} ${size}`]));
    return { answer: okLines(`${lines.length} messages:`, lines, `+OK ${lines.length} messages`) };
  }
  const found = findMessage(context, command.message);
  if ('refusal' in found) return { answer: found.refusal };
  return { answer: ok(`${command.message} ${found.message.size}`) };
}
