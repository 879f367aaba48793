import type { CommandNamed } from '../command';
import { mark } from '../marks';
import { ok } from '../response';
import type { CommandResult, TransactionContext } from '../session';
import { findMessage } from './find-message';

/** DELE (RFC 1939 §5): marks a message; it is there until UPDATE removes it. */
export function dele(command: CommandNamed<'RETR' | 'DELE'>, context: TransactionContext): CommandResult {
  const found = findMessage(context, command.message);
  if ('refusal' in found) return { answer: found.refusal };
  return { answer: ok('Marked to be deleted.'), session: { deleted: mark(context.session.deleted, found.place) } };
}
