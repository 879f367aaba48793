import { accountByCredentials } from '../../credentials';
import { decodePlain } from '../../sasl-plain';
import type { CommandNamed, SaslReply } from '../command';
import { err } from '../response';
import { mayLogIn, type CommandContext, type CommandResult } from '../session';
import { logIn, needsTls } from './log-in';

/**
 * AUTH (RFC 5034 §4): SASL PLAIN (RFC 4616) with an initial response, or with an empty challenge and the response on the next line.
 * `=` stands for an empty initial response.
 */
export function auth(command: CommandNamed<'AUTH'>, context: CommandContext): CommandResult {
  if (command.mechanism !== 'PLAIN') return { answer: err('Unsupported authentication mechanism.'), event: 'login.refused' };
  if (!mayLogIn(context)) return needsTls(context);
  if (command.initial === null) return { answer: { status: '+', text: '' } };
  return answerPlain(command.initial === '=' ? '' : command.initial, context);
}

/** A line of the exchange that AUTH began (RFC 5034 §4). */
export function saslReply(reply: SaslReply, context: CommandContext): CommandResult {
  return reply.name === 'sasl.cancelled' ? { answer: err('Authentication cancelled.') } : answerPlain(reply.response, context);
}

function answerPlain(response: string, context: CommandContext): CommandResult {
  const credentials = decodePlain(response);
  if (!credentials) return { answer: err('Invalid SASL response.', 'AUTH'), event: 'login.refused' };
  return logIn(context, accountByCredentials(context.host, credentials.user, (password) => password === credentials.password));
}
