import type { CommandNamed } from '../command';
import { ok } from '../response';
import { mayLogIn, type CommandContext, type CommandResult } from '../session';
import { needsTls } from './log-in';

/** USER (RFC 1939 §7): any name is accepted, so that the answer does not tell which users there are (§13). */
export function user(command: CommandNamed<'USER'>, context: CommandContext): CommandResult {
  return mayLogIn(context) ? { answer: ok(), session: { named: command.user } } : needsTls(context);
}
