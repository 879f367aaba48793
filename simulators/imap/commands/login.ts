import { accountOf } from '../../mail/host';
import { octetsToText, utf8Encode, type Octets } from '../../octets';
import { allowsLogin, capabilities } from '../capability';
import type { ImapCommand } from '../command';
import { untagged } from '../response';
import { answer, type Answer, type ConnectionContext } from '../session';

/** The answer to credentials, and whose account is open now. */
export type LoginAnswer = Answer & { readonly user?: string };

/** LOGIN (RFC 3501 §6.2.3) */
export function login({ user, password }: Extract<ImapCommand, { name: 'LOGIN' }>, context: ConnectionContext): LoginAnswer {
  return allowsLogin(context.host.config, context.secured) ? logIn(user, password, context) : refuseInClear(true);
}

/** Checks a name and a password. The OK tells the capabilities that hold from now on; a refusal does not say which of the two was wrong (RFC 5530 §3). */
export function logIn(user: Octets, password: Octets, { host, secured }: ConnectionContext): LoginAnswer {
  const account = accountOf(host, octetsToText(user));
  if (!account || utf8Encode(account.password) !== password) {
    return answer('NO', 'Authentication failed.', { code: 'AUTHENTICATIONFAILED', event: 'login.refused' });
  }
  const code = `CAPABILITY ${capabilities(host.config, { secured, authenticated: true })}`;
  return { ...answer('OK', 'Logged in.', { code, event: 'login.accepted' }), user: account.user };
}

/** Clear text is not for passwords here (RFC 5530 §3, RFC 8314 §4.1); a password that came all the same was exposed, and its owner should know. */
export function refuseInClear(exposed: boolean): LoginAnswer {
  const alert = untagged('NO [ALERT] This connection is not encrypted, and the password was sent in clear: whoever listened knows it now.');
  return answer('NO', 'Begin TLS first.', { code: 'PRIVACYREQUIRED', untagged: exposed ? [alert] : [], event: 'login.refused' });
}
