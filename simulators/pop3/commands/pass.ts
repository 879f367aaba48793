import { accountByCredentials } from '../../credentials';
import type { CommandNamed } from '../command';
import { mayLogIn, type CommandContext, type CommandResult } from '../session';
import { logIn, needsTls } from './log-in';

/** PASS (RFC 1939 §7): the password of whom USER named; its argument may contain spaces. */
export function pass(command: CommandNamed<'PASS'>, context: CommandContext): CommandResult {
  if (!mayLogIn(context)) return needsTls(context);
  return logIn(context, accountByCredentials(context.host, context.session.named ?? '', (password) => password === command.password));
}
