import { accountByCredentials } from '../../credentials';
import { decodePlain } from '../../sasl-plain';
import type { CommandNamed, SaslReply } from '../command';
import { reply } from '../reply';
import { mayLogIn, type CommandContext, type CommandResult } from '../session';

/** AUTH PLAIN (RFC 4954 §4, RFC 4616), with an initial response or with an empty challenge; `=` is an empty initial response. */
export function auth(command: CommandNamed<'AUTH'>, context: CommandContext): CommandResult {
  const event = 'login.refused';
  if (!mayLogIn(context)) return { reply: reply(530, '5.7.0', 'Must issue a STARTTLS command first.'), event };
  if (command.mechanism !== 'PLAIN') return { reply: reply(504, '5.5.4', 'Unrecognized authentication type.'), event };
  if (command.initial === null) return { reply: reply(334, undefined, '') };
  return answerPlain(command.initial === '=' ? '' : command.initial, context);
}

/** A line of the exchange that AUTH began. */
export function saslReply(line: SaslReply, context: CommandContext): CommandResult {
  return line.name === 'sasl.cancelled' ? { reply: reply(501, '5.7.0', 'Authentication cancelled.') } : answerPlain(line.response, context);
}

function answerPlain(response: string, context: CommandContext): CommandResult {
  const credentials = decodePlain(response);
  const account = credentials && accountByCredentials(context.host, credentials.user, (password) => password === credentials.password);
  if (!account) return { reply: reply(535, '5.7.8', 'Authentication credentials invalid.'), event: 'login.refused' };
  return { reply: reply(235, '2.7.0', 'Authentication succeeded.'), session: { user: account.user }, event: 'login.accepted' };
}
