import type { CommandNamed } from '../command';
import { mark } from '../marks';
import { err, ok } from '../response';
import type { CommandResult, TransactionContext } from '../session';
import { findMessage, isExpunged } from './find-message';

/** RETR (RFC 1939 §5): a whole message. It marks nothing as read: POP3 knows no flags. */
export function retr(command: CommandNamed<'RETR' | 'DELE'>, context: TransactionContext): CommandResult {
  const found = findMessage(context, command.message);
  if ('refusal' in found) return { answer: found.refusal };
  const { message, place } = found;
  if (isExpunged(context, message)) return { answer: err(`Message ${command.message} expunged.`) };
  const size = `${message.size} octets`;
  return {
    answer: ok(size, { body: message.content.octets, label: `+OK ${size}`, carries: [{ key: message.content.key, part: 'whole' }] }),
    session: { retrieved: mark(context.session.retrieved, place) },
  };
}
