import type { CommandNamed } from '../command';
import { isMarked } from '../marks';
import { ok, okLines } from '../response';
import type { CommandResult, TransactionContext } from '../session';
import { findMessage } from './find-message';

/** UIDL (RFC 1939 §7): the unique-id listing of each message that is not marked, or of one. */
export function uidl(command: CommandNamed<'LIST' | 'UIDL'>, context: TransactionContext): CommandResult {
  if (command.message === null) {
    const { maildrop, session } = context;
    return { answer: okLines('', maildrop.messages.flatMap(({ uniqueId }, place) => (isMarked(session.deleted, place) ? [] : [`${place + 1} ${uniqueId}`]))) };
  }
  const found = findMessage(context, command.message);
  if ('refusal' in found) return { answer: found.refusal };
  return { answer: ok(`${command.message} ${found.message.uniqueId}`) };
}
