import type { CommandNamed } from '../command';
import { reply } from '../reply';
import type { CommandContext, CommandResult } from '../session';

/** A transaction takes at least 100 recipients (RFC 5321 §4.5.3.1.8). */
export const RECIPIENT_LIMIT = 100;

/** RCPT (RFC 5321 §4.1.1.3): a user of this provider may write to anybody. */
export function rcpt({ to }: CommandNamed<'RCPT'>, { session }: CommandContext): CommandResult {
  if (session.to.length >= RECIPIENT_LIMIT) return { reply: reply(452, '4.5.3', 'Too many recipients.') };
  const recipients = session.to.includes(to) ? session.to : [...session.to, to];
  return { reply: reply(250, '2.1.5', 'Recipient OK.'), session: { to: recipients }, event: 'recipient.accepted' };
}
