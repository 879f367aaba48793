import type { MailboxName } from '../mail/mailbox';
import type { Octets } from '../octets';
import { decodeMailboxName } from './mailbox-name';
import { astring, invalid, listMailbox, space, type Reader } from './reader';

/** SP argument */
export function argument<T>(r: Reader, read: (r: Reader) => T): T {
  space(r);
  return read(r);
}

export function unless(offered: boolean, what: string): void {
  if (!offered) invalid(`${what} is not offered here`);
}

/** mailbox = "INBOX" / astring → Unicode */
export function mailbox(r: Reader): MailboxName {
  return nameOf(r, astring(r));
}

function nameOf(r: Reader, octets: Octets): MailboxName {
  return decodeMailboxName(octets, r.utf8) ?? invalid(r.utf8 ? 'Mailbox name is not UTF-8' : 'Mailbox name is not modified UTF-7');
}

/** LIST's reference and patterns are names with wildcards: one that is no well-formed name stays as it is, and matches nothing. */
export function reference(r: Reader): string {
  const octets = astring(r);
  return decodeMailboxName(octets, r.utf8) ?? octets;
}

export function pattern(r: Reader): string {
  const octets = listMailbox(r);
  return decodeMailboxName(octets, r.utf8) ?? octets;
}
