import { accountByCredentials } from '../../credentials';
import type { CommandNamed } from '../command';
import { md5 } from '../md5';
import { err } from '../response';
import { mayLogIn, type CommandContext, type CommandResult } from '../session';
import { logIn, needsTls } from './log-in';

/** APOP (RFC 1939 §7): the MD5 digest of the greeting's timestamp, brackets included, followed by the shared secret. */
export function apop(command: CommandNamed<'APOP'>, context: CommandContext): CommandResult {
  if (!mayLogIn(context)) return needsTls(context);
  const { timestamp } = context.session;
  if (timestamp === null) return { answer: err('No timestamp was given in the greeting.'), event: 'login.refused' };
  return logIn(context, accountByCredentials(context.host, command.user, (password) => md5(timestamp + password) === command.digest));
}
