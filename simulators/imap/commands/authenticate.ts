import { base64Decode, type Octets } from '../../octets';
import { allowsLogin } from '../capability';
import type { ImapCommand } from '../command';
import { answer, type ConnectionContext } from '../session';
import { logIn, refuseInClear, type LoginAnswer } from './login';

/** AUTHENTICATE (RFC 3501 §6.2.2) with PLAIN (RFC 4616). 'challenge' where the client has still to be asked, which an initial response saves (RFC 4959). */
export function authenticate({ mechanism, initialResponse }: Extract<ImapCommand, { name: 'AUTHENTICATE' }>, context: ConnectionContext): LoginAnswer | 'challenge' {
  if (mechanism !== 'PLAIN') return answer('NO', 'This mechanism is not offered.', { event: 'login.refused' });
  if (!allowsLogin(context.host.config, context.secured)) return refuseInClear(initialResponse !== null);
  return initialResponse === null ? 'challenge' : answerResponse(initialResponse === '=' ? '' : initialResponse, context);
}

/**
 * The client's response, in base64 (RFC 4616 §2).
 *
 *     message = [authzid] NUL authcid NUL passwd
 */
export function answerResponse(line: Octets, context: ConnectionContext): LoginAnswer {
  const message = base64Decode(line);
  if (message === null) return answer('BAD', 'The response is not base64.', { event: 'login.refused' });
  const [authzid, authcid, password, ...rest] = message.split('\0');
  if (authcid === undefined || password === undefined || rest.length > 0) {
    return answer('NO', 'This is no message of PLAIN.', { code: 'AUTHENTICATIONFAILED', event: 'login.refused' });
  }
  if (authzid !== '' && authzid !== authcid) {
    return answer('NO', 'Nobody may act for others here.', { code: 'AUTHORIZATIONFAILED', event: 'login.refused' });
  }
  return logIn(authcid, password, context);
}
