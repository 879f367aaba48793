import type { Account, Host } from './mail/host';
import { utf8Encode, type Octets } from './octets';

/**
 * The account that a user name and a proof of the password belong to; undefined where there is none.
 * Names and passwords travel as UTF-8 and are compared octet by octet.
 */
export function accountByCredentials(host: Host, user: Octets, proves: (password: Octets) => boolean): Account | undefined {
  const account = Object.values(host.accounts).find((candidate) => utf8Encode(candidate.user) === user);
  return account && proves(utf8Encode(account.password)) ? account : undefined;
}
