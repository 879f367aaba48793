import type { CommandNamed } from '../command';
import { reply } from '../reply';
import type { CommandContext, CommandResult } from '../session';

/** MAIL (RFC 5321 §4.1.1.2). A message whose declared size is over the limit is refused before it is sent (RFC 1870 §6.1). */
export function mail({ from, size }: CommandNamed<'MAIL'>, { host }: CommandContext): CommandResult {
  if (size !== null && size > host.config.appendLimit) return { reply: reply(552, '5.3.4', 'Message size exceeds the limit.') };
  return { reply: reply(250, '2.1.0', 'Sender OK.'), session: { from, to: [] }, event: 'sender.accepted' };
}
