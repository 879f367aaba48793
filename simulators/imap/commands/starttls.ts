import { answer, type Answer, type ConnectionContext } from '../session';

/** STARTTLS (RFC 3501 §6.2.1): OK, and behind it nothing more is read in clear. */
export function startTls({ secured }: ConnectionContext): Answer {
  return secured ? answer('BAD', 'TLS is on already.') : answer('OK', 'Begin TLS negotiation now.', { event: 'tls.begun' });
}
