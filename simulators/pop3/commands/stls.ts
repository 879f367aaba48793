import { err, ok } from '../response';
import { mayStartTls, type CommandContext, type CommandResult } from '../session';

/** STLS (RFC 2595 §4): refused where it is not offered, and under TLS. */
export function stls(context: CommandContext): CommandResult {
  if (mayStartTls(context)) return { answer: ok('Begin TLS negotiation.'), event: 'tls.agreed' };
  return { answer: err(context.secured ? 'TLS is already active.' : 'TLS is not offered here.'), event: 'tls.refused' };
}
