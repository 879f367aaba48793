import type { CommandNamed } from '../command';
import { reply } from '../reply';
import { mayLogIn, mayStartTls, type CommandContext, type CommandResult } from '../session';

/** EHLO and HELO (RFC 5321 §4.1.1.1): the greeting, and behind EHLO the extensions that this server has. */
export function ehlo(command: CommandNamed<'EHLO' | 'HELO'>, context: CommandContext): CommandResult {
  const { name, config } = context.host;
  const session = { client: command.client };
  if (command.name === 'HELO') return { reply: reply(250, undefined, name), session };
  const extensions = [`SIZE ${config.appendLimit}`, '8BITMIME', 'PIPELINING', 'ENHANCEDSTATUSCODES'];
  if (mayStartTls(context)) extensions.push('STARTTLS');
  if (mayLogIn(context)) extensions.push('AUTH PLAIN');
  const offered = extensions.filter((line) => !config.withhold.includes(line.split(' ')[0]!));
  return { reply: reply(250, undefined, `${name} at your service`, ...offered), session };
}
