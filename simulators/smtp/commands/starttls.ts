import { reply } from '../reply';
import { mayStartTls, type CommandContext, type CommandResult } from '../session';

/** STARTTLS (RFC 3207 §4): refused where it is not offered, and under TLS. */
export function starttls(context: CommandContext): CommandResult {
  if (mayStartTls(context)) return { reply: reply(220, '2.0.0', 'Ready to start TLS.'), event: 'tls.agreed' };
  const text = context.secured ? 'TLS is already active.' : 'TLS is not offered here.';
  return { reply: context.secured ? reply(503, '5.5.1', text) : reply(502, '5.5.1', text), event: 'tls.refused' };
}
